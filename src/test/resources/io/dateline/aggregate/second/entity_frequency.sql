with named as (select article_id, kind, name, sum(mentions) as mentions from entities group by all)
select *, case when total_articles = 0 then 0 else articles::double / total_articles end as share from (
select published_date as day, kind, name, sum(n) as captures, count(*) filter (version = 1) as articles,
  count(distinct story_id) filter (version = 1) as stories,
  coalesce(sum(mentions) filter (version = 1), 0) as mentions,
  (select count(*) from facts d where d.version = 1 and d.published_date is not distinct from f.published_date) as total_articles,
  any_value(month) as month
from facts f join named using (article_id)
where month in (select month from months)
group by published_date, kind, name
)
