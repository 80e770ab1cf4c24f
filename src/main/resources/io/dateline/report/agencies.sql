-- One row per agency, of the 25 with the most articles: how many outlets carried it, and who most.
with by_outlet as (
  select agency, coalesce(outlet, '(unknown)') as outlet, sum(articles) as articles
  from source_attribution
  where agency is not null
  group by agency, coalesce(outlet, '(unknown)')
)

select
  agency,
  sum(articles) as articles,
  count(*) as outlets,
  max_by(outlet, struct(articles, outlet)) as most_by
from by_outlet
group by agency
order by articles desc, agency
limit 25
