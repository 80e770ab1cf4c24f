with counted as (
  select counted_articles.*
  from counted_articles
  left semi join months on counted_articles.month = months.month
),

totals as (
  select month, day, outlet, sum(articles) as total_articles
  from counted
  group by month, day, outlet
),

attributed as (
  select
    article_id,
    shown_origin as origin,
    agency
  from article_stories
  lateral view outer explode(
    case when shown_origin in ('wire', 'mixed', 'press-release') then array_distinct(shown_agencies) end
  ) as agency
),

counts as (
  select
    month,
    day,
    outlet,
    agency,
    origin,
    sum(captures) as captures,
    sum(articles) as articles,
    count(distinct story_id) as stories
  from counted
  inner join attributed on counted.article_id = attributed.article_id
  group by month, day, outlet, agency, origin
)

select
  counts.day,
  counts.outlet,
  counts.agency,
  counts.origin,
  counts.captures,
  counts.articles,
  counts.stories,
  totals.total_articles,
  case when totals.total_articles = 0 then 0.0D else cast(counts.articles as double) / totals.total_articles end as share,
  counts.month
from counts
inner join totals
  on counts.month = totals.month
  and counts.day <=> totals.day
  and counts.outlet <=> totals.outlet
