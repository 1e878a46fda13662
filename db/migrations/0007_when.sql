CREATE TABLE "calendar_days" (
	"day" date PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"status" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snoozes" (
	"person_id" integer NOT NULL,
	"assignment_id" integer NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "snoozes_person_id_assignment_id_pk" PRIMARY KEY("person_id","assignment_id")
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "morning_hour" text;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "ladder" jsonb;--> statement-breakpoint
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "snoozes_assignment_id_index" ON "snoozes" USING btree ("assignment_id");--> statement-breakpoint
CREATE INDEX "snoozes_until_index" ON "snoozes" USING btree ("until");