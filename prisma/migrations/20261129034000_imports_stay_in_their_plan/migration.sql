-- A file goes with its plan, so it stays in it: put into an example, or into a plan that nobody but staff ever saw, it could have gone with that.
CREATE OR REPLACE FUNCTION "refuse_change_of_file"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF EXISTS (SELECT FROM plans p WHERE p.id = OLD.plan_id AND (p.sample OR p.published_at IS NULL)) THEN
      RETURN OLD;
    END IF;
  ELSIF NEW.file = OLD.file AND NEW.sha256 = OLD.sha256 AND NEW.kind = OLD.kind AND NEW.number = OLD.number AND NEW.plan_id = OLD.plan_id THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% on % is refused: the file of an import never changes', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
