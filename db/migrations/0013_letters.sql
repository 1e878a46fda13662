CREATE TABLE "letters" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "letters_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"task_id" integer NOT NULL,
	"drafted_by" integer NOT NULL,
	"drafted_on" date NOT NULL,
	"clerks" jsonb NOT NULL,
	"issued_as" text,
	"issued_on" date
);
--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_drafted_by_people_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letters_task_id_index" ON "letters" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "letters_drafted_by_index" ON "letters" USING btree ("drafted_by");