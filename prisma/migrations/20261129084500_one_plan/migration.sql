-- What names two things names two things of one plan. Where both columns are beside each other a foreign key of two columns says so already;
-- everywhere else each row is looked at when it is written. Nothing moves to another plan, so what was of one plan stays of one plan.

-- The plan of a row; null of one that is not there, which a foreign key refuses.
CREATE FUNCTION "plan_of"("kind" text, "row" uuid) RETURNS uuid LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  found uuid;
BEGIN
  CASE kind
    WHEN 'plans' THEN found := row;
    WHEN 'indicator_targets' THEN
      SELECT i.plan_id INTO found FROM indicator_targets t JOIN indicators i ON i.id = t.indicator_id WHERE t.id = row;
    WHEN 'indicator_values' THEN
      SELECT i.plan_id INTO found FROM indicator_values v JOIN indicator_series s ON s.id = v.series_id JOIN indicators i ON i.id = s.indicator_id
        WHERE v.id = row;
    ELSE EXECUTE format('SELECT plan_id FROM %I WHERE id = $1', kind) INTO found USING row;
  END CASE;
  RETURN found;
END
$$;

-- Its arguments are the columns that name something, each with the table in which that is.
CREATE FUNCTION "refuse_mix_of_plans"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  written jsonb := to_jsonb(NEW);
  ours uuid := written->>'plan_id';
  theirs uuid;
BEGIN
  FOR at IN 0 .. TG_NARGS / 2 - 1 LOOP
    theirs := plan_of(TG_ARGV[2 * at + 1], (written->>TG_ARGV[2 * at])::uuid);
    IF theirs <> ours THEN
      RAISE EXCEPTION '% on % is refused: % is of another plan', TG_OP, TG_TABLE_NAME, TG_ARGV[2 * at] USING ERRCODE = 'restrict_violation';
    END IF;
    ours := coalesce(ours, theirs);
  END LOOP;
  RETURN NULL;
END
$$;

CREATE FUNCTION "refuse_move_to_another_plan"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: nothing moves to another plan', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "_ActionToSource" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('A', 'actions', 'B', 'sources');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "_CellCommentToSource" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('A', 'cell_comments', 'B', 'sources');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "_DeliverableToSource" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('A', 'deliverables', 'B', 'sources');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "_FlagshipToSource" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('A', 'flagships', 'B', 'sources');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "_GoalToSource" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('A', 'goals', 'B', 'sources');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "_IndicatorTargetToSource" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('A', 'indicator_targets', 'B', 'sources');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "_IndicatorToSource" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('A', 'indicators', 'B', 'sources');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "_IndicatorValueToSource" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('A', 'indicator_values', 'B', 'sources');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "_OrganisationToSource" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('A', 'organisations', 'B', 'sources');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "_PartnershipSeatToSource" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('A', 'partnership_seats', 'B', 'sources');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "_PlanPassageToSource" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('A', 'plan_passages', 'B', 'sources');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "_PlanSources" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('A', 'plans', 'B', 'sources');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "_PlanStageToSource" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('A', 'plan_stages', 'B', 'sources');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "_PlanTermToSource" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('A', 'plan_terms', 'B', 'sources');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "_PublishedTotalToSource" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('A', 'published_totals', 'B', 'sources');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "_SourceToTargetGroup" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('A', 'sources', 'B', 'target_groups');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "_SourceToTheme" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('A', 'sources', 'B', 'themes');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "action_goals" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('action_id', 'actions', 'goal_id', 'goals');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "action_target_groups" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('action_id', 'actions', 'target_group_id', 'target_groups');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "action_themes" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('action_id', 'actions', 'theme_id', 'themes');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "involvements" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('action_id', 'actions', 'organisation_id', 'organisations');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "obstacle_actions" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('obstacle_id', 'obstacles', 'action_id', 'actions');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "obstacle_target_groups" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('obstacle_id', 'obstacles', 'target_group_id', 'target_groups');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "deliverable_flagships" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('deliverable_id', 'deliverables', 'flagship_id', 'flagships');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "deliverable_target_groups" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('deliverable_id', 'deliverables', 'target_group_id', 'target_groups');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "evidence" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('entry_id', 'status_entries', 'source_id', 'sources');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "actions" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('split_from_id', 'actions');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "cell_comments" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('target_group_id', 'target_groups', 'theme_id', 'themes');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "claim_meanings" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('organisation_id', 'organisations');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "flagships" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('theme_id', 'themes');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "former_numbers" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('action_id', 'actions');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "memberships" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('organisation_id', 'organisations');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "obstacles" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('owner_id', 'organisations');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "organisations" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('succeeds_id', 'organisations');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "published_totals" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('edition_id', 'editions');
CREATE TRIGGER "of_one_plan" AFTER INSERT OR UPDATE ON "status_entries" FOR EACH ROW EXECUTE FUNCTION "refuse_mix_of_plans"('successor_organisation_id', 'organisations', 'reported_by_id', 'organisations');

CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "actions" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "annual_reports" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "cell_comments" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "claim_meanings" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "deliverables" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "flagships" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "former_numbers" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "goals" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "indicators" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "memberships" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "obstacles" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "organisations" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "partnership_seats" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "plan_passages" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "plan_stages" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "plan_terms" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "published_totals" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "reporting_years" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "sources" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "status_entries" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "target_groups" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
CREATE TRIGGER "stays_in_its_plan" BEFORE UPDATE OF "plan_id" ON "themes" FOR EACH ROW WHEN (OLD.plan_id <> NEW.plan_id) EXECUTE FUNCTION "refuse_move_to_another_plan"();
