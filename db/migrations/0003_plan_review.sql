CREATE TABLE "plan_drafts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "plan_drafts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"file_name" text NOT NULL,
	"content_hash" text NOT NULL,
	"read" jsonb NOT NULL,
	"source" jsonb NOT NULL,
	"edits" jsonb NOT NULL,
	"version" integer NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"uploaded_by" integer NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"decided_by" integer,
	"decided_at" timestamp with time zone,
	"plan_id" integer
);
--> statement-breakpoint
CREATE TABLE "task_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "task_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"task_id" integer NOT NULL,
	"before" jsonb NOT NULL,
	"by_person" integer,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "ladder" jsonb;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "first_deadline" jsonb;--> statement-breakpoint
ALTER TABLE "plan_drafts" ADD CONSTRAINT "plan_drafts_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_drafts" ADD CONSTRAINT "plan_drafts_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_drafts" ADD CONSTRAINT "plan_drafts_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_changes" ADD CONSTRAINT "task_changes_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_changes" ADD CONSTRAINT "task_changes_by_person_people_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "plan_drafts_open_file" ON "plan_drafts" USING btree ("uploaded_by","content_hash") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "plan_drafts_uploaded_by_index" ON "plan_drafts" USING btree ("uploaded_by");--> statement-breakpoint
CREATE INDEX "plan_drafts_decided_by_index" ON "plan_drafts" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "plan_drafts_plan_id_index" ON "plan_drafts" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "task_changes_task_id_index" ON "task_changes" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "task_changes_by_person_index" ON "task_changes" USING btree ("by_person");