select agency, origin, sum(captures) as captures, sum(articles) as articles, count(distinct outlet) as outlets
from source_attribution
where agency is not null
group by agency, origin
order by articles desc, agency, origin
limit 15
