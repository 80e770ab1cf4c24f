select
  articles.archive,
  articles.entry,
  articles.record_offset,
  captures.record_length,
  articles.url,
  articles.outlet,
  articles.published_date,
  articles.title,
  articles.article_id
from articles
left semi join traced on articles.article_id = traced.article_id
left join captures
  on articles.article_id = captures.article_id
  and articles.archive = captures.archive
  and articles.entry <=> captures.entry
  and articles.record_offset = captures.record_offset
order by articles.archive, articles.entry, articles.record_offset, articles.article_id
