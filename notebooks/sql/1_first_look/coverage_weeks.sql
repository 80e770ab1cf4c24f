select
  outlet,
  cast(date_trunc('week', day) as date) as week,
  sum(articles) as articles,
  sum(expected) as expected,
  sum(case when is_partial or is_outage then 1 else 0 end) as blind_days
from coverage
where axis = 'captured' and outlet is not null and expected is not null
group by outlet, cast(date_trunc('week', day) as date)
having sum(expected) >= 5
order by outlet, week
