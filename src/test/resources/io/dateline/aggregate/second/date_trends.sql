with events as (
  select 'published' as axis, published_date as day, article_id, n as captures, first_version as articles, case version when 1 then story_id end as story_id from facts
  union all
  select 'captured', captured_at::date, article_id, 0, 1, story_id from facts where version = 1
  union all
  select 'captured', c.captured_at::date, article_id, 1, 0, null from facts f join captures c using (article_id)
  where coalesce(abs(c.captured_at::date - f.captured_at::date) <= 31, c.captured_at is null and f.captured_at is null)
), keys as (
  select article_id, 'all' as series, 'all' as key from facts
  union select article_id, 'topic', if(scheme = 'iptc', topic_id, scheme || ':' || topic_id) from topics
  union select article_id, 'origin', origin from judged
  union select article_id, 'agency', unnest(agencies) from judged
  union select article_id, 'outlet', outlet from facts where outlet is not null
  union select article_id, kind, name from entities
), daily as materialized (
  select axis, series, key, day, sum(captures)::bigint as captures, sum(articles)::bigint as articles, count(distinct story_id) as stories
  from events join keys using (article_id) group by all
), eligible as (
  select month, first_day, last_day, axis, series, key from daily join months on coalesce(last_day - day between 0 and 364, day is null and first_day is null)
  group by all having sum(articles) >= 20 or series = 'all'
), span as (select min(first_day) - 28 as a, max(last_day) as b from months
), scoped as (select axis, series, key, day, articles from daily where series in ('all', 'outlet') and articles > 0 and day is not null
), scope_calendar as (
  select axis, series, key, unnest(generate_series(a, b, interval 1 day))::date as day from (select distinct axis, series, key from scoped), span
), sincelast as (
  select c.axis, c.series, c.key, c.day, min(s.day) filter (s.day < c.day) as since, max(s.day) as latest
  from scope_calendar c left join scoped s on s.axis = c.axis and s.series = c.series and s.key = c.key and s.day between c.day - 56 and c.day group by all
), expectations as (
  select w.axis, w.series, w.key, w.day, w.latest, case when count(k) >= 4 then median(coalesce(p.articles, 0)) end as expected
  from sincelast w left join (select unnest(range(1, 9))::int as k) on w.day - 7 * k >= w.since
  left join scoped p on p.axis = w.axis and p.series = w.series and p.key = w.key and p.day = w.day - 7 * k
  group by all
), states as materialized (
  select e.axis, e.series, e.key, e.day, coalesce(p.articles, 0) as n,
    case when latest is null then 'absent' when expected is null or expected <= 4 then 'too-few'
      when expected - n > 2 * sqrt(expected) and n < expected / 10 then 'outage'
      when expected - n > 2 * sqrt(expected) and n < expected / 2 then 'partial' else 'ok' end as state,
    state in ('ok', 'too-few') as is_seen
  from expectations e left join scoped p using (axis, series, key, day)
), eligible_days as (
  select *, unnest(generate_series(first_day, last_day, interval 1 day))::date as day from eligible
), rows as (
  select e.*, coalesce(t.captures, 0) as captures, coalesce(t.articles, 0) as articles, coalesce(t.stories, 0) as stories
  from eligible_days e left join daily t using (axis, series, key, day)
), bridged as (
  select r.axis, r.series, r.key, r.day, r.month, r.captures, r.articles, r.stories
  from rows r join daily x on x.axis = r.axis and x.series = r.series and x.key = r.key
  group by all
  having min(x.day) filter (x.day >= r.day) - max(x.day) filter (x.day <= r.day) <= 84
), history as (
  select b.axis, b.series, b.key, b.day, k, coalesce(x.articles, 0) as n, a.n as total
  from bridged b cross join (select unnest(range(0, 29))::int as k)
  join states s on s.axis = b.axis and s.day = b.day - k and s.is_seen
    and s.series = if(b.series = 'outlet', 'outlet', 'all') and s.key = if(b.series = 'outlet', b.key, 'all')
  join states a on a.axis = b.axis and a.day = b.day - k and a.series = 'all'
  left join daily x on x.axis = b.axis and x.series = b.series and x.key = b.key and x.day = b.day - k
), weighed as (
  select *, if(series = 'all', 1, total) as base from history
), windows as (
  select axis, series, key, day, avg(n) filter (k < 7) as mean_7d, avg(n) filter (k < 28) as mean_28d,
    count(*) filter (k > 0) as days, sum(base) filter (k > 0) as base, median(n) filter (k > 0) as med, mad(n) filter (k > 0) as dev
  from weighed group by all
), by_week as (
  select axis, series, key, day, (k - 1) // 7 as w, sum(n) / sum(base) as r from weighed where k > 0 group by all having sum(base) > 0
), levels as (
  select axis, series, key, day, median(r) + if(series = 'all', 0, 0.5 / any_value(base)) as level
  from by_week join windows using (axis, series, key, day) group by axis, series, key, day
), weekdays as (
  select axis, series, key, day, median(n / base) as level_of_weekday from weighed where k in (7, 14, 21, 28) and base > 0
  group by all having count(*) >= 3
), noise as (
  select axis, series, key, day, 1.4826 * mad(sqrt(n) + sqrt(n + 1) - sqrt(1 + 4 * base * level)) as noise
  from weighed join levels using (axis, series, key, day) where k > 0 group by all
), judgeable as (
  select b.*, a.n as total_articles, mean_7d, mean_28d, if(s.state = 'absent', 'too-few', s.state) as coverage,
    s.is_seen and days >= 14 as is_judged, med, 1.4826 * dev as sd, noise,
    if(b.series = 'all', 1, a.n) * greatest(level, coalesce(level_of_weekday, 0)) as expected
  from bridged b left join windows using (axis, series, key, day) left join levels using (axis, series, key, day)
  left join weekdays using (axis, series, key, day) left join noise using (axis, series, key, day)
  join states a on a.axis = b.axis and a.day = b.day and a.series = 'all'
  join states s on s.axis = b.axis and s.day = b.day and s.series = if(b.series = 'outlet', 'outlet', 'all') and s.key = if(b.series = 'outlet', b.key, 'all')
), tested as (
  select *, case when is_judged then (articles - med) / greatest(sd, sqrt(greatest(med, 1))) end as z_score,
    case when is_judged then (sqrt(articles) + sqrt(articles + 1) - sqrt(4 * expected + 1)) / greatest(1, noise) end as dv,
    case when dv <= 0 then 1 when dv > 0 then tail(dv / sqrt(2)) / 2 end as p
  from judgeable
), cut as (
  select axis, day, max(p) as p_max from (
    select axis, day, p, cume_dist() over (partition by axis, day order by p) as c from tested where p is not null) where p <= 0.05 * c group by all
)
select axis, day, series, key, captures, articles, stories, total_articles, if(total_articles = 0, 0, articles / total_articles) as share,
  mean_7d, mean_28d, z_score, coalesce(p <= p_max, false) and coverage = 'ok' as is_burst, coverage, month
from tested left join cut using (axis, day)
union all
select d.axis, null, d.series, d.key, d.captures, d.articles, d.stories, t.articles, if(t.articles = 0, 0, d.articles / t.articles), null, null, null, false, 'too-few', 'unknown'
from daily d join eligible e on e.axis = d.axis and e.series = d.series and e.key = d.key and e.month = 'unknown'
join daily t on t.axis = d.axis and t.series = 'all' and t.day is null where d.day is null
