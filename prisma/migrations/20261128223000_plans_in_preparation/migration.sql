-- A plan is in preparation until it is published; it may have no matrix, it may end, and what ended may be archived.
ALTER TABLE "plans" ADD COLUMN "start_year" INTEGER;
ALTER TABLE "plans" ADD COLUMN "has_matrix" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "plans" ADD COLUMN "published_at" TIMESTAMPTZ(3);
ALTER TABLE "plans" ADD COLUMN "ended_on" DATE;
ALTER TABLE "plans" ADD COLUMN "archived_at" TIMESTAMPTZ(3);

-- Whatever was there before could be read by everybody: as far as is known since it was approved, or else since its first year.
UPDATE "plans" SET "published_at" = coalesce("approved_on"::timestamp, make_timestamp("first_year", 1, 1, 0, 0, 0)) AT TIME ZONE 'UTC';

-- What is archived was published first: what never was is deleted instead.
ALTER TABLE "plans" ADD CONSTRAINT "archived_plan_is_public" CHECK ("archived_at" IS NULL OR "published_at" IS NOT NULL);

-- Two people who name the same target group or theme at once.
ALTER TABLE "target_groups" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "themes" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
