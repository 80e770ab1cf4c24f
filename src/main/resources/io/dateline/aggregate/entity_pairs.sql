-- The p-value is erfc(sqrt(G / 2)), with erfc by the Chebyshev fit of Press et al., Numerical Recipes, section 6.2
-- (relative error below 1.2e-7).
with counted as (
  select counted_articles.article_id, counted_articles.month
  from counted_articles
  left semi join months on counted_articles.month = months.month
  where articles = 1
),

totals as (
  select month, count(*) as n
  from counted
  group by month
),

article_entities as (
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
),

salient as (
  select month, counted.article_id, struct(kind, name) as entity
  from counted
  inner join article_entities on counted.article_id = article_entities.article_id
  where salience_rank <= 10
),

entity_counts as (
  select month, entity, count(*) as n
  from salient
  group by month, entity
),

pair_counts as (
  select a.month, a.entity as a, b.entity as b, count(*) as n
  from salient as a
  inner join salient as b
    on a.month = b.month
    and a.article_id = b.article_id
    and a.entity < b.entity
  group by a.month, a.entity, b.entity
  having count(*) >= 2
),

tables as (
  select
    pair_counts.month,
    pair_counts.a,
    pair_counts.b,
    pair_counts.n as n_ab,
    count_a.n as n_a,
    count_b.n as n_b,
    totals.n as n
  from pair_counts
  inner join entity_counts as count_a on pair_counts.month = count_a.month and pair_counts.a = count_a.entity
  inner join entity_counts as count_b on pair_counts.month = count_b.month and pair_counts.b = count_b.entity
  inner join totals on pair_counts.month = totals.month
),

cells as (
  select
    *,
    array(
      struct(n_ab as seen, n_a * n_b as product),
      struct(n_a - n_ab as seen, n_a * (n - n_b) as product),
      struct(n_b - n_ab as seen, (n - n_a) * n_b as product),
      struct(n - n_a - n_b + n_ab as seen, (n - n_a) * (n - n_b) as product)
    ) as four
  from tables
),

ratios as (
  select
    *,
    greatest(
      0.0D,
      2 * aggregate(
        four,
        0.0D,
        (sum, cell) -> sum + case when cell.seen = 0 then 0.0D
          else cell.seen * ln(cast(cell.seen * n as double) / cell.product) end
      )
    ) as g
  from cells
),

tails as (
  select *, sqrt(g / 2) as x, 1 / (1 + sqrt(g / 2) / 2) as t
  from ratios
)

select
  a.kind as kind_a,
  a.name as name_a,
  b.kind as kind_b,
  b.name as name_b,
  n_ab as articles,
  log2(cast(n_ab * n as double) / (n_a * n_b)) as pmi,
  t * exp(
    -x * x - 1.26551223D + t * (1.00002368D + t * (0.37409196D + t * (0.09678418D + t * (-0.18628806D
    + t * (0.27886807D + t * (-1.13520398D + t * (1.48851587D + t * (-0.82215223D + t * 0.17087277D))))))))
  ) as p_value,
  month
from tails
