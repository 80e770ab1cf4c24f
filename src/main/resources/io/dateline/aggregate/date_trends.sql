-- Medians and MAD: Leys et al. 2013. Tail of the normal distribution: erfc(z / sqrt(2)) / 2, with erfc by the Chebyshev fit of
-- Press et al., Numerical Recipes, section 6.2.
with eligible as (
  select months.month, axis, series, key
  from daily_series as daily
  inner join months
    on daily.day between date_sub(months.last_day, 364) and months.last_day
    or (daily.day is null and months.first_day is null)
  group by months.month, axis, series, key
  having sum(articles) >= 20 or series = 'all'
),

sightings as (
  select
    daily.*,
    lead(daily.day) over (partition by daily.axis, daily.series, daily.key order by daily.day) as next_day
  from daily_series as daily
  left semi join eligible
    on daily.axis = eligible.axis and daily.series = eligible.series and daily.key = eligible.key
  left semi join months
    on daily.day between date_sub(months.first_day, 84) and date_add(months.last_day, 84)
),

steps as (
  select
    axis,
    series,
    key,
    date_add(day, step) as day,
    case when step = 0 then captures else 0 end as captures,
    case when step = 0 then articles else 0 end as articles,
    case when step = 0 then stories else 0 end as stories,
    case when series = 'outlet' then 'outlet' else 'all' end as scope,
    case when series = 'outlet' then key else 'all' end as scope_key
  from sightings
  lateral view explode(
    sequence(0, case when datediff(next_day, day) <= 84 then datediff(next_day, day) - 1 else 0 end)
  ) as step
),

filled as (
  select steps.*
  from steps
  left semi join months on steps.day between date_sub(months.first_day, 28) and months.last_day
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

scope_days as (
  select
    volumes.axis,
    volumes.series as scope,
    volumes.key as scope_key,
    volumes.day,
    datediff(volumes.day, date'1970-01-01') as day_number,
    case when volumes.state = 'absent' then 'too-few' else volumes.state end as coverage,
    case when volumes.state in ('ok', 'too-few') then 1 else 0 end as seen_days,
    totals.articles as total_articles
  from volumes
  inner join volumes as totals
    on volumes.axis = totals.axis and volumes.day = totals.day and totals.series = 'all'
),

scopes as (
  select
    *,
    sum(seen_days) over (
      partition by axis, scope, scope_key order by day_number range between 6 preceding and current row
    ) as seen_days_7,
    sum(seen_days) over (
      partition by axis, scope, scope_key order by day_number range between 27 preceding and current row
    ) as seen_days_28,
    coalesce(sum(seen_days) over before, 0) as seen_days_before,
    coalesce(sum(seen_days * total_articles) over before, 0) as total_articles_before
  from scope_days
  window before as (
    partition by axis, scope, scope_key order by day_number range between 28 preceding and 1 preceding
  )
),

measured as (
  select
    filled.axis,
    filled.series,
    filled.key,
    filled.day,
    filled.captures,
    filled.articles,
    filled.stories,
    scopes.total_articles,
    scopes.coverage,
    scopes.seen_days,
    scopes.seen_days_7,
    scopes.seen_days_28,
    scopes.seen_days_before,
    scopes.total_articles_before,
    sum(filled.articles * scopes.seen_days) over (
      partition by filled.axis, filled.series, filled.key
      order by scopes.day_number
      range between 6 preceding and current row
    ) as articles_7,
    sum(filled.articles * scopes.seen_days) over (
      partition by filled.axis, filled.series, filled.key
      order by scopes.day_number
      range between 27 preceding and current row
    ) as articles_28,
    coalesce(sum(filled.articles * scopes.seen_days) over before, 0) as articles_before,
    array_sort(
      collect_list(case when scopes.seen_days = 1 and filled.articles > 0 then filled.articles end) over before
    ) as counts_before
  from filled
  inner join scopes
    on filled.axis = scopes.axis
    and filled.scope = scopes.scope
    and filled.scope_key = scopes.scope_key
    and filled.day = scopes.day
  window before as (
    partition by filled.axis, filled.series, filled.key
    order by scopes.day_number
    range between 28 preceding and 1 preceding
  )
),

kept as (
  select
    eligible.month,
    measured.*,
    case
      when seen_days = 1 and seen_days_before >= 14
        then concat(array_repeat(0L, cast(seen_days_before - size(counts_before) as int)), counts_before)
    end as baseline
  from measured
  inner join eligible
    on measured.axis = eligible.axis
    and measured.series = eligible.series
    and measured.key = eligible.key
    and date_format(measured.day, 'yyyy-MM') = eligible.month
),

medians as (
  select
    *,
    cast(baseline[cast((size(baseline) - 1) div 2 as int)] + baseline[cast(size(baseline) div 2 as int)] as double) / 2
      as median
  from kept
),

deviations as (
  select *, array_sort(transform(baseline, n -> abs(n - median))) as distances
  from medians
),

spreads as (
  select
    *,
    1.4826D * (distances[cast((size(distances) - 1) div 2 as int)] + distances[cast(size(distances) div 2 as int)]) / 2
      as spread,
    case
      when series = 'all' and seen_days_before > 0 then cast(articles_before as double) / seen_days_before
      when total_articles_before > 0
        then total_articles * (articles_before + 0.5D) / total_articles_before
    end as expected
  from deviations
),

deviates as (
  select
    *,
    (sqrt(articles) + sqrt(articles + 1) - sqrt(4 * expected + 1))
      / sqrt(greatest(1.0D, spread * spread / greatest(median, 1.0D))) as deviate
  from spreads
),

tails as (
  select *, deviate / sqrt(2.0D) as x, 1 / (1 + deviate / sqrt(2.0D) / 2) as t
  from deviates
),

tests as (
  select
    *,
    case
      when baseline is null then null
      when deviate <= 0 then 1.0D
      else t * exp(
        -x * x - 1.26551223D + t * (1.00002368D + t * (0.37409196D + t * (0.09678418D + t * (-0.18628806D
        + t * (0.27886807D + t * (-1.13520398D + t * (1.48851587D + t * (-0.82215223D + t * 0.17087277D))))))))
      ) / 2
    end as p_value
  from tails
),

ranks as (
  select
    *,
    count(p_value) over (partition by axis, day) as tests,
    count(p_value) over (
      partition by axis, day order by p_value nulls last range between unbounded preceding and current row
    ) as tests_below
  from tests
),

discoveries as (
  select
    *,
    max(case when p_value * tests <= 0.05D * tests_below then p_value end) over (partition by axis, day) as cutoff
  from ranks
),

dated as (
  select
    axis,
    day,
    series,
    key,
    captures,
    articles,
    stories,
    total_articles,
    case when total_articles = 0 then 0.0D else cast(articles as double) / total_articles end as share,
    case when seen_days_7 > 0 then cast(articles_7 as double) / seen_days_7 end as mean_7d,
    case when seen_days_28 > 0 then cast(articles_28 as double) / seen_days_28 end as mean_28d,
    (articles - median) / greatest(spread, sqrt(greatest(median, 1.0D))) as z_score,
    coalesce(p_value <= cutoff, false) and coverage = 'ok' as is_burst,
    coverage,
    month
  from discoveries
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
    eligible.month
  from daily_series as daily
  inner join eligible
    on daily.axis = eligible.axis
    and daily.series = eligible.series
    and daily.key = eligible.key
    and eligible.month = 'unknown'
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
