-- The log is read by number, newest first; what happened to a row of the sheet by its action and year.
DROP INDEX "events_plan_id_at_idx";
DROP INDEX "events_action_id_at_idx";
CREATE INDEX "events_plan_id_id_idx" ON "events"("plan_id", "id");
CREATE INDEX "events_action_id_year_idx" ON "events"("action_id", "year");
