-- New articles with the story of their group; and members of known stories whose group has an older one.
-- story_groups: node, and the least node that links lead to.
with nearest as (
  select article_id, max(similarity) as similarity
  from (
    select article_id, similarity from story_links
    union all
    select other_article_id, similarity from story_links
  ) as linked
  group by article_id
),

newcomers as (
  select
    new_articles.article_id,
    coalesce(substring(story_groups.least_node, 2), new_articles.article_id) as story_id,
    coalesce(nearest.similarity, 1.0D) as similarity
  from new_articles
  left join story_groups on story_groups.node = concat('1', new_articles.article_id)
  left join nearest on new_articles.article_id = nearest.article_id
),

known_stories as (
  select
    article_id,
    min(story_id) as story_id,
    min_by(similarity, struct(story_id, similarity)) as similarity
  from known_story_members
  group by article_id
),

moved as (
  select
    known_stories.article_id,
    substring(story_groups.least_node, 2) as story_id,
    known_stories.similarity
  from known_stories
  inner join story_groups on story_groups.node = concat('0', known_stories.story_id)
  where substring(story_groups.least_node, 2) < known_stories.story_id
)

select article_id, story_id, similarity
from newcomers
union all
select article_id, story_id, similarity
from moved
