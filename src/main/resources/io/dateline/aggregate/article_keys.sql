-- One row per version of an article and series that it is counted in.
select article_id, 'all' as series, 'all' as key
from articles
union all
select distinct
  article_id,
  'topic' as series,
  case when scheme = 'iptc' then topic_id else concat(scheme, ':', topic_id) end as key
from topics
union all
select article_id, 'origin' as series, shown_origin as key
from article_stories
union all
select article_id, 'agency' as series, agency as key
from article_stories
lateral view explode(array_distinct(shown_agencies)) as agency
union all
select article_id, 'outlet' as series, outlet as key
from articles
where outlet is not null
union all
select distinct article_id, kind as series, name as key
from entities
