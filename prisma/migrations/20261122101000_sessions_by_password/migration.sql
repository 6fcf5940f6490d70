-- Whether a session began with a password: where passwords are off, it opens nothing. Who came in through an identity provider before this was known stays signed in.
ALTER TABLE "sessions" ADD COLUMN "with_password" BOOLEAN NOT NULL DEFAULT true;
UPDATE "sessions" SET "with_password" = false WHERE "user_id" IN (SELECT "user_id" FROM "identities");
