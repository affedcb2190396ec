-- Connectors as they are listed, and beside them, in tables that a list does not read, what is sealed
-- and what the last test found in full. `tested_at` and what follows it sum up that test.

CREATE TABLE connectors (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    type TEXT NOT NULL CHECK (type IN ('local', 'remote')),
    transport TEXT NOT NULL CHECK (transport IN ('stdio', 'auto', 'http', 'sse')),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    slug TEXT NOT NULL CHECK (slug <> ''),
    description TEXT NOT NULL DEFAULT '',
    command TEXT NOT NULL DEFAULT '',
    args TEXT NOT NULL DEFAULT '[]',
    cwd TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    oauth_client_id TEXT NOT NULL DEFAULT '',
    enabled SMALLINT NOT NULL CHECK (enabled IN (0, 1)),
    status TEXT NOT NULL CHECK (status IN ('connected', 'error', 'disconnected')),
    revision BIGINT NOT NULL CHECK (revision >= 0),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    tested_at BIGINT,
    test_code TEXT,
    test_server_name TEXT,
    test_server_version TEXT,
    test_protocol_version TEXT,
    test_tools INTEGER,
    test_resources INTEGER,
    test_prompts INTEGER,
    test_total_ms INTEGER,
    UNIQUE (user_id, name),
    UNIQUE (user_id, slug),
    UNIQUE (id, user_id),
    CHECK ((type = 'local' AND command <> '' AND transport = 'stdio')
        OR (type = 'remote' AND url <> '' AND transport <> 'stdio'))
);

CREATE TABLE sealed_fields (
    connector_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    field TEXT NOT NULL CHECK (field IN ('env', 'headers', 'oauth-client-secret', 'oauth-tokens')),
    blob @BLOB@ NOT NULL,
    PRIMARY KEY (connector_id, field),
    FOREIGN KEY (connector_id, user_id) REFERENCES connectors (id, user_id) ON DELETE CASCADE
);

CREATE TABLE test_reports (
    connector_id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL,
    report TEXT NOT NULL,
    FOREIGN KEY (connector_id, user_id) REFERENCES connectors (id, user_id) ON DELETE CASCADE
);
