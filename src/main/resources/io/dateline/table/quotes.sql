with new_captures as (
  select
    staged.article.article_id as article_id,
    staged.article.quotes as quotes
  from staged
  inner join new_articles
    on staged.article.article_id = new_articles.article_id
    and staged.archive = new_articles.archive
    and staged.entry <=> new_articles.entry
    and staged.span_offset = new_articles.record_offset
)

select
  article_id,
  quotation.speaker as speaker,
  quotation.speaker_kind as speaker_kind,
  quotation.verb as verb,
  quotation.quote as quote,
  quotation.is_direct as is_direct,
  quotation.text_offset as text_offset
from new_captures
lateral view explode(quotes) as quotation
