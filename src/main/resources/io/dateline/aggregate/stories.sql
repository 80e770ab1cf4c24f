with story_of as (
  select article_id, min(story_id) as story_id, min_by(similarity, struct(story_id, similarity)) as similarity
  from story_members
  group by article_id
),

members as (
  select
    coalesce(story_of.story_id, articles.article_id) as story_id,
    articles.article_id,
    published_date as day,
    published_at,
    coalesce(published_at, cast(published_date as timestamp)) as moment,
    captured_at,
    title,
    outlet,
    case when origin in ('wire', 'mixed') then agencies else array() end as agencies,
    cast(round(coalesce(story_of.similarity, 1.0D) * 1000000) as bigint) as millionths
  from articles
  left join story_of on articles.article_id = story_of.article_id
  where version = 1
),

near as (
  select members.*
  from members
  left semi join months
    on members.day between date_sub(months.first_day, 94) and date_add(months.last_day, 94)
    or (members.day is null and months.first_day is null)
),

days as (
  select story_id, day, lag(day) over (partition by story_id order by day) as day_before
  from near
  group by story_id, day
),

starts as (
  select story_id, day as start_day
  from days
  where day_before is null or datediff(day, day_before) > 92
),

told as (
  select
    near.*,
    starts.start_day,
    row_number() over (
      partition by near.story_id, starts.start_day
      order by moment nulls last, published_at nulls last, captured_at nulls last, article_id
    ) as position,
    row_number() over (
      partition by near.story_id, starts.start_day
      order by published_at nulls last, article_id
    ) as timed_position
  from near
  inner join starts
    on near.story_id = starts.story_id
    and (
      datediff(near.day, starts.start_day) between 0 and 92
      or (near.day is null and starts.start_day is null)
    )
),

agency_ranks as (
  select
    story_id,
    start_day,
    agency,
    row_number() over (partition by story_id, start_day order by count(*) desc, agency) as agency_rank
  from told
  lateral view explode(array_distinct(agencies)) as agency
  group by story_id, start_day, agency
),

counts as (
  select
    story_id,
    start_day,
    max(case when position = 1 then title end) as title,
    count(*) as articles,
    count(distinct outlet) as outlets,
    max(case when position = 1 then outlet end) as first_outlet,
    min(moment) as first_at,
    max(moment) as last_at,
    min(published_at) as first_time,
    max(case when timed_position = 2 then published_at end) as second_time,
    max(case when timed_position = 10 then published_at end) as tenth_time,
    sum(millionths) as millionths
  from told
  group by story_id, start_day
)

select
  counts.story_id,
  title,
  articles,
  outlets,
  agency_ranks.agency,
  first_outlet,
  first_at,
  last_at,
  cast(unix_micros(second_time) - unix_micros(first_time) as double) / 3600000000 as hours_to_second,
  cast(unix_micros(tenth_time) - unix_micros(first_time) as double) / 3600000000 as hours_to_tenth,
  cast(millionths as double) / (1000000 * articles) as mean_similarity,
  coalesce(date_format(first_at, 'yyyy-MM'), 'unknown') as month
from counts
left join agency_ranks
  on counts.story_id = agency_ranks.story_id
  and counts.start_day <=> agency_ranks.start_day
  and agency_ranks.agency_rank = 1
left semi join months on coalesce(date_format(first_at, 'yyyy-MM'), 'unknown') = months.month
