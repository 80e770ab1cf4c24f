select distinct stories.month, counted.story_id, stories.first_at, counted.article_id
from counted_articles as counted
inner join articles on counted.article_id = articles.article_id
inner join stories
  on counted.story_id = stories.story_id
  and (
    coalesce(articles.published_at, cast(articles.published_date as timestamp)) between stories.first_at and stories.last_at
    or (stories.first_at is null and articles.published_date is null)
  )
where counted.articles = 1
