-- One row per outlet, of the 25 with the most articles: how much of it is there, and on how many days the crawl missed it.
select
  coalesce(outlet, '(unknown)') as outlet,
  sum(articles) as articles,
  count(distinct case when articles > 0 then day end) as days,
  count(distinct case when is_partial then day end) as partial_days,
  count(distinct case when is_outage then day end) as outage_days
from coverage
where axis = 'captured'
group by coalesce(outlet, '(unknown)')
order by articles desc, outlet
limit 25
