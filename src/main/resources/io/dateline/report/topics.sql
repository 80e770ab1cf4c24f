-- One row per IPTC top topic: how many articles, and their share of all dated and undated articles.
with days as (
  select day, max(total_articles) as total_articles
  from topic_frequency
  where scheme = 'iptc'
  group by day
)

select
  topic_id,
  max(label) as label,
  sum(articles) as articles,
  sum(stories) as stories,
  (select sum(total_articles) from days) as total_articles,
  cast(sum(articles) as double) / (select sum(total_articles) from days) as share
from topic_frequency
where scheme = 'iptc' and topic_id like 'medtop:__000000'
group by topic_id
order by articles desc, topic_id
limit 17
