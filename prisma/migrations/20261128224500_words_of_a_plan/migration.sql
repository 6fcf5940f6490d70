-- What a plan calls its levels and its states. What a word is missing for stands in no row: those words are the ones Koers brings along.
CREATE TYPE "plan_level" AS ENUM ('GOAL', 'FLAGSHIP', 'ACTION');

CREATE TABLE "plan_words" (
    "plan_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_words_pkey" PRIMARY KEY ("plan_id")
);

CREATE TABLE "level_names" (
    "plan_id" UUID NOT NULL,
    "level" "plan_level" NOT NULL,
    "one_nl" TEXT NOT NULL,
    "other_nl" TEXT NOT NULL,
    "one_en" TEXT NOT NULL,
    "other_en" TEXT NOT NULL,

    CONSTRAINT "level_names_pkey" PRIMARY KEY ("plan_id","level")
);

CREATE TABLE "state_words" (
    "plan_id" UUID NOT NULL,
    "state" "action_status" NOT NULL,
    "label_nl" TEXT,
    "label_en" TEXT,
    "definition_nl" TEXT,
    "definition_en" TEXT,

    CONSTRAINT "state_words_pkey" PRIMARY KEY ("plan_id","state"),
    -- never a word in one language beside a word of somebody else in the other
    CONSTRAINT "state_words_in_both_languages" CHECK (
      ("label_nl" IS NULL) = ("label_en" IS NULL)
      AND ("definition_nl" IS NULL) = ("definition_en" IS NULL)
      AND ("label_nl" IS NOT NULL OR "definition_nl" IS NOT NULL))
);

ALTER TABLE "plan_words" ADD CONSTRAINT "plan_words_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "level_names" ADD CONSTRAINT "level_names_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan_words"("plan_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "state_words" ADD CONSTRAINT "state_words_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan_words"("plan_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- they stand on every page
CREATE TRIGGER "data_version_moves" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "plan_words" FOR EACH STATEMENT EXECUTE FUNCTION "move_data_version"();
CREATE TRIGGER "data_version_moves" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "level_names" FOR EACH STATEMENT EXECUTE FUNCTION "move_data_version"();
CREATE TRIGGER "data_version_moves" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "state_words" FOR EACH STATEMENT EXECUTE FUNCTION "move_data_version"();
