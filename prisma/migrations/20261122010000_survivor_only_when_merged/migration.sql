-- Only an action that was merged has a survivor; what was merged is continued by that action, and by nobody else.
ALTER TABLE "status_entries"
  ADD CONSTRAINT "survivor_only_when_merged" CHECK ("successor_action_id" IS NULL OR "status" = 'MERGED'),
  ADD CONSTRAINT "merged_goes_nowhere_else" CHECK (
    "status" IS DISTINCT FROM 'MERGED' OR num_nonnulls("successor_organisation_id", "successor_nl", "successor_en") = 0);
