with counted as (
  select counted_articles.*
  from counted_articles
  left semi join months on counted_articles.month = months.month
),

totals as (
  select month, day, sum(articles) as total_articles
  from counted
  group by month, day
),

article_entities as (
  select article_id, kind, name, sum(mentions) as mentions
  from entities
  group by article_id, kind, name
),

counts as (
  select
    month,
    day,
    kind,
    name,
    sum(captures) as captures,
    sum(articles) as articles,
    count(distinct story_id) as stories,
    sum(articles * mentions) as mentions
  from counted
  inner join article_entities on counted.article_id = article_entities.article_id
  group by month, day, kind, name
)

select
  counts.day,
  counts.kind,
  counts.name,
  counts.captures,
  counts.articles,
  counts.stories,
  counts.mentions,
  totals.total_articles,
  case when totals.total_articles = 0 then 0.0D else cast(counts.articles as double) / totals.total_articles end as share,
  counts.month
from counts
inner join totals on counts.month = totals.month and counts.day <=> totals.day
