select distinct counted.day, kind, name, counted.article_id
from counted_articles as counted
inner join entities on counted.article_id = entities.article_id
where articles = 1
