-- One row per day of each series that the report shows a burst of. report_series: series, key, series_rank.
select
  series_rank,
  day,
  articles,
  mean_28d,
  is_burst,
  coverage
from date_trends
inner join report_series on date_trends.series = report_series.series and date_trends.key = report_series.key
where axis = 'published' and day >= :from
order by series_rank, day
