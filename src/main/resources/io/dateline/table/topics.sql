with new_captures as (
  select
    staged.article.article_id as article_id,
    staged.article.topics as topics
  from staged
  inner join new_articles
    on staged.article.article_id = new_articles.article_id
    and staged.archive = new_articles.archive
    and staged.entry <=> new_articles.entry
    and staged.span_offset = new_articles.record_offset
)

select
  article_id,
  topic.scheme as scheme,
  topic.topic_id as topic_id,
  topic.label as label,
  topic.score as score,
  topic.evidence as evidence
from new_captures
lateral view explode(topics) as topic
