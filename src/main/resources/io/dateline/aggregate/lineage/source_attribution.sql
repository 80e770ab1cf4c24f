select distinct
  counted.day,
  counted.outlet,
  case when shown_origin in ('wire', 'mixed', 'press-release') then agency end as agency,
  shown_origin as origin,
  counted.article_id
from counted_articles as counted
inner join article_stories on counted.article_id = article_stories.article_id
lateral view outer explode(shown_agencies) as agency
where articles = 1
