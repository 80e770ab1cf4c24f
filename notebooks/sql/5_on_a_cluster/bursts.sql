with labels as (
  select topic_id, min(label) as label
  from topic_frequency
  where scheme = 'iptc'
  group by topic_id
)

select label, start_day, peak_day, end_day, articles, highest_z_score
from trend_bursts
inner join labels on trend_bursts.key = labels.topic_id
where axis = 'captured' and series = 'topic'
order by highest_z_score desc, label
limit 5
