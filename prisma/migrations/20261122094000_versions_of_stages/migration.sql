-- The stage of a year can be edited by two people: the version tells who saved over whom.
ALTER TABLE "plan_stages" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
