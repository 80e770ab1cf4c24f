-- Versions that are new in this ingest, each from its first capture, numbered on from what is known of their pages.
with captures as (
  select
    article.*,
    archive,
    entry,
    span_offset as record_offset,
    row_number() over (
      partition by article.article_id
      order by captured_at nulls last, archive, coalesce(entry, ''), span_offset
    ) as capture_number,
    captured_at as record_captured_at
  from staged
  where outcome = 'article'
),

new_versions as (
  select captures.*
  from captures
  left anti join known_articles on captures.article_id = known_articles.article_id
  where capture_number = 1
),

known_pages as (
  select page_id, max(version) as version
  from known_articles
  group by page_id
)

select
  new_versions.article_id,
  new_versions.page_id,
  coalesce(known_pages.version, 0) + row_number() over (
    partition by new_versions.page_id
    order by record_captured_at nulls last, archive, coalesce(entry, ''), record_offset
  ) as version,
  url,
  canonical_url,
  host,
  site,
  outlet,
  publisher,
  title,
  description,
  authors,
  author_organisations,
  sections,
  keywords,
  language,
  word_count,
  captions,
  image_url,
  published_at,
  published_date,
  published_precision,
  published_source,
  is_published_reliable,
  modified_at,
  captured_at,
  captured_precision,
  captured_source,
  dateline,
  agencies,
  origin,
  access,
  text_digest,
  is_text_repaired,
  charset,
  charset_source,
  issues,
  archive,
  entry,
  record_offset
from new_versions
left join known_pages on new_versions.page_id = known_pages.page_id
