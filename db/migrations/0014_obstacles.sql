ALTER TABLE "plans" ADD COLUMN "obstacles_unit_id" integer;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "cleared" jsonb;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "resolver_person" integer GENERATED ALWAYS AS ((state #>> '{obstacle,resolver,personId}')::integer) STORED;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "resolver_unit" integer GENERATED ALWAYS AS ((state #>> '{obstacle,resolver,unitId}')::integer) STORED;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_obstacles_unit_id_units_id_fk" FOREIGN KEY ("obstacles_unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plans_obstacles_unit_id_index" ON "plans" USING btree ("obstacles_unit_id");--> statement-breakpoint
CREATE INDEX "assignments_resolved_by_person" ON "assignments" USING btree ("resolver_person") WHERE resolver_person is not null;--> statement-breakpoint
CREATE INDEX "assignments_resolved_by_unit" ON "assignments" USING btree ("resolver_unit") WHERE resolver_unit is not null;