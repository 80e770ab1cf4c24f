with rows as (
  select f.*, j.origin as shown,
    unnest(case when j.origin in ('own', 'unknown') or len(j.agencies) = 0 then [null] else list_distinct(j.agencies) end) as agency
  from facts f join judged j using (article_id)
  where month in (select month from months)
)
select *, case when total_articles = 0 then 0 else articles::double / total_articles end as share from (
select published_date as day, outlet, agency, shown as origin, sum(n) as captures, sum(first_version) as articles,
  count(distinct story_id) filter (first_version = 1) as stories,
  (select sum(first_version) from facts d
    where d.published_date is not distinct from r.published_date and d.outlet is not distinct from r.outlet) as total_articles,
  any_value(month) as month
from rows r group by published_date, outlet, agency, shown
)
