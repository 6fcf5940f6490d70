-- An event goes with its example only if its seal says so. A plan that was no example could be deleted and made again as one: its events
-- would then have been free to go.
CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  plan uuid;
  sealed_for_good boolean := false;
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF TG_TABLE_NAME = 'withdrawals' THEN
      SELECT e.plan_id INTO plan FROM editions e WHERE e.id = OLD.edition_id;
    ELSE
      plan := OLD.plan_id;
    END IF;
    IF TG_TABLE_NAME = 'events' THEN
      SELECT EXISTS (SELECT FROM event_seals s WHERE s.event_id = (to_jsonb(OLD) ->> 'id')::bigint AND NOT s.may_go) INTO sealed_for_good;
    END IF;
    IF is_example(plan) AND NOT sealed_for_good THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION '% on % is refused: what is published or recorded never changes', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
