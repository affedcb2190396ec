-- What became of a connector's tools since they were last accepted (nothing: they say the same). The
-- tools themselves, seen and accepted, are in the report.

ALTER TABLE connectors ADD COLUMN test_tool_drift TEXT CHECK (test_tool_drift IN ('list', 'known'));
