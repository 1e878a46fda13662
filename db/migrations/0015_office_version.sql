CREATE TABLE "office_versions" (
	"part" text PRIMARY KEY NOT NULL,
	"version" uuid NOT NULL
);
--> statement-breakpoint
CREATE FUNCTION "office_part_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO "office_versions" ("part", "version") VALUES (TG_ARGV[0], gen_random_uuid())
		ON CONFLICT ("part") DO UPDATE SET "version" = excluded."version";
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "units_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "units" FOR EACH STATEMENT EXECUTE FUNCTION "office_part_changed"('units');--> statement-breakpoint
CREATE TRIGGER "people_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "people" FOR EACH STATEMENT EXECUTE FUNCTION "office_part_changed"('people');--> statement-breakpoint
CREATE TRIGGER "delegations_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "delegations" FOR EACH STATEMENT EXECUTE FUNCTION "office_part_changed"('absences');--> statement-breakpoint
CREATE TRIGGER "leaves_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "leaves" FOR EACH STATEMENT EXECUTE FUNCTION "office_part_changed"('absences');--> statement-breakpoint
CREATE TRIGGER "calendar_days_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "calendar_days" FOR EACH STATEMENT EXECUTE FUNCTION "office_part_changed"('calendar');--> statement-breakpoint
CREATE TRIGGER "settings_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "settings" FOR EACH STATEMENT EXECUTE FUNCTION "office_part_changed"('calendar');--> statement-breakpoint
INSERT INTO "office_versions" ("part", "version") SELECT part, gen_random_uuid() FROM unnest(ARRAY['units', 'people', 'absences', 'calendar']) AS part;
