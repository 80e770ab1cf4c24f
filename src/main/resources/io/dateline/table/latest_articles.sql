-- The newest version of each page.
select articles.*
from articles
inner join (
  select page_id, max(version) as version
  from articles
  group by page_id
) as newest on articles.page_id = newest.page_id and articles.version = newest.version
