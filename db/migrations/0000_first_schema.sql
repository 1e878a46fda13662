CREATE TABLE "chat_messages" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "chat_messages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"endpoint_id" integer NOT NULL,
	"sender" text NOT NULL,
	"text" text NOT NULL,
	"choices" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reply_to" bigint,
	"read" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"endpoint_id" integer PRIMARY KEY NOT NULL,
	"pending" jsonb,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chat_groups" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "chat_groups_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"scope" jsonb
);
--> statement-breakpoint
CREATE TABLE "endpoints" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "endpoints_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer,
	"group_id" integer,
	"channel" text NOT NULL,
	"address" text NOT NULL,
	"reachable" boolean DEFAULT true NOT NULL,
	"reason" text,
	CONSTRAINT "endpoints_address" UNIQUE("channel","address"),
	CONSTRAINT "endpoints_one_owner" CHECK (num_nonnulls("endpoints"."person_id", "endpoints"."group_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "invites" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"person_id" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel" text NOT NULL,
	"update_key" text NOT NULL,
	"chat" text NOT NULL,
	"payload" jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"reason" text,
	"received_at" timestamp with time zone NOT NULL,
	"handled_at" timestamp with time zone,
	CONSTRAINT "inbox_update" UNIQUE("channel","update_key")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "people_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"unit_id" integer NOT NULL,
	"roles" text[] NOT NULL,
	"active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unit_group_members" (
	"group_id" integer NOT NULL,
	"unit_id" integer NOT NULL,
	CONSTRAINT "unit_group_members_group_id_unit_id_pk" PRIMARY KEY("group_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "unit_groups" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "unit_groups_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	CONSTRAINT "unit_groups_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "units_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"parent_id" integer,
	"name" text NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"successors" integer[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "units_name_under_parent" UNIQUE NULLS NOT DISTINCT("parent_id","name")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deliveries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"notice_id" bigint NOT NULL,
	"endpoint_id" integer,
	"at" timestamp with time zone NOT NULL,
	"outcome" jsonb NOT NULL,
	"outcome_kind" text GENERATED ALWAYS AS (outcome ->> 'kind') STORED NOT NULL,
	"message_ref" text GENERATED ALWAYS AS (outcome ->> 'messageRef') STORED
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"recipient_kind" text NOT NULL,
	"recipient_id" integer NOT NULL,
	"key" text NOT NULL,
	"notice" jsonb NOT NULL,
	"kind" text GENERATED ALWAYS AS (notice ->> 'kind') STORED NOT NULL,
	"must_arrive" boolean NOT NULL,
	"reply_via" integer,
	"state" text DEFAULT 'ready' NOT NULL,
	"not_before" timestamp with time zone NOT NULL,
	"retry_at" timestamp with time zone,
	"lease_until" timestamp with time zone,
	"sending_since" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"resend" boolean DEFAULT false NOT NULL,
	"alerted" boolean DEFAULT false NOT NULL,
	"reason" text,
	"created_at" timestamp with time zone NOT NULL,
	"first_tried_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	CONSTRAINT "outbox_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "duties" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "duties_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"plan_id" integer NOT NULL,
	"from_units" text NOT NULL,
	"to_unit" text NOT NULL,
	"what" text NOT NULL,
	"recurrence" jsonb NOT NULL,
	"source" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "indicators_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"plan_id" integer NOT NULL,
	"ordinal" text,
	"text" text NOT NULL,
	"comparator" text,
	"value" jsonb NOT NULL,
	"unit" text,
	"source" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "plans_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"number" text,
	"issued_on" date,
	"issuer" text,
	"title" text NOT NULL,
	"replaces" text[] NOT NULL,
	"content_hash" text NOT NULL,
	"controller_id" integer,
	"imported_on" date NOT NULL,
	"obstacles_to" text,
	CONSTRAINT "plans_content" UNIQUE("content_hash")
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"kind" text PRIMARY KEY NOT NULL,
	"slot" text NOT NULL,
	"ran_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb
);
--> statement-breakpoint
CREATE TABLE "assignment_events" (
	"assignment_id" integer NOT NULL,
	"version" integer NOT NULL,
	"event" jsonb NOT NULL,
	"by_person" integer,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "assignment_events_assignment_id_version_pk" PRIMARY KEY("assignment_id","version")
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "assignments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"task_id" integer NOT NULL,
	"unit_id" integer NOT NULL,
	"part" text NOT NULL,
	"person_id" integer,
	"state" jsonb NOT NULL,
	"state_kind" text GENERATED ALWAYS AS (state ->> 'kind') STORED NOT NULL,
	"followed_from" date NOT NULL,
	"heard_on" date,
	"version" integer NOT NULL,
	CONSTRAINT "assignments_share" UNIQUE("task_id","unit_id","part")
);
--> statement-breakpoint
CREATE TABLE "mentions" (
	"person_id" integer NOT NULL,
	"assignment_id" integer NOT NULL,
	"aspect" text NOT NULL,
	"told_on" date NOT NULL,
	CONSTRAINT "mentions_person_id_assignment_id_aspect_pk" PRIMARY KEY("person_id","assignment_id","aspect")
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tasks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"plan_id" integer,
	"ordinal" text,
	"group" text,
	"title" text NOT NULL,
	"product" text,
	"deadline" jsonb NOT NULL,
	"last_day" date,
	"authority_id" integer,
	"answering" integer,
	"source" jsonb
);
--> statement-breakpoint
ALTER TABLE "chat_messages" ADD CONSTRAINT "chat_messages_endpoint_id_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_endpoint_id_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoints" ADD CONSTRAINT "endpoints_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endpoints" ADD CONSTRAINT "endpoints_group_id_chat_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."chat_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invites" ADD CONSTRAINT "invites_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_group_members" ADD CONSTRAINT "unit_group_members_group_id_unit_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."unit_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_group_members" ADD CONSTRAINT "unit_group_members_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_parent_id_units_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_notice_id_outbox_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_endpoint_id_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_reply_via_endpoints_id_fk" FOREIGN KEY ("reply_via") REFERENCES "public"."endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_controller_id_people_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_events" ADD CONSTRAINT "assignment_events_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_events" ADD CONSTRAINT "assignment_events_by_person_people_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_authority_id_people_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_answering_assignments_id_fk" FOREIGN KEY ("answering") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chat_messages_endpoint_id_id_index" ON "chat_messages" USING btree ("endpoint_id","id");--> statement-breakpoint
CREATE INDEX "chat_messages_unread" ON "chat_messages" USING btree ("endpoint_id") WHERE sender = 'bot' and not read;--> statement-breakpoint
CREATE INDEX "endpoints_person_id_index" ON "endpoints" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "endpoints_group_id_index" ON "endpoints" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "invites_person_id_index" ON "invites" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "inbox_waiting" ON "inbox" USING btree ("id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "inbox_waiting_of_chat" ON "inbox" USING btree ("channel","chat","id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "people_unit_id_index" ON "people" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "unit_group_members_unit_id_index" ON "unit_group_members" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "deliveries_notice_id_index" ON "deliveries" USING btree ("notice_id");--> statement-breakpoint
CREATE INDEX "deliveries_by_message" ON "deliveries" USING btree ("endpoint_id","message_ref") WHERE message_ref is not null;--> statement-breakpoint
CREATE INDEX "deliveries_endpoint_id_id_index" ON "deliveries" USING btree ("endpoint_id","id");--> statement-breakpoint
CREATE INDEX "outbox_waiting_of_recipient" ON "outbox" USING btree ("recipient_kind","recipient_id","id") WHERE state in ('ready', 'leased');--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("not_before") WHERE state = 'ready';--> statement-breakpoint
CREATE INDEX "outbox_leased" ON "outbox" USING btree ("lease_until") WHERE state = 'leased';--> statement-breakpoint
CREATE INDEX "outbox_dead" ON "outbox" USING btree ("id") WHERE state = 'dead';--> statement-breakpoint
CREATE INDEX "outbox_reply_via_index" ON "outbox" USING btree ("reply_via");--> statement-breakpoint
CREATE INDEX "duties_plan_id_index" ON "duties" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "indicators_plan_id_index" ON "indicators" USING btree ("plan_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plans_identity" ON "plans" USING btree ("number","issued_on","issuer") WHERE "plans"."number" is not null;--> statement-breakpoint
CREATE INDEX "plans_controller_id_index" ON "plans" USING btree ("controller_id");--> statement-breakpoint
CREATE INDEX "assignment_events_by_person_index" ON "assignment_events" USING btree ("by_person");--> statement-breakpoint
CREATE INDEX "assignments_running_of_person" ON "assignments" USING btree ("person_id") WHERE state_kind in ('open', 'blocked', 'submitted');--> statement-breakpoint
CREATE INDEX "assignments_running_of_unit" ON "assignments" USING btree ("unit_id") WHERE state_kind in ('open', 'blocked', 'submitted');--> statement-breakpoint
CREATE INDEX "assignments_person_id_index" ON "assignments" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "assignments_unit_id_index" ON "assignments" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "mentions_assignment_id_index" ON "mentions" USING btree ("assignment_id");--> statement-breakpoint
CREATE INDEX "tasks_plan_id_index" ON "tasks" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "tasks_authority_id_index" ON "tasks" USING btree ("authority_id");--> statement-breakpoint
CREATE INDEX "tasks_answering_index" ON "tasks" USING btree ("answering");--> statement-breakpoint
CREATE INDEX "tasks_last_day_index" ON "tasks" USING btree ("last_day");