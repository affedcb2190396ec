-- What is known of a connector's sign-in without opening anything, as JSON (nothing: there never was
-- one). The tokens themselves are among the sealed fields.

ALTER TABLE connectors ADD COLUMN sign_in TEXT;
