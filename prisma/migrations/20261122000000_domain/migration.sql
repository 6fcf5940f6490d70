-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "action_status" AS ENUM ('IN_PREPARATION', 'BEING_LAUNCHED', 'BEING_IMPLEMENTED', 'REALISED', 'CONTINUED_ELSEWHERE', 'MERGED', 'STOPPED');

-- CreateEnum
CREATE TYPE "nothing_to_report" AS ENUM ('TOO_EARLY', 'WAITING_FOR_PARTNER', 'WAITING_FOR_LEGISLATION_OR_BUDGET', 'DATA_COME_LATER', 'TAKEN_OVER');

-- CreateEnum
CREATE TYPE "unchanged_reason" AS ENUM ('AS_PLANNED', 'WAITING_FOR_DECISION', 'WAITING_FOR_PARTNER', 'NO_CAPACITY', 'OTHER');

-- CreateEnum
CREATE TYPE "closing_reason" AS ENUM ('REACHED_ELSEWHERE', 'PRIORITIES_CHANGED', 'NO_BUDGET', 'ABSORBED', 'OTHER');

-- CreateEnum
CREATE TYPE "obstacle_kind" AS ENUM ('LEGISLATION', 'BUDGET', 'CAPACITY', 'COORDINATION', 'DATA', 'TECHNOLOGY', 'MOTIVATION');

-- CreateEnum
CREATE TYPE "involvement_role" AS ENUM ('LEAD', 'PARTNER', 'CONSULTED');

-- CreateEnum
CREATE TYPE "evidence_kind" AS ENUM ('LINK', 'DOCUMENT');

-- CreateEnum
CREATE TYPE "title_status" AS ENUM ('OFFICIAL', 'WORKING');

-- CreateEnum
CREATE TYPE "tie" AS ENUM ('EXPLICIT', 'INFERRED');

-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('HIGH', 'MEDIUM', 'LOW', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "deliverable_kind" AS ENUM ('CONTEXT', 'GOVERNANCE', 'DESIGN', 'STUDY', 'APPROVAL', 'REACTION', 'ADVICE', 'FUNDING', 'STATUS', 'DELIVERABLE', 'PARLIAMENT', 'REPORT');

-- CreateEnum
CREATE TYPE "reference_window" AS ENUM ('FOUR_WEEKS', 'TWELVE_MONTHS', 'NOT_STATED', 'NOT_APPLICABLE');

-- CreateEnum
CREATE TYPE "indicator_role" AS ENUM ('LEAD', 'MEASURE', 'PROGRESS', 'CONTEXT');

-- CreateEnum
CREATE TYPE "comparator" AS ENUM ('AT_LEAST', 'AT_MOST', 'LESS_THAN');

-- CreateEnum
CREATE TYPE "membership_role" AS ENUM ('CONTRIBUTOR', 'COORDINATOR');

-- CreateEnum
CREATE TYPE "link_purpose" AS ENUM ('SET_PASSWORD');

-- CreateTable
CREATE TABLE "plans" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title_nl" TEXT NOT NULL,
    "title_en" TEXT,
    "short_title_nl" TEXT NOT NULL,
    "short_title_en" TEXT,
    "publisher_nl" TEXT,
    "publisher_en" TEXT,
    "structure_nl" TEXT,
    "structure_en" TEXT,
    "funding_nl" TEXT,
    "funding_en" TEXT,
    "governance_nl" TEXT,
    "governance_en" TEXT,
    "approved_on" DATE,
    "approved_by" TEXT,
    "first_year" INTEGER NOT NULL,
    "focus_until_year" INTEGER,
    "horizon_year" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "url" TEXT,
    "dated_on" TEXT,
    "note" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "goals" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name_nl" TEXT,
    "name_en" TEXT,
    "confidence" "confidence" NOT NULL DEFAULT 'HIGH',
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "goals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "flagships" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title_nl" TEXT,
    "title_en" TEXT,
    "working_title_nl" TEXT,
    "working_title_en" TEXT,
    "theme_id" UUID,
    "theme_tie" "tie",
    "confidence" "confidence" NOT NULL DEFAULT 'HIGH',
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "flagships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actions" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title_nl" TEXT,
    "title_en" TEXT,
    "title_status" "title_status",
    "description_nl" TEXT,
    "description_en" TEXT,
    "flagship_id" UUID,
    "introduced_year" INTEGER,
    "split_from_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "actions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "former_numbers" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "action_id" UUID NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "former_numbers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_groups" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT,
    "confidence" "confidence" NOT NULL DEFAULT 'HIGH',
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "target_groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "themes" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT,
    "note" TEXT,
    "confidence" "confidence" NOT NULL DEFAULT 'HIGH',
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "themes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_goals" (
    "action_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "action_goals_pkey" PRIMARY KEY ("action_id","goal_id")
);

-- CreateTable
CREATE TABLE "action_target_groups" (
    "action_id" UUID NOT NULL,
    "target_group_id" UUID NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "action_target_groups_pkey" PRIMARY KEY ("action_id","target_group_id")
);

-- CreateTable
CREATE TABLE "action_themes" (
    "action_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "action_themes_pkey" PRIMARY KEY ("action_id","theme_id")
);

-- CreateTable
CREATE TABLE "organisations" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT,
    "role_nl" TEXT,
    "role_en" TEXT,
    "ended_on" DATE,
    "ended_note" TEXT,
    "succeeds_id" UUID,
    "confidence" "confidence" NOT NULL DEFAULT 'HIGH',
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_names" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT,
    "abbreviation" TEXT,
    "starts_on" DATE,
    "ends_on" DATE,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "organisation_names_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "involvements" (
    "id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" "involvement_role" NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "involvements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_stages" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "note_nl" TEXT,
    "note_en" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "plan_stages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporting_years" (
    "plan_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "deadline" DATE,
    "closed_at" TIMESTAMPTZ(3),
    "public_since" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "reporting_years_pkey" PRIMARY KEY ("plan_id","year")
);

-- CreateTable
CREATE TABLE "year_scopes" (
    "plan_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "action_id" UUID NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "year_scopes_pkey" PRIMARY KEY ("plan_id","year","action_id")
);

-- CreateTable
CREATE TABLE "status_entries" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "status" "action_status",
    "nothing_to_report" "nothing_to_report",
    "note_nl" TEXT,
    "note_en" TEXT,
    "unchanged_reason" "unchanged_reason",
    "reason_nl" TEXT,
    "reason_en" TEXT,
    "closing_reason" "closing_reason",
    "closing_note_nl" TEXT,
    "closing_note_en" TEXT,
    "successor_action_id" UUID,
    "successor_organisation_id" UUID,
    "successor_nl" TEXT,
    "successor_en" TEXT,
    "reported_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by_id" UUID,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "status_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "evidence_kind" NOT NULL,
    "label_nl" TEXT,
    "label_en" TEXT,
    "url" TEXT,
    "source_id" UUID,
    "accessed_on" DATE,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_totals" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "in_preparation" INTEGER,
    "being_launched" INTEGER,
    "being_implemented" INTEGER,
    "realised" INTEGER,
    "continued_elsewhere" INTEGER,
    "merged" INTEGER,
    "stopped" INTEGER,
    "nothing_to_report" INTEGER,
    "not_reported" INTEGER,
    "edition_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "published_totals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "obstacles" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title_nl" TEXT,
    "title_en" TEXT,
    "kind" "obstacle_kind" NOT NULL,
    "owner_id" UUID,
    "next_step_nl" TEXT,
    "next_step_en" TEXT,
    "opened_year" INTEGER NOT NULL,
    "resolved_year" INTEGER,
    "resolution_nl" TEXT,
    "resolution_en" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "obstacles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "obstacle_actions" (
    "obstacle_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "obstacle_actions_pkey" PRIMARY KEY ("obstacle_id","action_id")
);

-- CreateTable
CREATE TABLE "obstacle_target_groups" (
    "obstacle_id" UUID NOT NULL,
    "target_group_id" UUID NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "obstacle_target_groups_pkey" PRIMARY KEY ("obstacle_id","target_group_id")
);

-- CreateTable
CREATE TABLE "deliverables" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "deliverable_kind" NOT NULL,
    "year" INTEGER,
    "dated_on" TEXT,
    "title_nl" TEXT,
    "title_en" TEXT,
    "description_nl" TEXT,
    "description_en" TEXT,
    "confidence" "confidence" NOT NULL DEFAULT 'HIGH',
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "deliverables_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliverable_flagships" (
    "deliverable_id" UUID NOT NULL,
    "flagship_id" UUID NOT NULL,
    "tie" "tie" NOT NULL,
    "note" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "deliverable_flagships_pkey" PRIMARY KEY ("deliverable_id","flagship_id")
);

-- CreateTable
CREATE TABLE "deliverable_target_groups" (
    "deliverable_id" UUID NOT NULL,
    "target_group_id" UUID NOT NULL,
    "tie" "tie" NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "deliverable_target_groups_pkey" PRIMARY KEY ("deliverable_id","target_group_id")
);

-- CreateTable
CREATE TABLE "indicators" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "indicator_role" NOT NULL,
    "group_en" TEXT,
    "name_nl" TEXT,
    "name_en" TEXT,
    "definition_nl" TEXT,
    "definition_en" TEXT,
    "unit" TEXT NOT NULL,
    "note" TEXT,
    "confidence" "confidence" NOT NULL DEFAULT 'HIGH',
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "indicators_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_series" (
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "survey" TEXT,
    "window" "reference_window" NOT NULL,
    "population" TEXT,
    "geography" TEXT NOT NULL,
    "coverage" TEXT,
    "note" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "indicator_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_values" (
    "id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "year" INTEGER,
    "value" DECIMAL(14,4) NOT NULL,
    "printed" TEXT NOT NULL,
    "flags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT,
    "confidence" "confidence" NOT NULL DEFAULT 'HIGH',
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "indicator_values_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_targets" (
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "year" INTEGER,
    "comparator" "comparator",
    "value" DECIMAL(14,4),
    "text" TEXT,
    "geography" TEXT,
    "note" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "indicator_targets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annual_reports" (
    "plan_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "introduction_nl" TEXT,
    "introduction_en" TEXT,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "annual_reports_pkey" PRIMARY KEY ("plan_id","year")
);

-- CreateTable
CREATE TABLE "flagship_texts" (
    "plan_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "flagship_id" UUID NOT NULL,
    "text_nl" TEXT,
    "text_en" TEXT,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "flagship_texts_pkey" PRIMARY KEY ("plan_id","year","flagship_id")
);

-- CreateTable
CREATE TABLE "editions" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "erratum_nl" TEXT,
    "erratum_en" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "editions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "withdrawals" (
    "edition_id" UUID NOT NULL,
    "reason_nl" TEXT NOT NULL,
    "reason_en" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_by_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "withdrawals_pkey" PRIMARY KEY ("edition_id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'nl',
    "administrator_since" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "user_agent" TEXT,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_links" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" "link_purpose" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "role" "membership_role" NOT NULL,
    "organisation_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "plan_id" UUID,
    "actor_id" UUID,
    "kind" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "action_id" UUID,
    "year" INTEGER,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "_PlanSources" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_PlanSources_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_SourceToTargetGroup" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_SourceToTargetGroup_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_SourceToTheme" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_SourceToTheme_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_GoalToSource" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_GoalToSource_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_FlagshipToSource" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_FlagshipToSource_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_ActionToSource" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_ActionToSource_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_OrganisationToSource" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_OrganisationToSource_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_PlanStageToSource" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_PlanStageToSource_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_PublishedTotalToSource" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_PublishedTotalToSource_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_DeliverableToSource" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_DeliverableToSource_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_IndicatorToSource" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_IndicatorToSource_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_IndicatorValueToSource" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_IndicatorValueToSource_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_IndicatorTargetToSource" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_IndicatorTargetToSource_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "plans_slug_key" ON "plans"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "sources_plan_id_code_key" ON "sources"("plan_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "goals_plan_id_code_key" ON "goals"("plan_id", "code");

-- CreateIndex
CREATE INDEX "flagships_theme_id_idx" ON "flagships"("theme_id");

-- CreateIndex
CREATE UNIQUE INDEX "flagships_plan_id_code_key" ON "flagships"("plan_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "flagships_plan_id_id_key" ON "flagships"("plan_id", "id");

-- CreateIndex
CREATE INDEX "actions_flagship_id_idx" ON "actions"("flagship_id");

-- CreateIndex
CREATE UNIQUE INDEX "actions_plan_id_number_key" ON "actions"("plan_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "actions_plan_id_id_key" ON "actions"("plan_id", "id");

-- CreateIndex
CREATE INDEX "former_numbers_action_id_idx" ON "former_numbers"("action_id");

-- CreateIndex
CREATE UNIQUE INDEX "former_numbers_plan_id_number_key" ON "former_numbers"("plan_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "target_groups_plan_id_code_key" ON "target_groups"("plan_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "themes_plan_id_code_key" ON "themes"("plan_id", "code");

-- CreateIndex
CREATE INDEX "action_goals_goal_id_idx" ON "action_goals"("goal_id");

-- CreateIndex
CREATE INDEX "action_target_groups_target_group_id_idx" ON "action_target_groups"("target_group_id");

-- CreateIndex
CREATE INDEX "action_themes_theme_id_idx" ON "action_themes"("theme_id");

-- CreateIndex
CREATE INDEX "organisations_succeeds_id_idx" ON "organisations"("succeeds_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisations_plan_id_slug_key" ON "organisations"("plan_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_names_organisation_id_starts_on_key" ON "organisation_names"("organisation_id", "starts_on");

-- CreateIndex
CREATE INDEX "involvements_organisation_id_idx" ON "involvements"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "involvements_action_id_organisation_id_role_starts_on_key" ON "involvements"("action_id", "organisation_id", "role", "starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "plan_stages_plan_id_year_key" ON "plan_stages"("plan_id", "year");

-- CreateIndex
CREATE INDEX "year_scopes_plan_id_action_id_idx" ON "year_scopes"("plan_id", "action_id");

-- CreateIndex
CREATE INDEX "status_entries_plan_id_year_idx" ON "status_entries"("plan_id", "year");

-- CreateIndex
CREATE INDEX "status_entries_plan_id_successor_action_id_idx" ON "status_entries"("plan_id", "successor_action_id");

-- CreateIndex
CREATE INDEX "status_entries_successor_organisation_id_idx" ON "status_entries"("successor_organisation_id");

-- CreateIndex
CREATE INDEX "status_entries_reported_by_id_idx" ON "status_entries"("reported_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "status_entries_action_id_year_key" ON "status_entries"("action_id", "year");

-- CreateIndex
CREATE INDEX "evidence_source_id_idx" ON "evidence"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_entry_id_position_key" ON "evidence"("entry_id", "position");

-- CreateIndex
CREATE INDEX "published_totals_plan_id_year_idx" ON "published_totals"("plan_id", "year");

-- CreateIndex
CREATE INDEX "published_totals_edition_id_idx" ON "published_totals"("edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_totals_plan_id_code_key" ON "published_totals"("plan_id", "code");

-- CreateIndex
CREATE INDEX "obstacles_owner_id_idx" ON "obstacles"("owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "obstacles_plan_id_slug_key" ON "obstacles"("plan_id", "slug");

-- CreateIndex
CREATE INDEX "obstacle_actions_action_id_idx" ON "obstacle_actions"("action_id");

-- CreateIndex
CREATE INDEX "obstacle_target_groups_target_group_id_idx" ON "obstacle_target_groups"("target_group_id");

-- CreateIndex
CREATE INDEX "deliverables_plan_id_year_idx" ON "deliverables"("plan_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "deliverables_plan_id_code_key" ON "deliverables"("plan_id", "code");

-- CreateIndex
CREATE INDEX "deliverable_flagships_flagship_id_idx" ON "deliverable_flagships"("flagship_id");

-- CreateIndex
CREATE INDEX "deliverable_target_groups_target_group_id_idx" ON "deliverable_target_groups"("target_group_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicators_plan_id_code_key" ON "indicators"("plan_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_series_indicator_id_code_key" ON "indicator_series"("indicator_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_values_series_id_year_key" ON "indicator_values"("series_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_targets_indicator_id_code_key" ON "indicator_targets"("indicator_id", "code");

-- CreateIndex
CREATE INDEX "flagship_texts_plan_id_flagship_id_idx" ON "flagship_texts"("plan_id", "flagship_id");

-- CreateIndex
CREATE UNIQUE INDEX "editions_plan_id_year_number_key" ON "editions"("plan_id", "year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_links_token_hash_key" ON "one_time_links"("token_hash");

-- CreateIndex
CREATE INDEX "one_time_links_user_id_idx" ON "one_time_links"("user_id");

-- CreateIndex
CREATE INDEX "memberships_plan_id_idx" ON "memberships"("plan_id");

-- CreateIndex
CREATE INDEX "memberships_organisation_id_idx" ON "memberships"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "memberships_user_id_plan_id_role_organisation_id_key" ON "memberships"("user_id", "plan_id", "role", "organisation_id");

-- CreateIndex
CREATE INDEX "events_plan_id_at_idx" ON "events"("plan_id", "at");

-- CreateIndex
CREATE INDEX "events_action_id_at_idx" ON "events"("action_id", "at");

-- CreateIndex
CREATE INDEX "events_object_type_object_id_idx" ON "events"("object_type", "object_id");

-- CreateIndex
CREATE INDEX "_PlanSources_B_index" ON "_PlanSources"("B");

-- CreateIndex
CREATE INDEX "_SourceToTargetGroup_B_index" ON "_SourceToTargetGroup"("B");

-- CreateIndex
CREATE INDEX "_SourceToTheme_B_index" ON "_SourceToTheme"("B");

-- CreateIndex
CREATE INDEX "_GoalToSource_B_index" ON "_GoalToSource"("B");

-- CreateIndex
CREATE INDEX "_FlagshipToSource_B_index" ON "_FlagshipToSource"("B");

-- CreateIndex
CREATE INDEX "_ActionToSource_B_index" ON "_ActionToSource"("B");

-- CreateIndex
CREATE INDEX "_OrganisationToSource_B_index" ON "_OrganisationToSource"("B");

-- CreateIndex
CREATE INDEX "_PlanStageToSource_B_index" ON "_PlanStageToSource"("B");

-- CreateIndex
CREATE INDEX "_PublishedTotalToSource_B_index" ON "_PublishedTotalToSource"("B");

-- CreateIndex
CREATE INDEX "_DeliverableToSource_B_index" ON "_DeliverableToSource"("B");

-- CreateIndex
CREATE INDEX "_IndicatorToSource_B_index" ON "_IndicatorToSource"("B");

-- CreateIndex
CREATE INDEX "_IndicatorValueToSource_B_index" ON "_IndicatorValueToSource"("B");

-- CreateIndex
CREATE INDEX "_IndicatorTargetToSource_B_index" ON "_IndicatorTargetToSource"("B");

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goals" ADD CONSTRAINT "goals_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flagships" ADD CONSTRAINT "flagships_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flagships" ADD CONSTRAINT "flagships_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "themes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_plan_id_flagship_id_fkey" FOREIGN KEY ("plan_id", "flagship_id") REFERENCES "flagships"("plan_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_split_from_id_fkey" FOREIGN KEY ("split_from_id") REFERENCES "actions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_numbers" ADD CONSTRAINT "former_numbers_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_numbers" ADD CONSTRAINT "former_numbers_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "actions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_groups" ADD CONSTRAINT "target_groups_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "themes" ADD CONSTRAINT "themes_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_goals" ADD CONSTRAINT "action_goals_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "actions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_goals" ADD CONSTRAINT "action_goals_goal_id_fkey" FOREIGN KEY ("goal_id") REFERENCES "goals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_target_groups" ADD CONSTRAINT "action_target_groups_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "actions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_target_groups" ADD CONSTRAINT "action_target_groups_target_group_id_fkey" FOREIGN KEY ("target_group_id") REFERENCES "target_groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_themes" ADD CONSTRAINT "action_themes_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "actions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_themes" ADD CONSTRAINT "action_themes_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "themes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_succeeds_id_fkey" FOREIGN KEY ("succeeds_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_names" ADD CONSTRAINT "organisation_names_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "involvements" ADD CONSTRAINT "involvements_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "actions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "involvements" ADD CONSTRAINT "involvements_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_stages" ADD CONSTRAINT "plan_stages_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_years" ADD CONSTRAINT "reporting_years_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "year_scopes" ADD CONSTRAINT "year_scopes_plan_id_year_fkey" FOREIGN KEY ("plan_id", "year") REFERENCES "reporting_years"("plan_id", "year") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "year_scopes" ADD CONSTRAINT "year_scopes_plan_id_action_id_fkey" FOREIGN KEY ("plan_id", "action_id") REFERENCES "actions"("plan_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "status_entries" ADD CONSTRAINT "status_entries_plan_id_action_id_fkey" FOREIGN KEY ("plan_id", "action_id") REFERENCES "actions"("plan_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "status_entries" ADD CONSTRAINT "status_entries_plan_id_year_fkey" FOREIGN KEY ("plan_id", "year") REFERENCES "reporting_years"("plan_id", "year") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "status_entries" ADD CONSTRAINT "status_entries_plan_id_successor_action_id_fkey" FOREIGN KEY ("plan_id", "successor_action_id") REFERENCES "actions"("plan_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "status_entries" ADD CONSTRAINT "status_entries_successor_organisation_id_fkey" FOREIGN KEY ("successor_organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_entries" ADD CONSTRAINT "status_entries_reported_by_id_fkey" FOREIGN KEY ("reported_by_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_entries" ADD CONSTRAINT "status_entries_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_entries" ADD CONSTRAINT "status_entries_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "status_entries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_totals" ADD CONSTRAINT "published_totals_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_totals" ADD CONSTRAINT "published_totals_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obstacles" ADD CONSTRAINT "obstacles_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obstacles" ADD CONSTRAINT "obstacles_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obstacle_actions" ADD CONSTRAINT "obstacle_actions_obstacle_id_fkey" FOREIGN KEY ("obstacle_id") REFERENCES "obstacles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obstacle_actions" ADD CONSTRAINT "obstacle_actions_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "actions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obstacle_target_groups" ADD CONSTRAINT "obstacle_target_groups_obstacle_id_fkey" FOREIGN KEY ("obstacle_id") REFERENCES "obstacles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obstacle_target_groups" ADD CONSTRAINT "obstacle_target_groups_target_group_id_fkey" FOREIGN KEY ("target_group_id") REFERENCES "target_groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliverables" ADD CONSTRAINT "deliverables_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliverable_flagships" ADD CONSTRAINT "deliverable_flagships_deliverable_id_fkey" FOREIGN KEY ("deliverable_id") REFERENCES "deliverables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliverable_flagships" ADD CONSTRAINT "deliverable_flagships_flagship_id_fkey" FOREIGN KEY ("flagship_id") REFERENCES "flagships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliverable_target_groups" ADD CONSTRAINT "deliverable_target_groups_deliverable_id_fkey" FOREIGN KEY ("deliverable_id") REFERENCES "deliverables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliverable_target_groups" ADD CONSTRAINT "deliverable_target_groups_target_group_id_fkey" FOREIGN KEY ("target_group_id") REFERENCES "target_groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_series" ADD CONSTRAINT "indicator_series_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_values" ADD CONSTRAINT "indicator_values_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "indicator_series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_targets" ADD CONSTRAINT "indicator_targets_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annual_reports" ADD CONSTRAINT "annual_reports_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flagship_texts" ADD CONSTRAINT "flagship_texts_plan_id_year_fkey" FOREIGN KEY ("plan_id", "year") REFERENCES "annual_reports"("plan_id", "year") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "flagship_texts" ADD CONSTRAINT "flagship_texts_plan_id_flagship_id_fkey" FOREIGN KEY ("plan_id", "flagship_id") REFERENCES "flagships"("plan_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_plan_id_year_fkey" FOREIGN KEY ("plan_id", "year") REFERENCES "annual_reports"("plan_id", "year") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PlanSources" ADD CONSTRAINT "_PlanSources_A_fkey" FOREIGN KEY ("A") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PlanSources" ADD CONSTRAINT "_PlanSources_B_fkey" FOREIGN KEY ("B") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_SourceToTargetGroup" ADD CONSTRAINT "_SourceToTargetGroup_A_fkey" FOREIGN KEY ("A") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_SourceToTargetGroup" ADD CONSTRAINT "_SourceToTargetGroup_B_fkey" FOREIGN KEY ("B") REFERENCES "target_groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_SourceToTheme" ADD CONSTRAINT "_SourceToTheme_A_fkey" FOREIGN KEY ("A") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_SourceToTheme" ADD CONSTRAINT "_SourceToTheme_B_fkey" FOREIGN KEY ("B") REFERENCES "themes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_GoalToSource" ADD CONSTRAINT "_GoalToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "goals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_GoalToSource" ADD CONSTRAINT "_GoalToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_FlagshipToSource" ADD CONSTRAINT "_FlagshipToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "flagships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_FlagshipToSource" ADD CONSTRAINT "_FlagshipToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ActionToSource" ADD CONSTRAINT "_ActionToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "actions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ActionToSource" ADD CONSTRAINT "_ActionToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_OrganisationToSource" ADD CONSTRAINT "_OrganisationToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_OrganisationToSource" ADD CONSTRAINT "_OrganisationToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PlanStageToSource" ADD CONSTRAINT "_PlanStageToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "plan_stages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PlanStageToSource" ADD CONSTRAINT "_PlanStageToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PublishedTotalToSource" ADD CONSTRAINT "_PublishedTotalToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "published_totals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PublishedTotalToSource" ADD CONSTRAINT "_PublishedTotalToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_DeliverableToSource" ADD CONSTRAINT "_DeliverableToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "deliverables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_DeliverableToSource" ADD CONSTRAINT "_DeliverableToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_IndicatorToSource" ADD CONSTRAINT "_IndicatorToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "indicators"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_IndicatorToSource" ADD CONSTRAINT "_IndicatorToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_IndicatorValueToSource" ADD CONSTRAINT "_IndicatorValueToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "indicator_values"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_IndicatorValueToSource" ADD CONSTRAINT "_IndicatorValueToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_IndicatorTargetToSource" ADD CONSTRAINT "_IndicatorTargetToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "indicator_targets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_IndicatorTargetToSource" ADD CONSTRAINT "_IndicatorTargetToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What Prisma cannot express ------------------------------------------------------------------------------------------

-- One entry holds a status or a nothing-to-report reason, never both, never neither.
ALTER TABLE "status_entries"
  ADD CONSTRAINT "status_xor_nothing_to_report" CHECK (("status" IS NULL) <> ("nothing_to_report" IS NULL)),
  ADD CONSTRAINT "closing_reason_with_closing_state" CHECK (
    ("status" IS NOT NULL AND "status" IN ('CONTINUED_ELSEWHERE', 'MERGED', 'STOPPED')) = ("closing_reason" IS NOT NULL)),
  ADD CONSTRAINT "closing_details_with_closing_state" CHECK (
    "closing_reason" IS NOT NULL OR num_nonnulls("closing_note_nl", "closing_note_en", "successor_action_id", "successor_organisation_id", "successor_nl", "successor_en") = 0),
  ADD CONSTRAINT "merged_into_an_action" CHECK ("status" IS DISTINCT FROM 'MERGED' OR "successor_action_id" IS NOT NULL),
  ADD CONSTRAINT "continued_somewhere" CHECK (
    "status" IS DISTINCT FROM 'CONTINUED_ELSEWHERE' OR num_nonnulls("successor_organisation_id", "successor_nl", "successor_en") > 0),
  ADD CONSTRAINT "not_its_own_successor" CHECK ("successor_action_id" IS DISTINCT FROM "action_id"),
  ADD CONSTRAINT "other_closing_reason_explained" CHECK (
    "closing_reason" IS DISTINCT FROM 'OTHER' OR num_nonnulls("closing_note_nl", "closing_note_en") > 0),
  ADD CONSTRAINT "other_unchanged_reason_explained" CHECK (
    "unchanged_reason" IS DISTINCT FROM 'OTHER' OR num_nonnulls("reason_nl", "reason_en") > 0),
  ADD CONSTRAINT "confirmed_by_with_confirmation" CHECK ("confirmed_by_id" IS NULL OR "confirmed_at" IS NOT NULL);

ALTER TABLE "evidence"
  ADD CONSTRAINT "evidence_link_has_address" CHECK (("kind" = 'LINK') = ("url" IS NOT NULL)),
  ADD CONSTRAINT "evidence_address_is_web" CHECK ("url" IS NULL OR "url" ~ '^https?://'),
  ADD CONSTRAINT "evidence_is_named" CHECK (num_nonnulls("label_nl", "label_en") > 0);

ALTER TABLE "reporting_years"
  ADD CONSTRAINT "reporting_year_in_range" CHECK ("year" BETWEEN 2000 AND 2100),
  ADD CONSTRAINT "closed_after_opening" CHECK ("closed_at" IS NULL OR "closed_at" >= "opened_at"),
  ADD CONSTRAINT "public_after_opening" CHECK ("public_since" IS NULL OR "public_since" >= "opened_at");

ALTER TABLE "actions"
  ADD CONSTRAINT "action_number_form" CHECK ("number" ~ '^[0-9A-Za-z.-]{1,8}$'),
  ADD CONSTRAINT "action_title_status" CHECK ("title_status" IS NOT NULL OR num_nonnulls("title_nl", "title_en") = 0);

ALTER TABLE "published_totals"
  ADD CONSTRAINT "published_counts_not_negative" CHECK (
    least("total", "in_preparation", "being_launched", "being_implemented", "realised", "continued_elsewhere", "merged", "stopped", "nothing_to_report", "not_reported") >= 0);

ALTER TABLE "obstacles"
  ADD CONSTRAINT "obstacle_is_named" CHECK (num_nonnulls("title_nl", "title_en") > 0),
  ADD CONSTRAINT "resolved_after_opening" CHECK ("resolved_year" IS NULL OR "resolved_year" >= "opened_year");

ALTER TABLE "organisation_names"
  ADD CONSTRAINT "name_ends_after_start" CHECK ("ends_on" IS NULL OR "starts_on" IS NULL OR "ends_on" >= "starts_on");
ALTER TABLE "involvements"
  ADD CONSTRAINT "role_ends_after_start" CHECK ("ends_on" IS NULL OR "starts_on" IS NULL OR "ends_on" >= "starts_on");
ALTER TABLE "organisations"
  ADD CONSTRAINT "not_its_own_predecessor" CHECK ("succeeds_id" IS DISTINCT FROM "id");

ALTER TABLE "indicator_targets"
  ADD CONSTRAINT "target_is_value_or_text" CHECK (num_nonnulls("value", "text") > 0);

ALTER TABLE "users"
  ADD CONSTRAINT "email_lower_case" CHECK ("email" = lower("email")),
  ADD CONSTRAINT "user_locale" CHECK ("locale" IN ('nl', 'en'));

ALTER TABLE "memberships"
  ADD CONSTRAINT "contributor_has_organisation" CHECK ("role" <> 'CONTRIBUTOR' OR "organisation_id" IS NOT NULL);
-- One coordinator membership per person and plan (the unique index above sees two nulls as different).
CREATE UNIQUE INDEX "memberships_one_coordinator" ON "memberships" ("user_id", "plan_id") WHERE "role" = 'COORDINATOR';

ALTER TABLE "editions"
  ADD CONSTRAINT "edition_hash_of_its_bytes" CHECK ("sha256" = encode(sha256(convert_to("content", 'UTF8')), 'hex')),
  ADD CONSTRAINT "edition_number_from_one" CHECK ("number" >= 1),
  ADD CONSTRAINT "correction_has_erratum" CHECK ("number" = 1 OR num_nonnulls("erratum_nl", "erratum_en") > 0);

-- A published edition, a withdrawal and an event never change. Rows of the sample may be deleted, nothing may be updated.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.sample THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% on % is refused: what is published or recorded never changes', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE FUNCTION "refuse_truncate"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'TRUNCATE on % is refused: what is published or recorded never changes', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "editions_never_change" BEFORE UPDATE OR DELETE ON "editions" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "editions_never_truncated" BEFORE TRUNCATE ON "editions" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
CREATE TRIGGER "withdrawals_never_change" BEFORE UPDATE OR DELETE ON "withdrawals" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "withdrawals_never_truncated" BEFORE TRUNCATE ON "withdrawals" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
CREATE TRIGGER "events_never_change" BEFORE UPDATE OR DELETE ON "events" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "events_never_truncated" BEFORE TRUNCATE ON "events" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
