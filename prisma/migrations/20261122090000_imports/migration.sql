-- Files that fill the plan: the official list, and the statuses of past years.
CREATE TYPE "import_kind" AS ENUM ('ACTIONS', 'STATUSES');

CREATE TABLE "imports" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "import_kind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "file" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "table" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uploaded_by_id" UUID,
    "applied_at" TIMESTAMPTZ(3),
    "applied_by_id" UUID,
    "counts" JSONB,
    "applied" JSONB,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "import_number_from_one" CHECK ("number" >= 1),
    CONSTRAINT "import_format" CHECK ("format" IN ('XLSX', 'CSV')),
    CONSTRAINT "import_hash_of_its_bytes" CHECK ("sha256" = encode(sha256("file"), 'hex')),
    CONSTRAINT "import_applied_with_what_was_there" CHECK (("applied_at" IS NULL) = ("applied" IS NULL)),
    CONSTRAINT "import_undone_after_applying" CHECK ("undone_at" IS NULL OR "undone_at" >= "applied_at")
);

CREATE TABLE "import_headings" (
    "plan_id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "headings" JSONB NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "import_headings_pkey" PRIMARY KEY ("plan_id", "kind")
);

CREATE UNIQUE INDEX "imports_plan_id_number_key" ON "imports"("plan_id", "number");

ALTER TABLE "imports" ADD CONSTRAINT "imports_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "imports" ADD CONSTRAINT "imports_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "imports" ADD CONSTRAINT "imports_applied_by_id_fkey" FOREIGN KEY ("applied_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "imports" ADD CONSTRAINT "imports_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "import_headings" ADD CONSTRAINT "import_headings_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The file is what somebody brought: it never changes, and what was applied is never forgotten. Rows of the sample go with the sample.
CREATE FUNCTION "refuse_change_of_file"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.sample THEN
      RETURN OLD;
    END IF;
  ELSIF NEW.file = OLD.file AND NEW.sha256 = OLD.sha256 AND NEW.kind = OLD.kind AND NEW.number = OLD.number THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% on % is refused: the file of an import never changes', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "imports_keep_their_file" BEFORE UPDATE OR DELETE ON "imports" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_file"();
