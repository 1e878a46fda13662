CREATE TABLE "delegations" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "delegations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"holder_id" integer NOT NULL,
	"delegate_id" integer NOT NULL,
	"from" date NOT NULL,
	"to" date NOT NULL,
	"scope" jsonb NOT NULL,
	"kind" text NOT NULL,
	"document" text,
	"recorded_by" integer,
	"recorded_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "leaves" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "leaves_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"from" date NOT NULL,
	"to" date NOT NULL,
	"head_told_on" date,
	"recorded_by" integer,
	"recorded_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "assignment_events" ADD COLUMN "on_behalf_of" integer;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_holder_id_people_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_delegate_id_people_id_fk" FOREIGN KEY ("delegate_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaves" ADD CONSTRAINT "leaves_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaves" ADD CONSTRAINT "leaves_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delegations_holder_id_index" ON "delegations" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "delegations_delegate_id_index" ON "delegations" USING btree ("delegate_id");--> statement-breakpoint
CREATE INDEX "delegations_recorded_by_index" ON "delegations" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "leaves_person_id_index" ON "leaves" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "leaves_recorded_by_index" ON "leaves" USING btree ("recorded_by");--> statement-breakpoint
ALTER TABLE "assignment_events" ADD CONSTRAINT "assignment_events_on_behalf_of_people_id_fk" FOREIGN KEY ("on_behalf_of") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignment_events_on_behalf_of_index" ON "assignment_events" USING btree ("on_behalf_of");