with m as (
  select *, coalesce(published_at, published_date::timestamp at time zone 'UTC') as moment from facts where version = 1
), starts as (
  select distinct story_id, published_date as d from m
  where not exists (select 1 from m e where e.story_id = m.story_id and e.published_date < m.published_date and m.published_date - e.published_date <= 92)
), told as (
  select m.*, s.d from m join starts s on m.story_id = s.story_id
    and ((m.published_date is null and s.d is null) or m.published_date between s.d and s.d + 92)
), voted as (
  select story_id, d, agency, count(*) as n from (
    select story_id, d, article_id, unnest(list_distinct(agencies)) as agency from told where origin in ('wire', 'mixed')) group by all
)
select story_id,
  first(title order by moment nulls last, published_at nulls last, captured_at nulls last, article_id) as title,
  count(*) as articles, count(distinct outlet) as outlets,
  (select first(agency order by v.n desc, agency) from voted v where v.story_id = t.story_id and v.d is not distinct from t.d) as agency,
  first(outlet order by moment nulls last, published_at nulls last, captured_at nulls last, article_id) as first_outlet,
  min(moment) as first_at, max(moment) as last_at,
  (epoch_us(list(published_at order by published_at) filter (published_at is not null)[2]) - epoch_us(min(published_at))) / 3.6e9 as hours_to_second,
  (epoch_us(list(published_at order by published_at) filter (published_at is not null)[10]) - epoch_us(min(published_at))) / 3.6e9 as hours_to_tenth,
  avg(similarity) as mean_similarity,
  coalesce(strftime(min(moment), '%Y-%m'), 'unknown') as month
from told t group by story_id, d
having month in (select month from months)
