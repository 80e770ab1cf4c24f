select week, articles, blind_days, mean_daily
from trend_weeks
where axis = 'published' and series = 'all' and key = 'all'
order by week
