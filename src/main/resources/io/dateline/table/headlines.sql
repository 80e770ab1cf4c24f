with new_captures as (
  select
    staged.article.article_id as article_id,
    staged.article.headlines as headlines
  from staged
  inner join new_articles
    on staged.article.article_id = new_articles.article_id
    and staged.archive = new_articles.archive
    and staged.entry <=> new_articles.entry
    and staged.span_offset = new_articles.record_offset
)

select
  article_id,
  headline.kind as kind,
  headline.title as title,
  headline.url as url,
  headline.sections as sections
from new_captures
lateral view explode(headlines) as headline
