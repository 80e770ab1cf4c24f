select name_a, kind_a, name_b, kind_b, sum(articles) as articles, max(pmi) as pmi, min(p_value) as p_value
from entity_pairs
where p_value < 0.001
group by name_a, kind_a, name_b, kind_b
order by articles desc, name_a, name_b, kind_a, kind_b
limit 20
