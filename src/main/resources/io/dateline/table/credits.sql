with new_captures as (
  select
    staged.article.article_id as article_id,
    staged.article.credits as credits
  from staged
  inner join new_articles
    on staged.article.article_id = new_articles.article_id
    and staged.archive = new_articles.archive
    and staged.entry <=> new_articles.entry
    and staged.span_offset = new_articles.record_offset
)

select
  article_id,
  credit.name as name,
  credit.role as role,
  credit.place as place
from new_captures
lateral view explode(credits) as credit
