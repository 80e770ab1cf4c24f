select
  speaker_kind,
  is_direct,
  count(*) as quotes,
  count(distinct quotes.article_id) as articles
from quotes
inner join current_articles on quotes.article_id = current_articles.article_id
group by speaker_kind, is_direct
order by quotes desc, speaker_kind, is_direct
