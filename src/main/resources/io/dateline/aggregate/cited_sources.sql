with counted as (
  select counted_articles.article_id, counted_articles.month, counted_articles.outlet
  from counted_articles
  left semi join months on counted_articles.month = months.month
  where articles = 1
),

citations as (
  select
    article_id,
    name,
    case when kind <> 'cited' then kind end as kind,
    0 as quotes
  from attributions
  where role = 'cited'
  union all
  select
    article_id,
    speaker as name,
    case when speaker_kind <> 'unknown' then speaker_kind end as kind,
    1 as quotes
  from quotes
  where speaker is not null
),

counted_citations as (
  select month, outlet, counted.article_id, name, kind, quotes
  from counted
  inner join citations on counted.article_id = citations.article_id
),

kinds as (
  select
    month,
    name,
    kind,
    row_number() over (partition by month, name order by count(*) desc, kind) as kind_rank
  from counted_citations
  where kind is not null
  group by month, name, kind
),

counts as (
  select
    month,
    name,
    count(distinct article_id) as articles,
    sum(quotes) as quotes,
    count(distinct outlet) as outlets
  from counted_citations
  group by month, name
)

select
  counts.name,
  coalesce(kinds.kind, 'unknown') as kind,
  counts.articles,
  counts.quotes,
  counts.outlets,
  counts.month
from counts
left join kinds on counts.month = kinds.month and counts.name = kinds.name and kinds.kind_rank = 1
