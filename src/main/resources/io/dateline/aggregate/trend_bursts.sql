-- One row per burst of date_trends: raised days with a day marked is_burst among them. Raised is a marked day or one with a
-- z_score of 2.5 and more, at most one other day between two of them: what a found day hangs together with needs less proof
-- than the day itself (hysteresis, Canny 1986). start_day and end_day are the first and the last raised day, peak_day the one
-- with most articles (the first of equals); burst_days are the marked, articles those from start to end.
with raised as (
  select
    axis,
    series,
    key,
    day,
    articles,
    share,
    z_score,
    is_burst,
    lag(day) over (partition by axis, series, key order by day) as day_before
  from date_trends
  where is_burst or (z_score >= 2.5 and coverage = 'ok')
),

numbered as (
  select
    *,
    sum(case when day_before is null or day > day_before + interval '2' day then 1 else 0 end) over (
      partition by axis, series, key order by day rows between unbounded preceding and current row
    ) as burst
  from raised
),

ranked as (
  select
    *,
    row_number() over (partition by axis, series, key, burst order by articles desc, day) as height_rank
  from numbered
),

bursts as (
  select
    axis,
    series,
    key,
    burst,
    min(day) as start_day,
    max(case when height_rank = 1 then day end) as peak_day,
    max(day) as end_day,
    sum(case when is_burst then 1 else 0 end) as burst_days,
    max(articles) as peak_articles,
    max(case when height_rank = 1 then share end) as peak_share,
    max(z_score) as highest_z_score
  from ranked
  group by axis, series, key, burst
  having sum(case when is_burst then 1 else 0 end) > 0
)

select
  bursts.axis,
  bursts.series,
  bursts.key,
  start_day,
  peak_day,
  end_day,
  burst_days,
  sum(date_trends.articles) as articles,
  peak_articles,
  peak_share,
  highest_z_score
from bursts
inner join date_trends
  on bursts.axis = date_trends.axis
  and bursts.series = date_trends.series
  and bursts.key = date_trends.key
  and date_trends.day between bursts.start_day and bursts.end_day
group by
  bursts.axis,
  bursts.series,
  bursts.key,
  start_day,
  peak_day,
  end_day,
  burst_days,
  peak_articles,
  peak_share,
  highest_z_score
