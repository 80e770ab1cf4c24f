-- One row per topic, of the eight with the most articles, and step of time: its share of the articles of these days.
with totals as (
  select cast(date_trunc(:step, day) as date) as day, sum(total_articles) as total_articles
  from (
    select day, max(total_articles) as total_articles
    from topic_frequency
    where day >= :from
    group by day
  ) as each_day
  group by cast(date_trunc(:step, day) as date)
),

labels as (
  select label
  from (
    select label, sum(articles) as articles
    from topic_frequency
    where scheme = 'iptc' and topic_id like 'medtop:__000000'
    group by label
  ) as by_label
  order by articles desc, label
  limit 8
),

counted as (
  select
    label,
    cast(date_trunc(:step, day) as date) as day,
    sum(articles) as articles
  from topic_frequency
  where scheme = 'iptc' and topic_id like 'medtop:__000000' and day >= :from
  group by label, cast(date_trunc(:step, day) as date)
)

select
  labels.label,
  totals.day,
  coalesce(articles, 0) as articles,
  total_articles,
  cast(coalesce(articles, 0) as double) / total_articles as share
from totals
cross join labels
left join counted on counted.day = totals.day and counted.label = labels.label
where total_articles > 0
order by label, day
