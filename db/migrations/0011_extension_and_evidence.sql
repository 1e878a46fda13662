CREATE TABLE "evidence_files" (
	"sha256" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL,
	"size" integer NOT NULL,
	"kept_by" integer,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "evidence_required" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "extension" jsonb;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "moved" jsonb;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "has_evidence" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_kept_by_people_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_files_kept_by_index" ON "evidence_files" USING btree ("kept_by");