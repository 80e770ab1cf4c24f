-- One row per axis, day and version of an article, with what it counts for on that day. Axis published: as
-- counted_articles. Axis captured: captures on the day that they were made, up to 31 days from the first of the version
-- (what an article is about is looked up no further back); the article on the day of the first capture of its first version.
with fetched as (
  select article_id, to_date(captured_at) as day, count(*) as captures
  from captures
  where article_id is not null
  group by article_id, to_date(captured_at)
),

first_fetched as (
  select
    counted_articles.article_id,
    counted_articles.outlet,
    counted_articles.language,
    counted_articles.articles,
    counted_articles.story_id,
    to_date(articles.captured_at) as day
  from counted_articles
  inner join articles on counted_articles.article_id = articles.article_id
)

select 'published' as axis, day, article_id, outlet, language, captures, articles, story_id
from counted_articles
union all
select
  'captured' as axis,
  fetched.day,
  fetched.article_id,
  outlet,
  language,
  fetched.captures,
  0 as articles,
  cast(null as string) as story_id
from fetched
inner join first_fetched
  on fetched.article_id = first_fetched.article_id
  and (
    abs(datediff(fetched.day, first_fetched.day)) <= 31
    or (fetched.day is null and first_fetched.day is null)
  )
union all
select 'captured' as axis, day, article_id, outlet, language, 0 as captures, articles, story_id
from first_fetched
where articles = 1
