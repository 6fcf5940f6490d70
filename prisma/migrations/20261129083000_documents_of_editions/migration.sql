-- What an edition is handed out as, in each language: made from its text, kept as it was first handed out.
CREATE TYPE "document_format" AS ENUM ('PDF', 'DOCX', 'PPTX', 'XLSX');

CREATE TABLE "edition_documents" (
    "edition_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "format" "document_format" NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "edition_documents_pkey" PRIMARY KEY ("edition_id", "locale", "format")
);
ALTER TABLE "edition_documents" ADD CONSTRAINT "edition_documents_edition_id_fkey"
  FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "edition_documents"
  ADD CONSTRAINT "document_locale" CHECK ("locale" IN ('nl', 'en')),
  ADD CONSTRAINT "document_size_of_its_bytes" CHECK ("size" = octet_length("bytes") AND "size" > 0),
  ADD CONSTRAINT "document_hash_of_its_bytes" CHECK ("sha256" = encode(sha256("bytes"), 'hex'));

-- Compressed already: trying to do so again costs time and gains nothing.
ALTER TABLE "edition_documents" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

-- A document goes with the edition of an example, as its withdrawal does.
CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  plan uuid;
  sealed_for_good boolean := false;
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF TG_TABLE_NAME IN ('withdrawals', 'edition_documents') THEN
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

CREATE TRIGGER "edition_documents_never_change" BEFORE UPDATE OR DELETE ON "edition_documents" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "edition_documents_never_truncated" BEFORE TRUNCATE ON "edition_documents" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();

CREATE TRIGGER "data_version_moves" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "edition_documents"
  FOR EACH STATEMENT EXECUTE FUNCTION "move_data_version"();
