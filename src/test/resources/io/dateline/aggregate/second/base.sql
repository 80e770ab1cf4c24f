create view story as
select a.article_id, coalesce(min(m.story_id), a.article_id) as story_id, coalesce(arg_min(m.similarity, m.story_id), 1) as similarity
from articles a left join story_members m using (article_id) group by a.article_id;

create view fetched as
select a.article_id, count(c.article_id) as n
from articles a left join captures c using (article_id) group by a.article_id;

create view facts as
select a.*, s.story_id, s.similarity, f.n, coalesce(strftime(published_date, '%Y-%m'), 'unknown') as month,
  (version = 1)::int as first_version
from articles a join story s using (article_id) join fetched f using (article_id);

-- Who wrote it: the page, else the strongest that carriers of the story within 31 days show.
create view judged as
with rivals as (
  select s.article_id, case c.origin when 'wire' then 'a' when 'press-release' then 'b' else 'c' end || c.origin as shown, c.agencies
  from facts s join facts c on s.story_id = c.story_id
  where s.origin = 'unknown' and c.version = 1 and c.origin in ('wire', 'press-release', 'mixed')
    and ((s.published_date is null and c.published_date is null) or abs(s.published_date - c.published_date) <= 31)
), best as (select article_id, min(shown) as shown from rivals group by 1)
select f.article_id, coalesce(substr(best.shown, 2), f.origin) as origin,
  case when best.shown is null then f.agencies
    else (select coalesce(list(distinct u.x), []) from (select unnest(r.agencies) as x from rivals r where r.article_id = f.article_id and r.shown = best.shown) u)
  end as agencies
from facts f left join best using (article_id);

create macro tail(z) as (
  with v as (select 1 / (1 + z / 2) as t)
  select t * exp(-z*z + (-1.26551223 + t*1.00002368 + t**2*0.37409196 + t**3*0.09678418 - t**4*0.18628806 + t**5*0.27886807
    - t**6*1.13520398 + t**7*1.48851587 - t**8*0.82215223 + t**9*0.17087277)) from v);
