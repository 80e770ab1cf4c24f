select distinct counted.month, name, counted.article_id
from counted_articles as counted
inner join (
  select article_id, name from attributions where role = 'cited'
  union all
  select article_id, speaker as name from quotes where speaker is not null
) as citations on counted.article_id = citations.article_id
where articles = 1
