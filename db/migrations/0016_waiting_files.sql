CREATE TABLE "waiting_files" (
	"endpoint_id" integer NOT NULL,
	"sha256" text NOT NULL,
	"file" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "waiting_files_endpoint_id_sha256_pk" PRIMARY KEY("endpoint_id","sha256")
);
--> statement-breakpoint
ALTER TABLE "waiting_files" ADD CONSTRAINT "waiting_files_endpoint_id_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_files" ADD CONSTRAINT "waiting_files_sha256_evidence_files_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."evidence_files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "waiting_files_sha256_index" ON "waiting_files" USING btree ("sha256");