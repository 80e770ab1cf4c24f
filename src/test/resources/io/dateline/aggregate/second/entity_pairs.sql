with ranked as (
  select article_id, kind || chr(9) || name as e,
    row_number() over (partition by article_id order by max(salience) desc, sum(mentions) desc, kind, name) as r
  from entities group by article_id, kind, name
), s as (
  select month, article_id, e from ranked join facts using (article_id)
  where r <= 10 and version = 1 and month in (select month from months)
), one as (select month, e, count(*)::double as n from s group by all
), all_of as (select month, count(*)::double as n from facts where version = 1 group by all
), two as (
  select x.month, x.e as a, y.e as b, count(*)::double as k from s x join s y using (month, article_id) where x.e < y.e group by all having k >= 2
), cells as (
  select two.*, p.n as pa, q.n as pb, t.n as n,
    [[k, p.n*q.n/t.n], [p.n-k, p.n*(t.n-q.n)/t.n], [q.n-k, (t.n-p.n)*q.n/t.n], [t.n-p.n-q.n+k, (t.n-p.n)*(t.n-q.n)/t.n]] as c
  from two join one p on p.month = two.month and p.e = a join one q on q.month = two.month and q.e = b join all_of t on t.month = two.month
)
select split_part(a, chr(9), 1) as kind_a, split_part(a, chr(9), 2) as name_a, split_part(b, chr(9), 1) as kind_b, split_part(b, chr(9), 2) as name_b,
  k as articles, log2(k / n / ((pa / n) * (pb / n))) as pmi,
  tail(sqrt(greatest(0, list_sum([case when x[1] = 0 then 0 else x[1] * ln(x[1] / x[2]) end for x in c])))) as p_value, month
from cells
