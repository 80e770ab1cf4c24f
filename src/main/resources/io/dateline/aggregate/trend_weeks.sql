-- One row per axis, week (the day of its Monday), series and key of date_trends: counts, how many of its seven days the crawl
-- saw badly (blind_days: partial or outage), and articles a day over the others (mean_daily). Stories are not added up: one
-- told on two days would count twice.
with weeks as (
  select
    axis,
    cast(date_trunc('week', day) as date) as week,
    sum(articles) as total_articles,
    sum(case when coverage in ('partial', 'outage') then 1 else 0 end) as blind_days,
    sum(case when coverage in ('partial', 'outage') then 0 else 1 end) as seen_days
  from date_trends
  where series = 'all' and key = 'all' and day is not null
  group by axis, cast(date_trunc('week', day) as date)
),

counts as (
  select
    axis,
    cast(date_trunc('week', day) as date) as week,
    series,
    key,
    sum(captures) as captures,
    sum(articles) as articles,
    sum(case when coverage in ('partial', 'outage') then 0 else articles end) as seen_articles,
    sum(case when is_burst then 1 else 0 end) as burst_days
  from date_trends
  where day is not null
  group by axis, cast(date_trunc('week', day) as date), series, key
)

select
  counts.axis,
  counts.week,
  counts.series,
  counts.key,
  captures,
  articles,
  total_articles,
  case when total_articles = 0 then cast(0 as double) else cast(articles as double) / total_articles end as share,
  burst_days,
  blind_days,
  case when seen_days > 0 then cast(seen_articles as double) / seen_days end as mean_daily
from counts
inner join weeks on counts.axis = weeks.axis and counts.week = weeks.week
