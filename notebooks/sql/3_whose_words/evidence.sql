select
  name,
  evidence_field,
  rule,
  count(distinct attributions.article_id) as articles,
  min(confidence) as confidence
from attributions
inner join current_articles on attributions.article_id = current_articles.article_id
where kind = 'agency' and role in ('wire', 'mixed')
group by name, evidence_field, rule
order by articles desc, name, evidence_field, rule
limit 20
