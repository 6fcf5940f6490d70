-- A trigger reads the tables of this schema. Without a path of its own it takes that of whoever writes, and a temporary table of the same name
-- comes before ours there: with one called `editions` the role of the application could delete a withdrawal, with one called `event_seals` an event.
ALTER FUNCTION "refuse_change"() SET search_path = public, pg_temp;
ALTER FUNCTION "refuse_truncate"() SET search_path = public, pg_temp;
ALTER FUNCTION "refuse_change_of_seal"() SET search_path = public, pg_temp;
ALTER FUNCTION "refuse_account_of_another_plan"() SET search_path = public, pg_temp;
ALTER FUNCTION "refuse_role_in_another_plan"() SET search_path = public, pg_temp;
ALTER FUNCTION "seal_events"(bigint) SET search_path = public, pg_temp;
ALTER FUNCTION "event_digest"("events", boolean) SET search_path = public, pg_temp;

-- A plan that was public stays so: one in preparation may be deleted with the files of its imports.
CREATE OR REPLACE FUNCTION "refuse_other_kind_of_plan"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.sample <> OLD.sample THEN
    RAISE EXCEPTION 'UPDATE on % is refused: an example stays one, and no other plan becomes one', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.published_at IS NOT NULL AND NEW.published_at IS NULL THEN
    RAISE EXCEPTION 'UPDATE on % is refused: a plan that everybody could read stays public', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
