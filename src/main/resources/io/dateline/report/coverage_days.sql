-- One row per axis and step of time: how much was seen, what was to be expected, and how many days of it the crawl missed.
-- :step is day, week or month; :from is the first day that is shown.
with days as (
  select
    axis,
    day,
    sum(articles) as articles,
    sum(expected) as expected
  from coverage
  where day >= :from
  group by axis, day
),

seen as (
  select axis, day, coverage
  from date_trends
  where series = 'all' and day >= :from
)

select
  days.axis,
  cast(date_trunc(:step, days.day) as date) as day,
  sum(articles) as articles,
  sum(expected) as expected,
  sum(case when seen.coverage = 'outage' then 1 else 0 end) as outage_days,
  sum(case when seen.coverage = 'partial' then 1 else 0 end) as partial_days
from days
left join seen on days.axis = seen.axis and days.day = seen.day
group by days.axis, cast(date_trunc(:step, days.day) as date)
order by axis, day
