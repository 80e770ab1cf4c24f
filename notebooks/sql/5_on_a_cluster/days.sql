with labels as (
  select topic_id, min(label) as label
  from topic_frequency
  where scheme = 'iptc'
  group by topic_id
),

greatest_burst as (
  select key, label, start_day
  from trend_bursts
  inner join labels on trend_bursts.key = labels.topic_id
  where axis = 'captured' and series = 'topic'
  order by highest_z_score desc, label
  limit 1
)

select date_trends.day, label, articles, mean_7d, is_burst, coverage
from date_trends
inner join greatest_burst on date_trends.key = greatest_burst.key
where axis = 'captured' and series = 'topic'
  and day between start_day - interval '45' day and start_day + interval '60' day
order by day
