-- One row per person or body, of the 30 that most articles cite or quote.
select
  name,
  max_by(kind, articles) as kind,
  sum(articles) as articles,
  sum(quotes) as quotes
from cited_sources
group by name
order by articles desc, name
limit 30
