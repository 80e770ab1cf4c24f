with totals as (
  select month, sum(total_articles) as total_articles
  from (select distinct month, day, total_articles from topic_frequency where day is not null) as days
  group by month
)

select
  topic_frequency.month,
  min(label) as topic,
  sum(articles) as articles,
  max(totals.total_articles) as total_articles,
  cast(sum(articles) as double) / max(totals.total_articles) as share
from topic_frequency
inner join totals on topic_frequency.month = totals.month
where scheme = 'iptc' and day is not null
group by topic_frequency.month, topic_id
having sum(articles) >= 5
order by topic_frequency.month, articles desc, topic_id
