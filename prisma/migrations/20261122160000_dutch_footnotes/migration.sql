-- Footnotes of figures in Dutch, beside the English ones.
ALTER TABLE "indicators" ADD COLUMN "note_nl" TEXT;
ALTER TABLE "indicator_series" ADD COLUMN "note_nl" TEXT;
ALTER TABLE "indicator_values" ADD COLUMN "note_nl" TEXT;
ALTER TABLE "indicator_targets" ADD COLUMN "note_nl" TEXT;
