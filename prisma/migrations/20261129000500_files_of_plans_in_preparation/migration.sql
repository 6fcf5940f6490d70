-- The file of an import never changes and stays, except with a plan that goes whole: an example, and one that nobody but staff ever saw.
CREATE OR REPLACE FUNCTION "refuse_change_of_file"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF coalesce((to_jsonb(OLD) ->> 'sample')::boolean, false)
      OR EXISTS (SELECT FROM plans p WHERE p.id = OLD.plan_id AND (p.sample OR p.published_at IS NULL)) THEN
      RETURN OLD;
    END IF;
  ELSIF NEW.file = OLD.file AND NEW.sha256 = OLD.sha256 AND NEW.kind = OLD.kind AND NEW.number = OLD.number THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% on % is refused: the file of an import never changes', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
