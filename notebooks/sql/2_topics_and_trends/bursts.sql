select series, key, start_day, peak_day, end_day, burst_days, articles, peak_articles, peak_share, highest_z_score
from trend_bursts
where axis = 'published' and series <> 'all'
order by highest_z_score desc, series, key, start_day
limit 20
