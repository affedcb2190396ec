-- Users, and where each one's master key is. Times are milliseconds since 1970 in UTC.
-- `change_count` rises with every write to the user's connectors on PostgreSQL (changeToken()).

CREATE TABLE users (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    created_at BIGINT NOT NULL,
    change_count BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE key_slots (
    user_id TEXT PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    key_id @BLOB@ NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('keychain', 'passphrase')),
    wrapped_salt @BLOB@,
    wrapped_memory_kib BIGINT,
    wrapped_passes BIGINT,
    wrapped_lanes BIGINT,
    wrapped_blob @BLOB@,
    created_at BIGINT NOT NULL,
    CHECK ((kind = 'keychain' AND wrapped_blob IS NULL)
        OR (kind = 'passphrase' AND wrapped_salt IS NOT NULL AND wrapped_blob IS NOT NULL
            AND wrapped_memory_kib IS NOT NULL AND wrapped_passes IS NOT NULL
            AND wrapped_lanes IS NOT NULL))
);
