select outlet, coalesce(agency, origin) as writer, origin, sum(articles) as articles
from source_attribution
where outlet is not null
group by outlet, agency, origin
order by outlet, articles desc, writer, origin
