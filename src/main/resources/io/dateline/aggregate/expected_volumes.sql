-- One row per axis, series and day, from 28 days before each month to its end: the articles seen, and how many were to be
-- expected. Series: all; outlet; outlet-language. Expected is the median over the same weekday of the eight weeks before, as
-- far back as the series was seen; null with fewer than four. A day is short where its articles are fewer than expected by
-- more than two standard deviations of a Poisson count; then state is outage below a tenth of what was expected, partial
-- below a half. state too-few: not even a day without articles would be short. state absent: nothing for 56 days; days after
-- 84 days of nothing have no row.
with volumes as (
  select axis, 'all' as series, cast(null as string) as outlet, cast(null as string) as language, day, articles
  from article_days
  union all
  select axis, 'outlet' as series, outlet, cast(null as string) as language, day, articles
  from article_days
  union all
  select axis, 'outlet-language' as series, outlet, language, day, articles
  from article_days
),

daily as (
  select axis, series, outlet, language, day, sum(articles) as articles
  from volumes
  left semi join months
    on volumes.day between date_sub(months.first_day, 84) and months.last_day
  group by axis, series, outlet, language, day
),

sightings as (
  select axis, series, outlet, language, collect_list(struct(unix_date(day), articles)) as sightings
  from daily
  group by axis, series, outlet, language
),

dated_months as (
  select collect_list(struct(month, unix_date(first_day), unix_date(last_day))) as months
  from months
  where first_day is not null
),

expectations as (
  select axis, series, outlet, language, inline(expected_days(sightings, months))
  from sightings
  cross join dated_months
)

select axis, series, outlet, language, date_from_unix_date(number) as day, articles, expected, state
from expectations
