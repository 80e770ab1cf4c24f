-- Every span but padding.
select
  archive,
  entry,
  span_offset as record_offset,
  span_length as record_length,
  record_id,
  record_type,
  outcome,
  page_kind,
  reason,
  url,
  captured_at,
  refers_to,
  media_type,
  truncated,
  article.article_id as article_id
from staged
where kind = 'capture'
