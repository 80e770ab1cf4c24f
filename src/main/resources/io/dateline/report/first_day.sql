-- The first day that charts show: 199 of 200 dated articles stand on it or later.
with days as (
  select day, sum(articles) as articles
  from coverage
  where axis = 'published' and day is not null
  group by day
),

counted as (
  select
    day,
    sum(articles) over (order by day rows between unbounded preceding and current row) as so_far,
    sum(articles) over () as total
  from days
)

select min(day) as first_day
from counted
where so_far * 200 > total
