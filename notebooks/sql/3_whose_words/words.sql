select distinct name, evidence_field, evidence
from attributions
where kind = 'agency' and role = 'wire'
order by name, evidence_field, evidence
limit 12
