select distinct axis, day, series, key, article_days.article_id
from article_days
inner join article_keys on article_days.article_id = article_keys.article_id
where articles = 1
