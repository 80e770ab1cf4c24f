select outlet, coalesce(agency, origin) as writer, sum(articles) as articles
from source_attribution
where outlet is not null
group by outlet, coalesce(agency, origin)
order by outlet, articles desc, writer
