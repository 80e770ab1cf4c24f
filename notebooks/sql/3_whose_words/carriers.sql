select
  case when articles >= 6 then '6 and more' else cast(articles as varchar(10)) end as carriers,
  count(*) as stories,
  sum(articles) as articles
from stories
group by case when articles >= 6 then '6 and more' else cast(articles as varchar(10)) end
order by carriers
