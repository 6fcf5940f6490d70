-- The example becomes a plan of its own. What of it lay over a plan goes here, as removing it did until now: what was real stays as it is, and what
-- real rows rest on stays and becomes real. Where the example is on, the next start loads it anew, in its own plan.

-- Reports. An edition that somebody really withdrew stays as a tombstone.
DELETE FROM "withdrawals" WHERE "sample";
DELETE FROM "editions" e WHERE e."sample" AND NOT EXISTS (SELECT FROM "withdrawals" w WHERE w."edition_id" = e."id");
DELETE FROM "published_totals" WHERE "sample";
DELETE FROM "flagship_texts" WHERE "sample";
DELETE FROM "annual_reports" r WHERE r."sample"
  AND NOT EXISTS (SELECT FROM "flagship_texts" t WHERE (t."plan_id", t."year") = (r."plan_id", r."year"))
  AND NOT EXISTS (SELECT FROM "editions" e WHERE (e."plan_id", e."year") = (r."plan_id", r."year"));
UPDATE "annual_reports" SET "introduction_nl" = NULL, "introduction_en" = NULL, "version" = "version" + 1 WHERE "sample";

-- Years. One with a real entry or report stays, and if it is closed it counts what its remaining entries leave in scope.
DELETE FROM "evidence" WHERE "sample";
DELETE FROM "status_entries" WHERE "sample";
DELETE FROM "unlocks" WHERE "sample";
DELETE FROM "year_scopes" WHERE "sample";
DELETE FROM "reporting_years" y WHERE y."sample"
  AND NOT EXISTS (SELECT FROM "status_entries" e WHERE (e."plan_id", e."year") = (y."plan_id", y."year"))
  AND NOT EXISTS (SELECT FROM "annual_reports" r WHERE (r."plan_id", r."year") = (y."plan_id", y."year"));
INSERT INTO "year_scopes" ("plan_id", "year", "action_id")
SELECT y."plan_id", y."year", a."id" FROM "reporting_years" y JOIN "plans" p ON p."id" = y."plan_id" JOIN "actions" a ON a."plan_id" = y."plan_id"
WHERE y."sample" AND y."closed_at" IS NOT NULL AND coalesce(a."introduced_year", p."first_year") <= y."year"
  AND NOT EXISTS (SELECT FROM "year_scopes" s WHERE (s."plan_id", s."year") = (y."plan_id", y."year"))
  AND NOT EXISTS (SELECT FROM "status_entries" e WHERE e."action_id" = a."id" AND e."year" < y."year" AND e."confirmed_at" IS NOT NULL
    AND e."status" IN ('CONTINUED_ELSEWHERE', 'MERGED', 'STOPPED'));

-- Obstacles, ties and what filled the slots of the actions. An empty slot has version 1: no form that was opened before can be saved over it.
DELETE FROM "obstacle_actions" WHERE "sample";
DELETE FROM "obstacle_target_groups" WHERE "sample";
DELETE FROM "obstacles" WHERE "sample";
DELETE FROM "action_goals" WHERE "sample";
DELETE FROM "action_target_groups" WHERE "sample";
DELETE FROM "action_themes" WHERE "sample";
DELETE FROM "involvements" WHERE "sample";
DELETE FROM "former_numbers" WHERE "sample";
DELETE FROM "_ActionToSource" WHERE "A" IN (SELECT "id" FROM "actions" WHERE "sample");
UPDATE "actions" SET "title_nl" = NULL, "title_en" = NULL, "title_status" = NULL, "description_nl" = NULL, "description_en" = NULL,
  "flagship_id" = NULL, "version" = 1 WHERE "sample";

-- People, and the organisations that nothing real refers to, nor a body that succeeds them and stays.
DELETE FROM "imports" WHERE "sample";
DELETE FROM "import_headings" WHERE "sample";
DELETE FROM "memberships" WHERE "sample";
DELETE FROM "users" WHERE "sample";
WITH RECURSIVE "staying" AS (
  SELECT o."id", o."succeeds_id" FROM "organisations" o WHERE NOT o."sample"
    OR EXISTS (SELECT FROM "memberships" x WHERE x."organisation_id" = o."id")
    OR EXISTS (SELECT FROM "involvements" x WHERE x."organisation_id" = o."id")
    OR EXISTS (SELECT FROM "obstacles" x WHERE x."owner_id" = o."id")
    OR EXISTS (SELECT FROM "status_entries" x WHERE o."id" IN (x."reported_by_id", x."successor_organisation_id"))
  UNION
  SELECT o."id", o."succeeds_id" FROM "staying" s JOIN "organisations" o ON o."id" = s."succeeds_id"
)
UPDATE "organisations" SET "sample" = false WHERE "sample" AND "id" IN (SELECT "id" FROM "staying");
UPDATE "organisations" SET "succeeds_id" = NULL, "succeeds_tie" = NULL WHERE "sample";
DELETE FROM "organisations" WHERE "sample";

-- The structure of the plan, and what is said of it.
DELETE FROM "deliverable_flagships" WHERE "sample";
DELETE FROM "deliverable_target_groups" WHERE "sample";
DELETE FROM "deliverables" WHERE "sample";
DELETE FROM "indicator_values" WHERE "sample";
DELETE FROM "indicator_targets" WHERE "sample";
DELETE FROM "indicator_series" WHERE "sample";
DELETE FROM "indicators" WHERE "sample";
DELETE FROM "cell_comments" WHERE "sample";
DELETE FROM "plan_stages" WHERE "sample";
DELETE FROM "plan_passages" WHERE "sample";
DELETE FROM "plan_terms" WHERE "sample";
DELETE FROM "partnership_seats" WHERE "sample";
DELETE FROM "goals" WHERE "sample";
DELETE FROM "flagships" f WHERE f."sample" AND NOT EXISTS (SELECT FROM "actions" a WHERE a."flagship_id" = f."id")
  AND NOT EXISTS (SELECT FROM "flagship_texts" t WHERE t."flagship_id" = f."id");
DELETE FROM "target_groups" WHERE "sample";
DELETE FROM "themes" WHERE "sample";
DELETE FROM "sources" WHERE "sample";
DELETE FROM "plans" WHERE "sample";

-- Also the event that it was loaded, so that it is loaded anew. That somebody removed it is a real event, and keeps it away.
DELETE FROM "events" WHERE "sample";

-- One flag is left, and it stays what it was when its plan was made.
ALTER TABLE "plan_passages" DROP COLUMN "sample";
ALTER TABLE "plan_terms" DROP COLUMN "sample";
ALTER TABLE "partnership_seats" DROP COLUMN "sample";
ALTER TABLE "sources" DROP COLUMN "sample";
ALTER TABLE "goals" DROP COLUMN "sample";
ALTER TABLE "flagships" DROP COLUMN "sample";
ALTER TABLE "actions" DROP COLUMN "sample";
ALTER TABLE "former_numbers" DROP COLUMN "sample";
ALTER TABLE "target_groups" DROP COLUMN "sample";
ALTER TABLE "themes" DROP COLUMN "sample";
ALTER TABLE "cell_comments" DROP COLUMN "sample";
ALTER TABLE "action_goals" DROP COLUMN "sample";
ALTER TABLE "action_target_groups" DROP COLUMN "sample";
ALTER TABLE "action_themes" DROP COLUMN "sample";
ALTER TABLE "organisations" DROP COLUMN "sample";
ALTER TABLE "organisation_names" DROP COLUMN "sample";
ALTER TABLE "involvements" DROP COLUMN "sample";
ALTER TABLE "plan_stages" DROP COLUMN "sample";
ALTER TABLE "reporting_years" DROP COLUMN "sample";
ALTER TABLE "year_scopes" DROP COLUMN "sample";
ALTER TABLE "unlocks" DROP COLUMN "sample";
ALTER TABLE "status_entries" DROP COLUMN "sample";
ALTER TABLE "evidence" DROP COLUMN "sample";
ALTER TABLE "published_totals" DROP COLUMN "sample";
ALTER TABLE "obstacles" DROP COLUMN "sample";
ALTER TABLE "obstacle_actions" DROP COLUMN "sample";
ALTER TABLE "obstacle_target_groups" DROP COLUMN "sample";
ALTER TABLE "deliverables" DROP COLUMN "sample";
ALTER TABLE "deliverable_flagships" DROP COLUMN "sample";
ALTER TABLE "deliverable_target_groups" DROP COLUMN "sample";
ALTER TABLE "indicators" DROP COLUMN "sample";
ALTER TABLE "indicator_series" DROP COLUMN "sample";
ALTER TABLE "indicator_values" DROP COLUMN "sample";
ALTER TABLE "indicator_targets" DROP COLUMN "sample";
ALTER TABLE "annual_reports" DROP COLUMN "sample";
ALTER TABLE "flagship_texts" DROP COLUMN "sample";
ALTER TABLE "editions" DROP COLUMN "sample";
ALTER TABLE "withdrawals" DROP COLUMN "sample";
ALTER TABLE "imports" DROP COLUMN "sample";
ALTER TABLE "import_headings" DROP COLUMN "sample";
ALTER TABLE "users" DROP COLUMN "sample";
ALTER TABLE "memberships" DROP COLUMN "sample";
ALTER TABLE "events" DROP COLUMN "sample";

CREATE FUNCTION "is_example"("plan" uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM plans p WHERE p.id = plan AND p.sample)
$$;

CREATE FUNCTION "refuse_other_kind_of_plan"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.sample <> OLD.sample THEN
    RAISE EXCEPTION 'UPDATE on % is refused: an example stays one, and no other plan becomes one', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "plans_keep_their_kind" BEFORE UPDATE ON "plans" FOR EACH ROW EXECUTE FUNCTION "refuse_other_kind_of_plan"();

-- What is published or recorded never changes. It may go when its plan is an example.
CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  plan uuid;
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF TG_TABLE_NAME = 'withdrawals' THEN
      SELECT e.plan_id INTO plan FROM editions e WHERE e.id = OLD.edition_id;
    ELSE
      plan := OLD.plan_id;
    END IF;
    IF is_example(plan) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION '% on % is refused: what is published or recorded never changes', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE OR REPLACE FUNCTION "refuse_change_of_file"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF is_example(OLD.plan_id) THEN
      RETURN OLD;
    END IF;
  ELSIF NEW.file = OLD.file AND NEW.sha256 = OLD.sha256 AND NEW.kind = OLD.kind AND NEW.number = OLD.number THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% on % is refused: the file of an import never changes', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

-- The seal says whether its event may go. It did before, as the event itself did; now it alone does, so every digest and hash of before holds.
ALTER TABLE "event_seals" RENAME COLUMN "of_sample" TO "may_go";

DROP FUNCTION "event_digest"("events");
CREATE FUNCTION "event_digest"("told" "events", "may_go" boolean) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(told.id, to_char(told.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), told.plan_id,
    told.actor_id, told.kind, told.object_type, told.object_id, told.action_id, told.year, told.before, told.after, told.reason, told.batch_id,
    may_go)::text, 'UTF8')), 'hex')
$$;

CREATE OR REPLACE FUNCTION "seal_events"("since" bigint) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off AS $$
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
    last.may_go := is_example(told.plan_id);
    last.digest := event_digest(told, last.may_go);
    last.hash := encode(sha256(convert_to(concat_ws(' ', last.hash, last.number, told.id,
      CASE WHEN last.may_go THEN 'sample' ELSE 'real' END, last.digest), 'UTF8')), 'hex');
    INSERT INTO event_seals (number, event_id, may_go, digest, hash) VALUES (last.number, told.id, last.may_go, last.digest, last.hash);
  END LOOP;
  IF waiting IS NOT NULL THEN
    -- one that began to wait meanwhile is still without a seal, and goes on waiting
    DELETE FROM events_to_seal w WHERE EXISTS (SELECT FROM event_seals s WHERE s.event_id = w.event_id)
      OR NOT EXISTS (SELECT FROM events e WHERE e.id = w.event_id);
  END IF;
END
$$;

-- A demo account is of one example alone, from its first day to its last: it holds no role in another plan, and goes with that one.
ALTER TABLE "users" ADD COLUMN "plan_id" UUID;
CREATE INDEX "users_plan_id_idx" ON "users"("plan_id");
ALTER TABLE "users" ADD CONSTRAINT "users_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE FUNCTION "refuse_account_of_another_plan"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- a restore may bring people before plans
  IF TG_OP = 'INSERT' AND EXISTS (SELECT FROM plans p WHERE p.id = NEW.plan_id AND NOT p.sample) THEN
    RAISE EXCEPTION 'INSERT on % is refused: only an example has accounts of its own', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  ELSIF TG_OP = 'UPDATE' AND NEW.plan_id IS DISTINCT FROM OLD.plan_id THEN
    RAISE EXCEPTION 'UPDATE on % is refused: a demo account stays one', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "users_keep_their_plan" BEFORE INSERT OR UPDATE ON "users" FOR EACH ROW EXECUTE FUNCTION "refuse_account_of_another_plan"();

CREATE FUNCTION "refuse_role_in_another_plan"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM users u WHERE u.id = NEW.user_id AND u.plan_id <> NEW.plan_id) THEN
    RAISE EXCEPTION '% on % is refused: a demo account has a role in its own example alone', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "memberships_in_their_plan" BEFORE INSERT OR UPDATE ON "memberships" FOR EACH ROW EXECUTE FUNCTION "refuse_role_in_another_plan"();
