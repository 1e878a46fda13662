ALTER TABLE "people" ADD COLUMN "post" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "phone" text;