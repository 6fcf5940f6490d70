-- AlterTable
ALTER TABLE "users" ADD COLUMN "notices_seen_to" BIGINT NOT NULL DEFAULT 0;

-- What happened before there were notices is no news.
UPDATE "users" SET "notices_seen_to" = (SELECT coalesce(max("id"), 0) FROM "events");
