-- Single sign-on: who somebody is to an identity provider. Its people may have no address of their own here.
ALTER TABLE "users" ALTER COLUMN "email" DROP NOT NULL;
ALTER TABLE "users"
  DROP CONSTRAINT "left_without_a_trace",
  ADD CONSTRAINT "left_without_a_trace" CHECK (
    "left_at" IS NULL
    OR ("password_hash" IS NULL AND "administrator_since" IS NULL AND "email" IS NOT DISTINCT FROM 'left-' || "id"::text)),
  ADD CONSTRAINT "password_has_its_address" CHECK ("password_hash" IS NULL OR "email" IS NOT NULL);

CREATE TABLE "identities" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "organisation_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identities_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "identity_is_somebody" CHECK ("issuer" <> '' AND "subject" <> '')
);

CREATE UNIQUE INDEX "identities_issuer_subject_key" ON "identities"("issuer", "subject");
CREATE INDEX "identities_user_id_idx" ON "identities"("user_id");

ALTER TABLE "identities" ADD CONSTRAINT "identities_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
