CREATE TABLE "duty_periods" (
	"duty_id" integer NOT NULL,
	"period" text NOT NULL,
	"about_from" date NOT NULL,
	"about_to" date NOT NULL,
	"data_from" date NOT NULL,
	"data_to" date NOT NULL,
	"task_id" integer NOT NULL,
	CONSTRAINT "duty_periods_duty_id_period_pk" PRIMARY KEY("duty_id","period")
);
--> statement-breakpoint
CREATE TABLE "indicator_values" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "indicator_values_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"indicator_id" integer NOT NULL,
	"value" double precision NOT NULL,
	"unit" text,
	"on" date NOT NULL,
	"by_person" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"taken_back_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "indicators" ALTER COLUMN "plan_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "indicators" ALTER COLUMN "source" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "duties" ADD COLUMN "owing" jsonb;--> statement-breakpoint
ALTER TABLE "duties" ADD COLUMN "receiver_unit_id" integer;--> statement-breakpoint
ALTER TABLE "duties" ADD COLUMN "starts_on" date;--> statement-breakpoint
ALTER TABLE "duties" ADD COLUMN "ended_on" date;--> statement-breakpoint
ALTER TABLE "duties" ADD COLUMN "data_day" integer;--> statement-breakpoint
ALTER TABLE "indicators" ADD COLUMN "every" text;--> statement-breakpoint
ALTER TABLE "indicators" ADD COLUMN "reporter_id" integer;--> statement-breakpoint
ALTER TABLE "indicators" ADD COLUMN "created_by" integer;--> statement-breakpoint
ALTER TABLE "indicators" ADD COLUMN "ended_on" date;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "receiver_unit_id" integer;--> statement-breakpoint
ALTER TABLE "duty_periods" ADD CONSTRAINT "duty_periods_duty_id_duties_id_fk" FOREIGN KEY ("duty_id") REFERENCES "public"."duties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_periods" ADD CONSTRAINT "duty_periods_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_values" ADD CONSTRAINT "indicator_values_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_values" ADD CONSTRAINT "indicator_values_by_person_people_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "duty_periods_task_id_index" ON "duty_periods" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "indicator_values_indicator_id_index" ON "indicator_values" USING btree ("indicator_id");--> statement-breakpoint
CREATE INDEX "indicator_values_by_person_at_index" ON "indicator_values" USING btree ("by_person","at");--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_receiver_unit_id_units_id_fk" FOREIGN KEY ("receiver_unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_reporter_id_people_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_receiver_unit_id_units_id_fk" FOREIGN KEY ("receiver_unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "duties_receiver_unit_id_index" ON "duties" USING btree ("receiver_unit_id");--> statement-breakpoint
CREATE INDEX "indicators_reporter_id_index" ON "indicators" USING btree ("reporter_id");--> statement-breakpoint
CREATE INDEX "indicators_created_by_index" ON "indicators" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "tasks_receiver_unit_id_index" ON "tasks" USING btree ("receiver_unit_id");