with counted as (
  select counted_articles.*
  from counted_articles
  left semi join months on counted_articles.month = months.month
),

totals as (
  select month, day, sum(articles) as total_articles
  from counted
  group by month, day
),

article_topics as (
  select scheme, topic_id, article_id, min(label) as label
  from topics
  group by scheme, topic_id, article_id
),

labels as (
  select
    month,
    day,
    scheme,
    topic_id,
    label,
    row_number() over (
      partition by month, day, scheme, topic_id
      order by count(*) desc, label
    ) as label_rank
  from counted
  inner join article_topics on counted.article_id = article_topics.article_id
  group by month, day, scheme, topic_id, label
),

counts as (
  select
    month,
    day,
    scheme,
    topic_id,
    sum(captures) as captures,
    sum(articles) as articles,
    count(distinct story_id) as stories,
    count(distinct counted_outlet) as outlets
  from counted
  inner join article_topics on counted.article_id = article_topics.article_id
  group by month, day, scheme, topic_id
)

select
  counts.day,
  counts.scheme,
  counts.topic_id,
  labels.label,
  counts.captures,
  counts.articles,
  counts.stories,
  counts.outlets,
  totals.total_articles,
  case when totals.total_articles = 0 then 0.0D else cast(counts.articles as double) / totals.total_articles end as share,
  rank() over (partition by counts.month, counts.day, counts.scheme order by counts.articles desc) as rank,
  counts.month
from counts
inner join totals on counts.month = totals.month and counts.day <=> totals.day
inner join labels
  on counts.month = labels.month
  and counts.day <=> labels.day
  and counts.scheme = labels.scheme
  and counts.topic_id = labels.topic_id
  and labels.label_rank = 1
