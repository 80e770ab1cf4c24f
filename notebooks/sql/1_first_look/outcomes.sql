select outcome, coalesce(page_kind, '-') as page_kind, coalesce(reason, '-') as reason, count(*) as captures
from captures
group by outcome, page_kind, reason
order by captures desc, outcome, page_kind, reason
