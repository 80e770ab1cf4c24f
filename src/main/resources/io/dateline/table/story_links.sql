-- Pairs of articles that are the same story by their signatures, at least one of them new. story_similarity is null for two
-- that are not the same story.
with candidates as (
  select distinct article_id, other_article_id
  from story_candidates
),

links as (
  select
    one.article_id,
    one.node,
    other.article_id as other_article_id,
    other.node as other_node,
    story_similarity(one.shingles, one.sketch, one.numbers, other.shingles, other.sketch, other.numbers) as similarity
  from candidates
  inner join story_nodes as one on candidates.article_id = one.article_id
  inner join story_nodes as other on candidates.other_article_id = other.article_id
)

select article_id, node, other_article_id, other_node, similarity
from links
where similarity is not null
