-- One row per axis, series and day, from 28 days before each month to its end: the articles seen, and how many were to be
-- expected. Series: all; outlet; outlet-language. Expected is the median over the same weekday of the eight weeks before, as
-- far back as the series was seen; null with fewer than four. A day is short where its articles are fewer than expected by
-- more than two standard deviations of a Poisson count; then state is outage below a tenth of what was expected, partial
-- below a half. state too-few: not even a day without articles would be short. state absent: nothing for 56 days.
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

calendar as (
  select distinct axis, series, outlet, language, calendar_day as day
  from (
    select distinct axis, series, outlet, language, first_day, last_day
    from daily
    inner join months on daily.day between date_sub(months.first_day, 84) and months.last_day
  ) as series_months
  lateral view explode(sequence(date_sub(first_day, 84), last_day)) as calendar_day
),

filled as (
  select
    calendar.axis,
    calendar.series,
    calendar.outlet,
    calendar.language,
    calendar.day,
    datediff(calendar.day, date'1970-01-01') as day_number,
    coalesce(daily.articles, 0) as articles,
    case when daily.articles > 0 then datediff(calendar.day, date'1970-01-01') end as seen_number
  from calendar
  left join daily
    on calendar.axis = daily.axis
    and calendar.series = daily.series
    and calendar.outlet <=> daily.outlet
    and calendar.language <=> daily.language
    and calendar.day = daily.day
),

histories as (
  select
    *,
    min(seen_number) over eight_weeks as first_seen,
    coalesce(seen_number, max(seen_number) over eight_weeks) as last_seen,
    collect_list(struct(day_number as number, articles)) over eight_weeks as history
  from filled
  window eight_weeks as (
    partition by axis, series, outlet, language
    order by day_number
    range between 56 preceding and 1 preceding
  )
),

comparable as (
  select
    axis,
    series,
    outlet,
    language,
    day,
    articles,
    last_seen,
    array_sort(
      transform(
        filter(history, h -> (day_number - h.number) % 7 = 0 and h.number >= first_seen),
        h -> h.articles
      )
    ) as weeks
  from histories
),

expectations as (
  select
    *,
    case
      when size(weeks) >= 4
        then cast(weeks[cast((size(weeks) - 1) div 2 as int)] + weeks[cast(size(weeks) div 2 as int)] as double) / 2
    end as expected
  from comparable
),

shortfalls as (
  select
    *,
    coalesce(expected > articles and (expected - articles) * (expected - articles) > 4 * expected, false) as is_short
  from expectations
)

select
  axis,
  series,
  outlet,
  language,
  day,
  articles,
  expected,
  case
    when last_seen is null then 'absent'
    when expected is null or expected <= 4 then 'too-few'
    when is_short and articles * 10 < expected then 'outage'
    when is_short and articles * 2 < expected then 'partial'
    else 'ok'
  end as state
from shortfalls
left semi join months on day between date_sub(months.first_day, 28) and months.last_day
