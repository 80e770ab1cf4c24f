with strongest as (
  select key, start_day, end_day
  from trend_bursts
  where axis = 'published' and series = 'topic' and key like 'medtop:%'
  order by highest_z_score desc, key, start_day
  limit 1
)

select kind, name, count(*) as articles
from current_articles
inner join strongest on current_articles.published_date between strongest.start_day and strongest.end_day
inner join topics on current_articles.article_id = topics.article_id and topics.topic_id = strongest.key
inner join entities on current_articles.article_id = entities.article_id
group by kind, name
having count(*) >= 2
order by articles desc, kind, name
limit 15
