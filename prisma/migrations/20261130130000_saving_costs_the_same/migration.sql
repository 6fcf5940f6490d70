-- What a change costs does not grow with what is there already, nor with what it leaves as it is.

-- Event by event, each looked up by itself: one statement for all of them reads the whole chain when it is planned once for all values. Without
-- sequential scans: a plan that was made while the tables were empty is kept while they grow.
CREATE OR REPLACE FUNCTION "seal_events"("since" bigint) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  told events;
  last event_seals;
  waiting bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('koers events', 0));
  SELECT min(event_id) INTO waiting FROM events_to_seal;
  SELECT * INTO last FROM event_seals ORDER BY number DESC LIMIT 1;
  last.number := coalesce(last.number, 0);
  last.hash := coalesce(last.hash, repeat('0', 64));
  FOR told IN SELECT e.* FROM events e WHERE e.id >= least(since, waiting) ORDER BY e.id LOOP
    CONTINUE WHEN EXISTS (SELECT FROM event_seals s WHERE s.event_id = told.id);
    last.number := last.number + 1;
    last.may_go := is_example(told.plan_id);
    last.digest := event_digest(told, last.may_go);
    last.hash := encode(sha256(convert_to(concat_ws(' ', last.hash, last.number, told.id,
      CASE WHEN last.may_go THEN 'sample' ELSE 'real' END, last.digest), 'UTF8')), 'hex');
    INSERT INTO event_seals (number, event_id, may_go, digest, hash) VALUES (last.number, told.id, last.may_go, last.digest, last.hash);
  END LOOP;
  IF waiting IS NOT NULL THEN
    FOR waiting IN SELECT w.event_id FROM events_to_seal w LOOP
      -- one that began to wait meanwhile is still without a seal, and goes on waiting
      CONTINUE WHEN EXISTS (SELECT FROM events e WHERE e.id = waiting) AND NOT EXISTS (SELECT FROM event_seals s WHERE s.event_id = waiting);
      DELETE FROM events_to_seal w WHERE w.event_id = waiting;
    END LOOP;
  END IF;
END
$$;

-- Its arguments are the columns that name something, each with the table in which that is. A change that names the same things as before mixes nothing:
-- nothing moves to another plan.
CREATE OR REPLACE FUNCTION "refuse_mix_of_plans"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  written jsonb := to_jsonb(NEW);
  known jsonb := CASE TG_OP WHEN 'UPDATE' THEN to_jsonb(OLD) ELSE '{}' END;
  names_others boolean := false;
  ours uuid := written->>'plan_id';
  theirs uuid;
BEGIN
  FOR at IN 0 .. TG_NARGS / 2 - 1 LOOP
    names_others := names_others OR written->>TG_ARGV[2 * at] IS DISTINCT FROM known->>TG_ARGV[2 * at];
  END LOOP;
  IF NOT names_others THEN
    RETURN NULL;
  END IF;
  FOR at IN 0 .. TG_NARGS / 2 - 1 LOOP
    CONTINUE WHEN written->>TG_ARGV[2 * at] IS NULL;
    theirs := plan_of(TG_ARGV[2 * at + 1], (written->>TG_ARGV[2 * at])::uuid);
    IF theirs <> ours THEN
      RAISE EXCEPTION '% on % is refused: % is of another plan', TG_OP, TG_TABLE_NAME, TG_ARGV[2 * at] USING ERRCODE = 'restrict_violation';
    END IF;
    ours := coalesce(ours, theirs);
  END LOOP;
  RETURN NULL;
END
$$;
