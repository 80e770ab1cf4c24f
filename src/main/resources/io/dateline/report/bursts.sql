-- One row per burst, of the 12 series with the strongest: days in a row (two quiet ones between them at the most) on which
-- there was more than was to be expected.
with burst_days as (
  select
    series,
    key,
    day,
    articles,
    z_score,
    case when datediff(day, lag(day) over (partition by series, key order by day)) <= 3 then 0 else 1 end as is_start
  from date_trends
  where axis = 'published' and is_burst and series <> 'all' and day >= :from
),

numbered as (
  select
    series,
    key,
    day,
    articles,
    z_score,
    sum(is_start) over (partition by series, key order by day rows between unbounded preceding and current row) as burst
  from burst_days
),

bursts as (
  select
    series,
    key,
    burst,
    min(day) as first_day,
    max_by(day, struct(articles, z_score)) as peak_day,
    max(day) as last_day,
    max(articles) as peak_articles,
    sum(articles) as articles,
    max(z_score) as z_score
  from numbered
  group by series, key, burst
),

ranked as (
  select
    bursts.*,
    dense_rank() over (order by best desc, series, key) as series_rank
  from bursts
  inner join (
    select series, key, max(struct(z_score, articles)) as best
    from bursts
    group by series, key
  ) as strongest using (series, key)
)

select
  series_rank,
  series,
  ranked.key,
  coalesce(
    labels.label,
    if(series = 'topic', regexp_replace(ranked.key, '^section:(.+)', '$1 (section)'), ranked.key)
  ) as label,
  first_day,
  peak_day,
  last_day,
  peak_articles,
  articles,
  z_score
from ranked
left join (
  select topic_id, max(label) as label from topic_frequency where scheme = 'iptc' group by topic_id
) as labels on ranked.series = 'topic' and ranked.key = labels.topic_id
where series_rank <= 12
order by series_rank, first_day
