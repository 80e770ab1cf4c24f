with said as (
  select article_id, name, nullif(kind, 'cited') as kind, false as is_quote from attributions where role = 'cited'
  union all
  select article_id, speaker, nullif(speaker_kind, 'unknown'), true from quotes where speaker is not null
), rows as (select * from said join facts using (article_id) where version = 1 and month in (select month from months)
), votes as (select month, name, kind, count(*) as n from rows where kind is not null group by all)
select name,
  coalesce((select first(kind order by v.n desc, kind) from votes v where v.month = rows.month and v.name = rows.name), 'unknown') as kind,
  count(distinct article_id) as articles, count(*) filter (is_quote) as quotes, count(distinct outlet) as outlets, month
from rows group by month, name
