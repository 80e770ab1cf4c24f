with events as (
  select 'published' as axis, published_date as day, outlet, language, n as captures, first_version as articles, case version when 1 then story_id end as story_id from facts
  union all
  select 'captured', captured_at::date, outlet, language, 0, 1, story_id from facts where version = 1
  union all
  select 'captured', c.captured_at::date, outlet, language, 1, 0, null from facts f join captures c using (article_id)
  where coalesce(abs(c.captured_at::date - f.captured_at::date) <= 31, c.captured_at is null and f.captured_at is null)
), cells as (
  select axis, day, coalesce(outlet, '?') as o, coalesce(language, '?') as l, sum(captures) as captures, sum(articles) as articles, count(distinct story_id) as stories
  from events group by all
), series as (select distinct axis, o, l from cells
), calendar as (
  select month, axis, o, l, unnest(generate_series(first_day, last_day, interval 1 day))::date as day, last_day from months, series where first_day is not null
), weeks as (
  select c.month, c.axis, c.o, c.l, c.day, c.last_day,
    (select min(day) from cells p where p.axis = c.axis and p.o = c.o and p.l = c.l and p.articles > 0 and p.day >= c.day - 56 and p.day < c.day) as since
  from calendar c
), comparable as (
  select w.month, w.axis, w.o, w.l, w.day, w.last_day, k, coalesce(p.articles, 0) as articles
  from weeks w cross join (select unnest(range(1, 9)) as k) left join cells p on p.axis = w.axis and p.o = w.o and p.l = w.l and p.day = w.day - 7 * k::int
  where w.day - 7 * k::int >= w.since
), expected as (
  select month, axis, o, l, day, case when count(*) >= 4 then median(articles) end as expected from comparable group by all
), dated as (
  select c.axis, c.day, c.o, c.l, coalesce(p.captures, 0) as captures, coalesce(p.articles, 0) as articles, coalesce(p.stories, 0) as stories, e.expected, c.month
  from calendar c left join cells p using (axis, day, o, l) left join expected e using (month, axis, o, l, day)
  where (p.day is not null or e.expected > 0)
    and exists (select 1 from cells z where z.axis = c.axis and z.day between c.day and c.last_day + 31)
)
select axis, day, nullif(o, '?') as outlet, nullif(l, '?') as language, captures, articles, stories, expected,
  coalesce(articles < expected / 2 and articles >= expected / 10 and expected - articles > 2 * sqrt(expected), false) as is_partial,
  coalesce(articles < expected / 10 and expected - articles > 2 * sqrt(expected), false) as is_outage, month
from dated
union all
select axis, day, nullif(o, '?'), nullif(l, '?'), captures, articles, stories, null, false, false, 'unknown' from cells where day is null
