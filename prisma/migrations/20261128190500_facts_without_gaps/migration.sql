-- What the sources say of the plan and had no place: its background and aims, how Cedefop classifies it, who sat in the partnership;
-- Dutch words where only English ones could be kept; and whether a source says that one body succeeds another.
ALTER TABLE "plans" RENAME COLUMN "approved_by" TO "approved_by_nl";
ALTER TABLE "plans" ADD COLUMN "approved_by_en" TEXT;
ALTER TABLE "sources" ADD COLUMN "note_nl" TEXT;
ALTER TABLE "themes" ADD COLUMN "note_nl" TEXT;
ALTER TABLE "indicators" ADD COLUMN "group_nl" TEXT;
ALTER TABLE "deliverables" ADD COLUMN "reports_on_year" INTEGER;
ALTER TABLE "organisations" ADD COLUMN "ended_note_nl" TEXT, ADD COLUMN "succeeds_tie" "tie";

CREATE TYPE "plan_subject" AS ENUM ('BACKGROUND', 'OBJECTIVES', 'LEARNERS_AT_RISK', 'STAKEHOLDERS', 'OBSTACLES', 'MONITORING');

CREATE TABLE "plan_passages" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "subject" "plan_subject" NOT NULL,
    "text_nl" TEXT,
    "text_en" TEXT,
    "confidence" "confidence" NOT NULL DEFAULT 'HIGH',
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "plan_passages_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "_PlanPassageToSource" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_PlanPassageToSource_AB_pkey" PRIMARY KEY ("A","B")
);

CREATE UNIQUE INDEX "plan_passages_plan_id_subject_key" ON "plan_passages"("plan_id", "subject");
CREATE INDEX "_PlanPassageToSource_B_index" ON "_PlanPassageToSource"("B");

ALTER TABLE "plan_passages" ADD CONSTRAINT "plan_passages_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "_PlanPassageToSource" ADD CONSTRAINT "_PlanPassageToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "plan_passages"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "_PlanPassageToSource" ADD CONSTRAINT "_PlanPassageToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "plan_terms" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "list_nl" TEXT NOT NULL,
    "list_en" TEXT NOT NULL,
    "group_nl" TEXT,
    "group_en" TEXT,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "plan_terms_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "_PlanTermToSource" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_PlanTermToSource_AB_pkey" PRIMARY KEY ("A","B")
);

CREATE UNIQUE INDEX "plan_terms_plan_id_code_key" ON "plan_terms"("plan_id", "code");
CREATE INDEX "_PlanTermToSource_B_index" ON "_PlanTermToSource"("B");

ALTER TABLE "plan_terms" ADD CONSTRAINT "plan_terms_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "_PlanTermToSource" ADD CONSTRAINT "_PlanTermToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "plan_terms"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "_PlanTermToSource" ADD CONSTRAINT "_PlanTermToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "partnership_seats" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT,
    "seats" INTEGER NOT NULL,
    "note_nl" TEXT,
    "note_en" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "partnership_seats_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "_PartnershipSeatToSource" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_PartnershipSeatToSource_AB_pkey" PRIMARY KEY ("A","B")
);

CREATE UNIQUE INDEX "partnership_seats_plan_id_code_key" ON "partnership_seats"("plan_id", "code");
CREATE INDEX "_PartnershipSeatToSource_B_index" ON "_PartnershipSeatToSource"("B");

ALTER TABLE "partnership_seats" ADD CONSTRAINT "partnership_seats_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "_PartnershipSeatToSource" ADD CONSTRAINT "_PartnershipSeatToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "partnership_seats"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "_PartnershipSeatToSource" ADD CONSTRAINT "_PartnershipSeatToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;
