-- What coordinators say of a cell of the matrix, such as why it is empty. One row per cell; it is withdrawn, never deleted.
CREATE TYPE "cell_comment_about" AS ENUM ('EMPTY', 'REMARK');

CREATE TABLE "cell_comments" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "target_group_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "about" "cell_comment_about" NOT NULL,
    "text_nl" TEXT,
    "text_en" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "cell_comments_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "cell_comment_says_something" CHECK (btrim(coalesce("text_nl", '') || coalesce("text_en", '')) <> '')
);

CREATE TABLE "_CellCommentToSource" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_CellCommentToSource_AB_pkey" PRIMARY KEY ("A","B")
);

CREATE UNIQUE INDEX "cell_comments_target_group_id_theme_id_key" ON "cell_comments"("target_group_id", "theme_id");
CREATE INDEX "cell_comments_plan_id_idx" ON "cell_comments"("plan_id");
CREATE INDEX "cell_comments_theme_id_idx" ON "cell_comments"("theme_id");
CREATE INDEX "_CellCommentToSource_B_index" ON "_CellCommentToSource"("B");

ALTER TABLE "cell_comments" ADD CONSTRAINT "cell_comments_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "cell_comments" ADD CONSTRAINT "cell_comments_target_group_id_fkey" FOREIGN KEY ("target_group_id") REFERENCES "target_groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "cell_comments" ADD CONSTRAINT "cell_comments_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "themes"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "_CellCommentToSource" ADD CONSTRAINT "_CellCommentToSource_A_fkey" FOREIGN KEY ("A") REFERENCES "cell_comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "_CellCommentToSource" ADD CONSTRAINT "_CellCommentToSource_B_fkey" FOREIGN KEY ("B") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;
