with counts as (
  select
    coalesce(date_format(day, 'yyyy-MM'), 'unknown') as month,
    axis,
    day,
    outlet,
    language,
    sum(captures) as captures,
    sum(articles) as articles,
    count(distinct story_id) as stories
  from article_days
  group by axis, day, outlet, language
),

ends as (
  select months.month, counts.axis, months.first_day, least(months.last_day, max(counts.day)) as end_day
  from counts
  inner join months on counts.day between months.first_day and date_add(months.last_day, 31)
  group by months.month, counts.axis, months.first_day, months.last_day
),

expectations as (
  select ends.month, volumes.*
  from expected_volumes as volumes
  inner join ends on volumes.axis = ends.axis and volumes.day between ends.first_day and ends.end_day
  where volumes.series = 'outlet-language'
),

dated as (
  select
    expectations.month,
    expectations.axis,
    expectations.day,
    expectations.outlet,
    expectations.language,
    coalesce(counts.captures, 0) as captures,
    coalesce(counts.articles, 0) as articles,
    coalesce(counts.stories, 0) as stories,
    expectations.expected,
    expectations.state = 'partial' as is_partial,
    expectations.state = 'outage' as is_outage
  from expectations
  left join counts
    on expectations.axis = counts.axis
    and expectations.day = counts.day
    and expectations.outlet <=> counts.outlet
    and expectations.language <=> counts.language
  where counts.day is not null or expectations.expected > 0
),

undated as (
  select
    counts.month,
    axis,
    day,
    outlet,
    language,
    captures,
    articles,
    stories,
    cast(null as double) as expected,
    false as is_partial,
    false as is_outage
  from counts
  left semi join months on counts.month = months.month
  where counts.day is null
)

select axis, day, outlet, language, captures, articles, stories, expected, is_partial, is_outage, month
from dated
union all
select axis, day, outlet, language, captures, articles, stories, expected, is_partial, is_outage, month
from undated
