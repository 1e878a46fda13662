ALTER TABLE "assignments" ADD COLUMN "acknowledged" jsonb;--> statement-breakpoint
ALTER TABLE "mentions" ADD COLUMN "urgings" integer;--> statement-breakpoint
ALTER TABLE "mentions" ADD COLUMN "urged_for" date;