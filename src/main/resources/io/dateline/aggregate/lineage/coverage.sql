select distinct axis, day, outlet, language, article_id from article_days where articles = 1
