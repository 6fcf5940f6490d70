-- One action of a closed year can be unlocked with a reason, corrected, and locked again. Only an action that counted in the year can:
-- the reference to the stored list of the year says so, and that list exists for closed years alone.
CREATE TABLE "unlocks" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "action_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "unlocked_at" TIMESTAMPTZ(3) NOT NULL,
    "unlocked_by_id" UUID,
    "locked_at" TIMESTAMPTZ(3),
    "locked_by_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "unlocks_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "unlock_has_reason" CHECK (btrim("reason") <> ''),
    CONSTRAINT "locked_after_unlocking" CHECK ("locked_at" IS NULL OR "locked_at" >= "unlocked_at"),
    CONSTRAINT "locked_by_with_lock" CHECK ("locked_by_id" IS NULL OR "locked_at" IS NOT NULL)
);

CREATE INDEX "unlocks_plan_id_year_action_id_idx" ON "unlocks"("plan_id", "year", "action_id");
-- An action of a year is unlocked once at a time.
CREATE UNIQUE INDEX "unlocks_one_at_a_time" ON "unlocks"("action_id", "year") WHERE "locked_at" IS NULL;

ALTER TABLE "unlocks" ADD CONSTRAINT "unlocks_plan_id_year_action_id_fkey" FOREIGN KEY ("plan_id", "year", "action_id") REFERENCES "year_scopes"("plan_id", "year", "action_id") ON DELETE CASCADE ON UPDATE RESTRICT;
ALTER TABLE "unlocks" ADD CONSTRAINT "unlocks_unlocked_by_id_fkey" FOREIGN KEY ("unlocked_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "unlocks" ADD CONSTRAINT "unlocks_locked_by_id_fkey" FOREIGN KEY ("locked_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
