select
  articles.outlet,
  sum(captured.captures) as captures,
  count(distinct articles.page_id) as articles,
  count(distinct article_stories.story_id) as stories,
  sum(case when version = 1 and published_date is null then 1 else 0 end) as undated,
  min(published_date) as first_day,
  max(published_date) as last_day
from articles
inner join article_stories on articles.article_id = article_stories.article_id
inner join (
  select article_id, count(*) as captures
  from captures
  where article_id is not null
  group by article_id
) as captured on articles.article_id = captured.article_id
group by articles.outlet
order by captures desc, articles.outlet
