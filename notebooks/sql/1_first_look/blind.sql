with last_days as (
  select max(day) as last_day
  from date_trends
  where axis = 'captured' and series = 'all' and key = 'all' and articles >= 5
)

select day, articles, coverage
from date_trends
cross join last_days
where axis = 'captured' and series = 'all' and key = 'all'
  and day between last_day - interval '120' day and last_day
order by day
