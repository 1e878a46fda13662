ALTER TABLE "outbox" ADD COLUMN "counted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "outbox_counted" ON "outbox" USING btree ("recipient_id","settled_at") WHERE counted and state in ('sent', 'unknown');--> statement-breakpoint
CREATE INDEX "outbox_held" ON "outbox" USING btree ("recipient_id","id") WHERE state = 'held';