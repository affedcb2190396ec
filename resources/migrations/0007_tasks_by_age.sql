-- A history is read from its newest task on, page by page.

CREATE INDEX tasks_by_age ON tasks (user_id, created_at DESC, id);
