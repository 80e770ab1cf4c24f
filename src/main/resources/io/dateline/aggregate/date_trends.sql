-- What was to be expected is the greater of two rates, so that neither a burst nor a weekly beat in the 28 days before hides or
-- makes one: the median of the rates of four weeks (median of means, Nemirovsky and Yudin 1983), half an article added to
-- their sum, and the median of the same weekday's rates. A rate is articles for each article of all; for series all, for each
-- day. Medians and MAD: Leys et al. 2013. Tail of the normal distribution: erfc(z / sqrt(2)) / 2, with erfc by the Chebyshev
-- fit of Press et al., Numerical Recipes, section 6.2. sort_array, unlike array_sort, is compiled.
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
    coalesce(sum(seen_days * total_articles) over before, 0) as total_before,
    collect_list(case when seen_days = 1 then total_articles else -1L end) over before as totals_before,
    array(sum(seen_days) over week_1, sum(seen_days * total_articles) over week_1) as week_1,
    array(sum(seen_days) over week_2, sum(seen_days * total_articles) over week_2) as week_2,
    array(sum(seen_days) over week_3, sum(seen_days * total_articles) over week_3) as week_3,
    array(sum(seen_days) over week_4, sum(seen_days * total_articles) over week_4) as week_4,
    array(sum(seen_days) over day_7, sum(seen_days * total_articles) over day_7) as day_7,
    array(sum(seen_days) over day_14, sum(seen_days * total_articles) over day_14) as day_14,
    array(sum(seen_days) over day_21, sum(seen_days * total_articles) over day_21) as day_21,
    array(sum(seen_days) over day_28, sum(seen_days * total_articles) over day_28) as day_28
  from scope_days
  window
    before as (partition by axis, scope, scope_key order by day_number range between 28 preceding and 1 preceding),
    week_1 as (partition by axis, scope, scope_key order by day_number range between 7 preceding and 1 preceding),
    week_2 as (partition by axis, scope, scope_key order by day_number range between 14 preceding and 8 preceding),
    week_3 as (partition by axis, scope, scope_key order by day_number range between 21 preceding and 15 preceding),
    week_4 as (partition by axis, scope, scope_key order by day_number range between 28 preceding and 22 preceding),
    day_7 as (partition by axis, scope, scope_key order by day_number range between 7 preceding and 7 preceding),
    day_14 as (partition by axis, scope, scope_key order by day_number range between 14 preceding and 14 preceding),
    day_21 as (partition by axis, scope, scope_key order by day_number range between 21 preceding and 21 preceding),
    day_28 as (partition by axis, scope, scope_key order by day_number range between 28 preceding and 28 preceding)
),

measured as (
  select
    filled.axis,
    filled.series,
    filled.key,
    filled.scope,
    filled.scope_key,
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
    sort_array(
      collect_list(case when scopes.seen_days = 1 and filled.articles > 0 then filled.articles end) over before
    ) as counts_before,
    collect_list(filled.articles) over before as articles_before,
    coalesce(sum(filled.articles * scopes.seen_days) over week_1, 0) as week_1,
    coalesce(sum(filled.articles * scopes.seen_days) over week_2, 0) as week_2,
    coalesce(sum(filled.articles * scopes.seen_days) over week_3, 0) as week_3,
    coalesce(sum(filled.articles * scopes.seen_days) over week_4, 0) as week_4,
    coalesce(sum(filled.articles * scopes.seen_days) over day_7, 0) as day_7,
    coalesce(sum(filled.articles * scopes.seen_days) over day_14, 0) as day_14,
    coalesce(sum(filled.articles * scopes.seen_days) over day_21, 0) as day_21,
    coalesce(sum(filled.articles * scopes.seen_days) over day_28, 0) as day_28
  from filled
  inner join scopes
    on filled.axis = scopes.axis
    and filled.scope = scopes.scope
    and filled.scope_key = scopes.scope_key
    and filled.day = scopes.day
  window
    before as (
      partition by filled.axis, filled.series, filled.key order by scopes.day_number
      range between 28 preceding and 1 preceding
    ),
    week_1 as (
      partition by filled.axis, filled.series, filled.key order by scopes.day_number
      range between 7 preceding and 1 preceding
    ),
    week_2 as (
      partition by filled.axis, filled.series, filled.key order by scopes.day_number
      range between 14 preceding and 8 preceding
    ),
    week_3 as (
      partition by filled.axis, filled.series, filled.key order by scopes.day_number
      range between 21 preceding and 15 preceding
    ),
    week_4 as (
      partition by filled.axis, filled.series, filled.key order by scopes.day_number
      range between 28 preceding and 22 preceding
    ),
    day_7 as (
      partition by filled.axis, filled.series, filled.key order by scopes.day_number
      range between 7 preceding and 7 preceding
    ),
    day_14 as (
      partition by filled.axis, filled.series, filled.key order by scopes.day_number
      range between 14 preceding and 14 preceding
    ),
    day_21 as (
      partition by filled.axis, filled.series, filled.key order by scopes.day_number
      range between 21 preceding and 21 preceding
    ),
    day_28 as (
      partition by filled.axis, filled.series, filled.key order by scopes.day_number
      range between 28 preceding and 28 preceding
    )
),

kept as (
  select
    eligible.month,
    measured.*,
    scopes.totals_before,
    case when measured.series = 'all' then 1 else measured.total_articles end as exposure,
    case when measured.series = 'all' then 0.0D else 0.5D / nullif(scopes.total_before, 0) end as half_article,
    sort_array(array(
      cast(measured.week_1 as double) / nullif(scopes.week_1[case when measured.series = 'all' then 0 else 1 end], 0),
      cast(measured.week_2 as double) / nullif(scopes.week_2[case when measured.series = 'all' then 0 else 1 end], 0),
      cast(measured.week_3 as double) / nullif(scopes.week_3[case when measured.series = 'all' then 0 else 1 end], 0),
      cast(measured.week_4 as double) / nullif(scopes.week_4[case when measured.series = 'all' then 0 else 1 end], 0)
    )) as week_rates,
    sort_array(array(
      cast(measured.day_7 as double) / nullif(scopes.day_7[case when measured.series = 'all' then 0 else 1 end], 0),
      cast(measured.day_14 as double) / nullif(scopes.day_14[case when measured.series = 'all' then 0 else 1 end], 0),
      cast(measured.day_21 as double) / nullif(scopes.day_21[case when measured.series = 'all' then 0 else 1 end], 0),
      cast(measured.day_28 as double) / nullif(scopes.day_28[case when measured.series = 'all' then 0 else 1 end], 0)
    )) as weekday_rates,
    case
      when measured.seen_days = 1 and measured.seen_days_before >= 14
        then concat(
          array_repeat(0L, cast(measured.seen_days_before - size(measured.counts_before) as int)),
          measured.counts_before
        )
    end as baseline
  from measured
  inner join eligible
    on measured.axis = eligible.axis
    and measured.series = eligible.series
    and measured.key = eligible.key
    and date_format(measured.day, 'yyyy-MM') = eligible.month
  inner join scopes
    on measured.axis = scopes.axis
    and measured.scope = scopes.scope
    and measured.scope_key = scopes.scope_key
    and measured.day = scopes.day
),

medians as (
  select
    *,
    cast(baseline[cast((size(baseline) - 1) div 2 as int)] + baseline[cast(size(baseline) div 2 as int)] as double) / 2
      as median
  from kept
),

spreads as (
  select
    *,
    1.4826D * (distances[cast((size(distances) - 1) div 2 as int)] + distances[cast(size(distances) div 2 as int)]) / 2
      as spread
  from (
    select
      *,
      case
        when median > 0 then sort_array(transform(baseline, n -> abs(n - median)))
        else cast(baseline as array<double>)
      end as distances
    from medians
  )
),

-- sort_array puts nulls first: weeks that the crawl did not see.
rates as (
  select
    *,
    case
      when week_rates[0] is not null then (week_rates[1] + week_rates[2]) / 2
      when week_rates[1] is not null then week_rates[2]
      when week_rates[2] is not null then (week_rates[2] + week_rates[3]) / 2
      else week_rates[3]
    end + half_article as week_rate,
    case
      when weekday_rates[0] is not null then (weekday_rates[1] + weekday_rates[2]) / 2
      when weekday_rates[1] is not null then weekday_rates[2]
      else 0.0D
    end as weekday_rate
  from spreads
),

raw_deviates as (
  select
    *,
    sqrt(articles) + sqrt(articles + 1) - sqrt(4 * exposure * greatest(week_rate, weekday_rate) + 1) as raw_deviate
  from rates
),

-- The scatter narrows a deviate at the most, and below 1.6 none is a discovery.
baseline_deviates as (
  select
    *,
    case
      when raw_deviate > 1.6D
        then sort_array(
          filter(
            zip_with(
              concat(array_repeat(0L, size(totals_before) - size(articles_before)), articles_before),
              totals_before,
              (n, total) -> case
                when total >= 0
                  then sqrt(n) + sqrt(n + 1) - sqrt(4 * (case when series = 'all' then 1 else total end) * week_rate + 1)
              end
            ),
            v -> v is not null
          )
        )
    end as deviates_before
  from raw_deviates
),

middles as (
  select
    *,
    (deviates_before[cast((size(deviates_before) - 1) div 2 as int)]
      + deviates_before[cast(size(deviates_before) div 2 as int)]) / 2 as middle
  from baseline_deviates
),

deviates as (
  select
    *,
    case
      when raw_deviate <= 1.6D then raw_deviate
      else raw_deviate / greatest(
        1.0D,
        1.4826D * (scatter[cast((size(scatter) - 1) div 2 as int)] + scatter[cast(size(scatter) div 2 as int)]) / 2
      )
    end as deviate
  from (select *, sort_array(transform(deviates_before, v -> abs(v - middle))) as scatter from middles)
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
