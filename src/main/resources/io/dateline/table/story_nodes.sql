-- Signatures with the node of the graph of stories that the article is: a story that is known ('0' before its id) or a new
-- article ('1' before its id): the least node is the older.
with known_stories as (
  select article_id, min(story_id) as story_id
  from known_story_members
  group by article_id
)

select article_id, concat('1', article_id) as node, bands, shingles, sketch, numbers
from new_signatures
union all
select
  known_signatures.article_id,
  concat('0', coalesce(story_id, known_signatures.article_id)) as node,
  bands,
  shingles,
  sketch,
  numbers
from known_signatures
left join known_stories on known_signatures.article_id = known_stories.article_id
