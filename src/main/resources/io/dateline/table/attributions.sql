with new_captures as (
  select
    staged.article.article_id as article_id,
    staged.article.attributions as attributions
  from staged
  inner join new_articles
    on staged.article.article_id = new_articles.article_id
    and staged.archive = new_articles.archive
    and staged.entry <=> new_articles.entry
    and staged.span_offset = new_articles.record_offset
)

select
  article_id,
  attribution.name as name,
  attribution.kind as kind,
  attribution.role as role,
  attribution.evidence_field as evidence_field,
  attribution.evidence as evidence,
  attribution.text_offset as text_offset,
  attribution.rule as rule,
  attribution.confidence as confidence
from new_captures
lateral view explode(attributions) as attribution
