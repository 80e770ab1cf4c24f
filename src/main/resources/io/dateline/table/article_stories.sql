-- One row per version of an article: its story, and who wrote the text. Where the page itself says nothing (origin unknown),
-- shown_origin and shown_agencies are what the other carriers of the story show, if they were published within 31 days of
-- it: wire before press-release before mixed. An undated article is judged by undated carriers.
with story_of as (
  select article_id, min(story_id) as story_id
  from story_members
  group by article_id
),

carriers as (
  select
    story_id,
    published_date,
    case origin when 'wire' then 1 when 'press-release' then 2 else 3 end as origin_rank,
    array_sort(array_distinct(flatten(array_agg(agencies)))) as agencies
  from articles
  inner join story_of on articles.article_id = story_of.article_id
  where version = 1 and origin in ('wire', 'press-release', 'mixed')
  group by
    story_id,
    published_date,
    case origin when 'wire' then 1 when 'press-release' then 2 else 3 end
),

silent as (
  select articles.article_id, story_id, published_date
  from articles
  inner join story_of on articles.article_id = story_of.article_id
  where origin = 'unknown'
),

shown as (
  select
    silent.article_id,
    origin_rank,
    array_sort(array_distinct(flatten(array_agg(agencies)))) as agencies
  from silent
  inner join carriers
    on silent.story_id = carriers.story_id
    and (
      carriers.published_date between silent.published_date - interval '31' day
        and silent.published_date + interval '31' day
      or (carriers.published_date is null and silent.published_date is null)
    )
  group by silent.article_id, origin_rank
),

strongest as (
  select article_id, min(origin_rank) as origin_rank
  from shown
  group by article_id
)

select
  articles.article_id,
  coalesce(story_of.story_id, articles.article_id) as story_id,
  origin,
  articles.agencies,
  case strongest.origin_rank
    when 1 then 'wire'
    when 2 then 'press-release'
    when 3 then 'mixed'
    else origin
  end as shown_origin,
  coalesce(shown.agencies, articles.agencies) as shown_agencies
from articles
left join story_of on articles.article_id = story_of.article_id
left join strongest on articles.article_id = strongest.article_id
left join shown
  on strongest.article_id = shown.article_id
  and strongest.origin_rank = shown.origin_rank
