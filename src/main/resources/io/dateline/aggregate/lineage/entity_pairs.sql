with article_entities as (
  select
    article_id,
    kind,
    name,
    row_number() over (
      partition by article_id
      order by max(salience) desc, sum(mentions) desc, kind, name
    ) as salience_rank
  from entities
  group by article_id, kind, name
)

select
  counted.month,
  a.kind as kind_a,
  a.name as name_a,
  b.kind as kind_b,
  b.name as name_b,
  counted.article_id
from counted_articles as counted
inner join article_entities as a on counted.article_id = a.article_id and a.salience_rank <= 10
inner join article_entities as b on counted.article_id = b.article_id and b.salience_rank <= 10
where articles = 1 and struct(a.kind, a.name) < struct(b.kind, b.name)
