select name, min(kind) as kind, sum(articles) as articles, sum(quotes) as quotes, max(outlets) as outlets
from cited_sources
group by name
order by articles desc, quotes desc, name
limit 20
