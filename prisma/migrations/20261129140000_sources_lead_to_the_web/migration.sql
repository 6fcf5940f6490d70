-- Pages and documents lead to the address of a source, so it is one of the web, as that of evidence is: another kind of address could run something.
-- What was typed was held to it already; this holds restores and plain SQL to it too. An address that nobody can follow is none.
UPDATE "sources" SET "url" = NULL WHERE "url" !~ '^https?://';

ALTER TABLE "sources" ADD CONSTRAINT "sources_address_is_web" CHECK ("url" IS NULL OR "url" ~ '^https?://');
