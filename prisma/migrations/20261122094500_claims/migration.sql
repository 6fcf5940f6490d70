-- What the words of an identity provider mean here, and which roles they gave.
CREATE TYPE "claim_kind" AS ENUM ('ORGANISATION', 'ROLE');

ALTER TABLE "memberships" ADD COLUMN "from_claims" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "claim_meanings" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "claim" "claim_kind" NOT NULL,
    "value" TEXT NOT NULL,
    "organisation_id" UUID,
    "role" "membership_role",

    CONSTRAINT "claim_meanings_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "claim_means_what_its_kind_says" CHECK (
      CASE "claim" WHEN 'ORGANISATION' THEN "organisation_id" IS NOT NULL AND "role" IS NULL
                   ELSE "role" IS NOT NULL AND "organisation_id" IS NULL END)
);

CREATE UNIQUE INDEX "claim_meanings_plan_id_claim_value_key" ON "claim_meanings"("plan_id", "claim", "value");
CREATE INDEX "claim_meanings_organisation_id_idx" ON "claim_meanings"("organisation_id");

ALTER TABLE "claim_meanings" ADD CONSTRAINT "claim_meanings_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "claim_meanings" ADD CONSTRAINT "claim_meanings_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
