-- Tasks that were given to an agent. `connectors` is what there was at the time, as JSON: nothing refers
-- to a connector that may be renamed or removed. Prompt and log are sealed; the log grows by pieces.

CREATE TABLE tasks (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    agent TEXT NOT NULL CHECK (agent <> ''),
    directory TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'processing', 'completed', 'error', 'stopped')),
    exit_code INTEGER,
    created_at BIGINT NOT NULL,
    started_at BIGINT,
    finished_at BIGINT,
    connectors TEXT NOT NULL DEFAULT '[]',
    warnings TEXT NOT NULL DEFAULT '[]',
    prompt @BLOB@ NOT NULL,
    stop_requested SMALLINT NOT NULL DEFAULT 0 CHECK (stop_requested IN (0, 1)),
    UNIQUE (id, user_id)
);

CREATE TABLE task_log (
    task_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    piece INTEGER NOT NULL CHECK (piece >= 0),
    blob @BLOB@ NOT NULL,
    PRIMARY KEY (task_id, piece),
    FOREIGN KEY (task_id, user_id) REFERENCES tasks (id, user_id) ON DELETE CASCADE
);
