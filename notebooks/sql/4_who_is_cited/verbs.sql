select verb, count(*) as quotes
from quotes
where verb is not null
group by verb
order by quotes desc, verb
limit 12
