-- A deliverable, a value and a target that no longer hold are withdrawn, never deleted.
ALTER TABLE "deliverables" ADD COLUMN "withdrawn_at" TIMESTAMPTZ(3);
ALTER TABLE "indicator_values" ADD COLUMN "withdrawn_at" TIMESTAMPTZ(3);
-- Two people can edit a target: the version tells who saved over whom.
ALTER TABLE "indicator_targets" ADD COLUMN "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
-- Of a way of measuring there is one value without a year (the unique index sees two nulls as different).
CREATE UNIQUE INDEX "indicator_values_one_undated" ON "indicator_values" ("series_id") WHERE "year" IS NULL;
