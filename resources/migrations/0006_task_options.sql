-- What a task was to run with, what its folder was when it began, and the agent's own name for its session,
-- by which it can be continued. The first two are JSON.

ALTER TABLE tasks ADD COLUMN options TEXT NOT NULL DEFAULT '{}';
ALTER TABLE tasks ADD COLUMN baseline TEXT NOT NULL DEFAULT '{}';
ALTER TABLE tasks ADD COLUMN agent_session TEXT NOT NULL DEFAULT '';
