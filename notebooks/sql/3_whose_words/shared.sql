with told as (
  select distinct article_stories.story_id, outlet
  from current_articles
  inner join article_stories on current_articles.article_id = article_stories.article_id
  where outlet is not null
)

select a.outlet as outlet_a, b.outlet as outlet_b, count(*) as stories
from told as a
inner join told as b on a.story_id = b.story_id and a.outlet < b.outlet
group by a.outlet, b.outlet
order by stories desc, outlet_a, outlet_b
limit 20
