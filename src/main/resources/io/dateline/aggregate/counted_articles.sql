-- One row per version of an article with what it counts for: captures of any version, articles only of the first version of
-- a page, on the day that the version gives.
with story_of as (
  select article_id, min(story_id) as story_id
  from story_members
  group by article_id
),

capture_counts as (
  select article_id, count(*) as captures
  from captures
  where article_id is not null
  group by article_id
)

select
  articles.article_id,
  articles.published_date as day,
  coalesce(date_format(articles.published_date, 'yyyy-MM'), 'unknown') as month,
  articles.outlet,
  articles.language,
  coalesce(capture_counts.captures, 0) as captures,
  case when articles.version = 1 then 1 else 0 end as articles,
  case when articles.version = 1 then coalesce(story_of.story_id, articles.article_id) end as story_id,
  case when articles.version = 1 then articles.outlet end as counted_outlet
from articles
left join story_of on articles.article_id = story_of.article_id
left join capture_counts on articles.article_id = capture_counts.article_id
