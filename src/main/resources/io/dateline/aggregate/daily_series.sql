-- One row per axis, series, key and day with something to count, as far as the trends of the listed months look.
select
  axis,
  series,
  key,
  day,
  sum(captures) as captures,
  sum(articles) as articles,
  count(distinct story_id) as stories
from article_days
inner join article_keys on article_days.article_id = article_keys.article_id
left semi join months
  on article_days.day between date_sub(months.first_day, 364) and date_add(months.last_day, 84)
  or (article_days.day is null and months.first_day is null)
group by axis, series, key, day
