-- How often anything changed, counted by each connection in a row of its own: no transaction waits for another to count itself.
CREATE TABLE "data_versions" (
    "connection" INTEGER NOT NULL,
    "moved" BIGINT NOT NULL,

    CONSTRAINT "data_versions_pkey" PRIMARY KEY ("connection")
) WITH (fillfactor = 50);

-- Once per transaction, whatever it changes and whoever wrote it. Rolled back with it.
-- The number of a connection is the one PostgreSQL gives those that are open at the same time; it gives it to another when one has closed.
-- So nobody else can have changed the row since this transaction began, not even where that would be a serialisation failure.
CREATE FUNCTION "move_data_version"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place text := current_setting('koers.connection', true);
  now_in text := pg_current_xact_id()::text;
BEGIN
  IF current_setting('koers.moved_in', true) = now_in THEN
    RETURN NULL;
  END IF;
  IF coalesce(place, '') = '' THEN
    SELECT split_part(virtualtransaction, '/', 1) INTO STRICT place FROM pg_locks WHERE locktype = 'virtualxid' AND pid = pg_backend_pid();
    PERFORM set_config('koers.connection', place, false);
  END IF;
  INSERT INTO "public"."data_versions" AS "here" ("connection", "moved") VALUES (place::integer, 1)
    ON CONFLICT ("connection") DO UPDATE SET "moved" = "here"."moved" + 1;
  PERFORM set_config('koers.moved_in', now_in, true);
  RETURN NULL;
END;
$$;

-- Everything that a public page could be made of. What lets somebody in, and counts attempts to, is on no page, and neither are the seals of events.
DO $$
DECLARE
  watched text;
BEGIN
  FOR watched IN
    SELECT relname FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT IN ('_prisma_migrations', 'data_versions',
      'sessions', 'one_time_links', 'rate_limits', 'second_factors', 'recovery_codes', 'identities', 'claim_meanings', 'import_headings',
      'event_seals', 'events_to_seal')
  LOOP
    EXECUTE format('CREATE TRIGGER "data_version_moves" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "move_data_version"()', watched);
  END LOOP;
END;
$$;
