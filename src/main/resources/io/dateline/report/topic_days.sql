-- One row per top topic and step of time: its share of the articles of these days.
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
  label,
  counted.day,
  articles,
  total_articles,
  cast(articles as double) / total_articles as share
from counted
inner join totals on counted.day = totals.day
order by label, day
