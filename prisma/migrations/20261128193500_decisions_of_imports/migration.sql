-- What was decided on values of a file that the plan does not have, remembered for the next one.
ALTER TABLE "import_headings" ADD COLUMN "decisions" JSONB NOT NULL DEFAULT '{}';
