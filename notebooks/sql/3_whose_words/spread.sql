select
  title,
  agency,
  articles,
  outlets,
  first_outlet,
  cast(first_at as date) as first_day,
  hours_to_second,
  mean_similarity
from stories
where articles > 1
order by outlets desc, articles desc, story_id
limit 15
