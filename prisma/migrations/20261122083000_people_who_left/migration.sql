-- Who gave up their account keeps a row, because events and entries refer to it, but nothing in it leads to a person or opens anything.
ALTER TABLE "users" ADD COLUMN "left_at" TIMESTAMPTZ(3);
ALTER TABLE "users"
  ADD CONSTRAINT "left_without_a_trace" CHECK (
    "left_at" IS NULL OR ("password_hash" IS NULL AND "administrator_since" IS NULL AND "email" = 'left-' || "id"::text));
