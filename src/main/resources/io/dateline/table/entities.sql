with new_captures as (
  select
    staged.article.article_id as article_id,
    staged.article.entities as entities
  from staged
  inner join new_articles
    on staged.article.article_id = new_articles.article_id
    and staged.archive = new_articles.archive
    and staged.entry <=> new_articles.entry
    and staged.span_offset = new_articles.record_offset
)

select
  article_id,
  entity.kind as kind,
  entity.name as name,
  entity.surface_forms as surface_forms,
  entity.mentions as mentions,
  entity.text_offset as text_offset,
  entity.is_in_title as is_in_title,
  entity.salience as salience,
  entity.country as country,
  entity.geoname_id as geoname_id,
  entity.latitude as latitude,
  entity.longitude as longitude
from new_captures
lateral view explode(entities) as entity
