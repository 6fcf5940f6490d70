-- A file that somebody decided not to apply. It was never applied, and never will be.
ALTER TABLE "imports"
  ADD COLUMN "discarded_at" TIMESTAMPTZ(3),
  ADD COLUMN "discarded_by_id" UUID;

ALTER TABLE "imports" ADD CONSTRAINT "imports_discarded_by_id_fkey" FOREIGN KEY ("discarded_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "imports" ADD CONSTRAINT "discarded_was_never_applied" CHECK ("discarded_at" IS NULL OR "applied_at" IS NULL);
