select month, axis, sum(captures) as captures, sum(articles) as articles
from coverage
where month <> 'unknown'
group by month, axis
order by month, axis
