select day, coverage
from date_trends
where axis = 'published' and series = 'all' and key = 'all' and coverage in ('partial', 'outage')
order by day
