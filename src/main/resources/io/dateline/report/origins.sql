-- One row per outlet, of the 25 with the most articles, and origin: whose words it printed. An article with two agencies
-- counts once.
with articles_by_origin as (
  select
    coalesce(outlet, '(unknown)') as outlet,
    article_stories.shown_origin as origin,
    count(*) as articles
  from articles
  inner join article_stories on articles.article_id = article_stories.article_id
  where articles.version = 1
  group by coalesce(outlet, '(unknown)'), article_stories.shown_origin
),

totals as (
  select outlet, sum(articles) as total_articles
  from articles_by_origin
  group by outlet
  order by total_articles desc, outlet
  limit 25
)

select
  totals.outlet,
  origin,
  articles,
  total_articles,
  cast(articles as double) / total_articles as share
from articles_by_origin
inner join totals on articles_by_origin.outlet = totals.outlet
order by total_articles desc, outlet, origin
