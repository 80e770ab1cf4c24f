with new_captures as (
  select
    staged.article.article_id as article_id,
    staged.article.bands as bands,
    staged.article.shingles as shingles,
    staged.article.sketch as sketch,
    staged.article.numbers as numbers
  from staged
  inner join new_articles
    on staged.article.article_id = new_articles.article_id
    and staged.archive = new_articles.archive
    and staged.entry <=> new_articles.entry
    and staged.span_offset = new_articles.record_offset
)

select
  article_id,
  bands,
  shingles,
  sketch,
  numbers
from new_captures
