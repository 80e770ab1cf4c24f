-- One row: what is in the warehouse as a whole.
select
  sum(captures) as captures,
  sum(articles) as articles,
  coalesce(sum(case when day is null then articles end), 0) as undated,
  count(distinct outlet) as outlets,
  count(distinct language) as languages,
  min(case when articles > 0 then day end) as first_day,
  max(case when articles > 0 then day end) as last_day,
  (select count(distinct story_id) from stories) as stories
from coverage
where axis = 'published'
