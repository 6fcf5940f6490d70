-- Events that one person caused with one decision about several things share this number: that is what can be undone together.
ALTER TABLE "events" ADD COLUMN "batch_id" UUID;
CREATE INDEX "events_batch_id_idx" ON "events"("batch_id");
