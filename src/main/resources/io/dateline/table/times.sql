with new_captures as (
  select
    staged.article.article_id as article_id,
    staged.article.times as times
  from staged
  inner join new_articles
    on staged.article.article_id = new_articles.article_id
    and staged.archive = new_articles.archive
    and staged.entry <=> new_articles.entry
    and staged.span_offset = new_articles.record_offset
)

select
  article_id,
  expression.surface as surface,
  expression.start_date as start_date,
  expression.end_date as end_date,
  expression.grain as grain,
  expression.text_offset as text_offset
from new_captures
lateral view explode(times) as expression
