-- Every event is sealed: its digest, and a hash over that and the seal before it. Who changes, removes or slips in an event breaks the chain.
CREATE TABLE "event_seals" (
    "number" BIGINT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "of_sample" BOOLEAN NOT NULL,
    "digest" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "event_seals_pkey" PRIMARY KEY ("number")
);
CREATE UNIQUE INDEX "event_seals_event_id_key" ON "event_seals"("event_id");

CREATE TABLE "events_to_seal" (
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "events_to_seal_pkey" PRIMARY KEY ("event_id")
);

-- What an event says, in a spelling that no setting of the server changes. lib/event-log/seals/queries.ts computes the same by itself.
CREATE FUNCTION "event_digest"("told" "events") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(told.id, to_char(told.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), told.plan_id,
    told.actor_id, told.kind, told.object_type, told.object_id, told.action_id, told.year, told.before, told.after, told.reason, told.batch_id,
    told.sample)::text, 'UTF8')), 'hex')
$$;

-- Adds to the chain, in their order, the events from this one on that have no seal, and those that wait for one. One transaction at a time
-- does so, from here to its commit. Without sequential scans: a plan that was made while the tables were empty is kept while they grow.
CREATE FUNCTION "seal_events"("since" bigint) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off AS $$
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
  FOR told IN SELECT e.* FROM events e WHERE e.id >= least(since, waiting)
      AND NOT EXISTS (SELECT FROM event_seals s WHERE s.event_id = e.id) ORDER BY e.id LOOP
    last.number := last.number + 1;
    last.digest := event_digest(told);
    last.hash := encode(sha256(convert_to(concat_ws(' ', last.hash, last.number, told.id,
      CASE WHEN told.sample THEN 'sample' ELSE 'real' END, last.digest), 'UTF8')), 'hex');
    INSERT INTO event_seals (number, event_id, of_sample, digest, hash) VALUES (last.number, told.id, told.sample, last.digest, last.hash);
  END LOOP;
  IF waiting IS NOT NULL THEN
    -- one that began to wait meanwhile is still without a seal, and goes on waiting
    DELETE FROM events_to_seal w WHERE EXISTS (SELECT FROM event_seals s WHERE s.event_id = w.event_id)
      OR NOT EXISTS (SELECT FROM events e WHERE e.id = w.event_id);
  END IF;
END
$$;

CREATE FUNCTION "seal_waiting_events"() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM seal_events(NULL);
END
$$;

-- Runs at the commit, when the transaction waits for nothing else any more: nobody can wait for two things in two orders. The first event of
-- a transaction seals the others too. One that is sealed already stays as it is: a restore brings the seals along with the events.
CREATE FUNCTION "seal_new_event"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN
    -- it sees the chain as it was when it began: whoever comes next seals for it
    INSERT INTO events_to_seal (event_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
  ELSIF NOT EXISTS (SELECT FROM event_seals s WHERE s.event_id = NEW.id) THEN
    PERFORM seal_events(NEW.id);
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION "refuse_change_of_seal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: a seal never changes', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

SELECT seal_events(0);

CREATE CONSTRAINT TRIGGER "events_are_sealed" AFTER INSERT ON "events" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "seal_new_event"();
CREATE TRIGGER "seals_never_change" BEFORE UPDATE OR DELETE ON "event_seals" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_seal"();
CREATE TRIGGER "seals_never_truncated" BEFORE TRUNCATE ON "event_seals" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
