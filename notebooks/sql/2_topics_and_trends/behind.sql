with strongest as (
  select key, peak_day
  from trend_bursts
  where axis = 'published' and series = 'topic' and key like 'medtop:%'
  order by highest_z_score desc, key, start_day
  limit 1
)

select archive, record_offset, outlet, title
from current_articles
inner join strongest on current_articles.published_date = strongest.peak_day
inner join topics on current_articles.article_id = topics.article_id and topics.topic_id = strongest.key
order by archive, record_offset
limit 10
