CREATE TABLE "buttons" (
	"key" text PRIMARY KEY NOT NULL,
	"endpoint_id" integer NOT NULL,
	"says" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"name" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link_tries" (
	"channel" text NOT NULL,
	"chat" text NOT NULL,
	"tries" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "link_tries_channel_chat_pk" PRIMARY KEY("channel","chat")
);
--> statement-breakpoint
CREATE TABLE "menus" (
	"endpoint_id" integer PRIMARY KEY NOT NULL,
	"choices" jsonb NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "endpoints" DROP CONSTRAINT "endpoints_one_owner";--> statement-breakpoint
ALTER TABLE "invites" ADD COLUMN "group_scope" jsonb;--> statement-breakpoint
ALTER TABLE "buttons" ADD CONSTRAINT "buttons_endpoint_id_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "menus" ADD CONSTRAINT "menus_endpoint_id_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "buttons_expires_at_index" ON "buttons" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "endpoints" ADD CONSTRAINT "endpoints_one_owner" CHECK (num_nonnulls("endpoints"."person_id", "endpoints"."group_id") <= 1);