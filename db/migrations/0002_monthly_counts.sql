CREATE TABLE "monthly_counts" (
	"channel" text NOT NULL,
	"month" text NOT NULL,
	"messages" integer NOT NULL,
	CONSTRAINT "monthly_counts_channel_month_pk" PRIMARY KEY("channel","month")
);
