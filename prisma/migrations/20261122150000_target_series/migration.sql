-- A target belongs to a way of measuring, where its document says which: only then may it stand beside values, or be compared with one.
ALTER TABLE "indicator_targets" ADD COLUMN "series_code" TEXT;
ALTER TABLE "indicator_targets" ADD CONSTRAINT "indicator_targets_indicator_id_series_code_fkey" FOREIGN KEY ("indicator_id", "series_code") REFERENCES "indicator_series"("indicator_id", "code") ON DELETE NO ACTION ON UPDATE NO ACTION;
