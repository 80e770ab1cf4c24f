with named as (
  select name
  from entity_frequency
  where kind = 'person'
  group by name
  order by sum(articles) desc, name
  limit 5
),

totals as (
  select cast(date_trunc('week', day) as date) as week, sum(total_articles) as total_articles
  from (select distinct day, total_articles from entity_frequency where day is not null) as days
  group by cast(date_trunc('week', day) as date)
)

select
  entity_frequency.name,
  totals.week,
  sum(articles) as articles,
  cast(sum(articles) as double) / max(totals.total_articles) as share
from entity_frequency
inner join named on entity_frequency.name = named.name
inner join totals on cast(date_trunc('week', entity_frequency.day) as date) = totals.week
where kind = 'person' and totals.total_articles >= 5
group by entity_frequency.name, totals.week
order by entity_frequency.name, totals.week
