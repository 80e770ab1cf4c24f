with rows as (
  select distinct on (f.article_id, t.scheme, t.topic_id) f.*, t.scheme, t.topic_id, t.label
  from facts f join topics t using (article_id)
  where month in (select month from months)
  order by f.article_id, t.scheme, t.topic_id, t.label
), names as (
  select published_date, scheme, topic_id, label, count(*) as n from rows group by all
)
select *, case when total_articles = 0 then 0 else articles::double / total_articles end as share from (
select r.published_date as day, r.scheme, r.topic_id,
  (select first(label order by k.n desc, label) from names k
    where k.published_date is not distinct from r.published_date and k.scheme = r.scheme and k.topic_id = r.topic_id) as label,
  sum(n) as captures, sum(first_version) as articles,
  count(distinct story_id) filter (first_version = 1) as stories,
  count(distinct outlet) filter (first_version = 1) as outlets,
  (select sum(first_version) from facts d where d.published_date is not distinct from r.published_date) as total_articles,
  rank() over (partition by r.published_date, r.scheme order by sum(first_version) desc) as rank,
  any_value(month) as month
from rows r group by r.published_date, r.scheme, r.topic_id
)
