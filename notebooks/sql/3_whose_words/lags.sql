select agency, hours_to_second
from stories
where hours_to_second is not null
order by hours_to_second, story_id
