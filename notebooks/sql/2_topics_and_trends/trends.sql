with labels as (
  select topic_id, min(label) as label
  from topic_frequency
  where scheme = 'iptc'
  group by topic_id
)

select day, label, date_trends.articles, mean_7d, is_burst, coverage
from date_trends
inner join labels on date_trends.key = labels.topic_id
where axis = 'published' and series = 'topic' and day is not null
order by label, day
