-- One row per story, of the 25 that most outlets carried.
select
  stories.title,
  articles.url,
  articles.language,
  stories.articles,
  stories.outlets,
  stories.agency,
  first_outlet,
  first_at,
  hours_to_second,
  mean_similarity
from stories
left join articles on stories.story_id = articles.article_id
where stories.outlets > 1
order by stories.outlets desc, stories.articles desc, first_at, stories.story_id
limit 25
