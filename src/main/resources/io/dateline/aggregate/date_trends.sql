-- The days of a series and how far each is from what was to be expected: trend_days, in one pass over each. Tail of the normal
-- distribution: erfc(z / sqrt(2)) / 2, with erfc by the Chebyshev fit of Press et al., Numerical Recipes, section 6.2.
with all_series as (
  select
    axis,
    series,
    key,
    case when series = 'outlet' then 'outlet' else 'all' end as scope,
    case when series = 'outlet' then key else 'all' end as scope_key,
    collect_list(struct(unix_date(day), captures, articles, stories)) as sightings
  from daily_series
  where day is not null and key is not null
  group by axis, series, key
  having sum(articles) >= 20 or series = 'all'
),

dated_months as (
  select
    collect_list(struct(month, unix_date(first_day), unix_date(last_day))) as months
  from months
  where first_day is not null
),

volumes as (
  select
    axis,
    series,
    case when series = 'outlet' then outlet else 'all' end as key,
    day,
    articles,
    state
  from expected_volumes
  where series = 'all' or (series = 'outlet' and outlet is not null)
),

scopes as (
  select
    volumes.axis,
    volumes.series as scope,
    volumes.key as scope_key,
    collect_list(
      struct(
        unix_date(volumes.day),
        totals.articles,
        volumes.state in ('ok', 'too-few'),
        case when volumes.state = 'absent' then 'too-few' else volumes.state end
      )
    ) as days
  from volumes
  inner join volumes as totals
    on volumes.axis = totals.axis and volumes.day = totals.day and totals.series = 'all'
  group by volumes.axis, volumes.series, volumes.key
),

measured as (
  select axis, series, key, inline(days)
  from (
    select
      all_series.axis,
      all_series.series,
      all_series.key,
      trend_days(sightings, scopes.days, months, all_series.series = 'all') as days
    from all_series
    inner join scopes
      on all_series.axis = scopes.axis and all_series.scope = scopes.scope and all_series.scope_key = scopes.scope_key
    cross join dated_months
  )
),

tails as (
  select *, deviate / sqrt(2.0D) as x, 1 / (1 + deviate / sqrt(2.0D) / 2) as t
  from measured
),

tests as (
  select
    *,
    case
      when deviate is null then null
      when deviate <= 0 then 1.0D
      else t * exp(
        -x * x - 1.26551223D + t * (1.00002368D + t * (0.37409196D + t * (0.09678418D + t * (-0.18628806D
        + t * (0.27886807D + t * (-1.13520398D + t * (1.48851587D + t * (-0.82215223D + t * 0.17087277D))))))))
      ) / 2
    end as p_value
  from tails
),

-- What is above .05 is no discovery, however many there are: such days are counted, and only the others put in order.
counted as (
  select axis, number, p_value, count(is_tested) as tests
  from (
    select axis, number, case when p_value <= 0.05D then p_value end as p_value, case when p_value >= 0 then 1 end as is_tested
    from tests
  )
  group by axis, number, p_value
),

ranks as (
  select
    axis,
    number,
    p_value,
    sum(tests) over (partition by axis, number) as tests,
    sum(tests) over (
      partition by axis, number order by p_value nulls last range between unbounded preceding and current row
    ) as tests_below
  from counted
),

cutoffs as (
  select axis, number, max(p_value) as cutoff
  from ranks
  where p_value * tests <= 0.05D * tests_below
  group by axis, number
),

discoveries as (
  select /*+ broadcast(cutoffs) */ tests.*, cutoffs.cutoff
  from tests
  left join cutoffs on tests.axis = cutoffs.axis and tests.number = cutoffs.number
),

dated as (
  select
    axis,
    date_from_unix_date(number) as day,
    series,
    key,
    captures,
    articles,
    stories,
    total_articles,
    case when total_articles = 0 then 0.0D else cast(articles as double) / total_articles end as share,
    mean_7d,
    mean_28d,
    z_score,
    coalesce(p_value <= cutoff, false) and coverage = 'ok' as is_burst,
    coverage,
    month
  from discoveries
),

undated_series as (
  select axis, series, key
  from daily_series
  where day is null and exists (select 1 from months where first_day is null)
  group by axis, series, key
  having sum(articles) >= 20 or series = 'all'
),

undated as (
  select
    daily.axis,
    daily.day,
    daily.series,
    daily.key,
    daily.captures,
    daily.articles,
    daily.stories,
    totals.articles as total_articles,
    case when totals.articles = 0 then 0.0D else cast(daily.articles as double) / totals.articles end as share,
    cast(null as double) as mean_7d,
    cast(null as double) as mean_28d,
    cast(null as double) as z_score,
    false as is_burst,
    'too-few' as coverage,
    'unknown' as month
  from daily_series as daily
  left semi join undated_series
    on daily.axis = undated_series.axis and daily.series = undated_series.series and daily.key = undated_series.key
  inner join daily_series as totals on daily.axis = totals.axis and totals.series = 'all' and totals.day is null
  where daily.day is null
)

select
  axis, day, series, key, captures, articles, stories, total_articles, share, mean_7d, mean_28d, z_score, is_burst,
  coverage, month
from dated
union all
select
  axis, day, series, key, captures, articles, stories, total_articles, share, mean_7d, mean_28d, z_score, is_burst,
  coverage, month
from undated
