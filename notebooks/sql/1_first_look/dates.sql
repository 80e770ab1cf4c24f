select
  coalesce(published_source, 'no date') as source,
  count(*) as articles,
  sum(case when is_published_reliable then 1 else 0 end) as reliable
from current_articles
group by published_source
order by articles desc, source
