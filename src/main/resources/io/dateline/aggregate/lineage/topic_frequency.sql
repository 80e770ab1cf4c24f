select distinct counted.day, scheme, topic_id, counted.article_id
from counted_articles as counted
inner join topics on counted.article_id = topics.article_id
where articles = 1
