CREATE TABLE "lead_counts" (
	"below_unit" integer,
	"of_person" integer,
	"is_within" boolean,
	"state_kind" text NOT NULL,
	"on_day" date,
	"last_day" date,
	"first_day" date,
	"works" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "on_day" date;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "last_day" date;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "first_day" date;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "authority_id" integer;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "controller_id" integer;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "is_shared" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- `withCurrentDeadline`: what was granted on another last day than the written one does not hold.
CREATE FUNCTION "lead_last_day"("written" date, "moved" jsonb) RETURNS date LANGUAGE sql STABLE AS $$
	SELECT CASE WHEN (moved ->> 'insteadOf')::date = written THEN (moved ->> 'until')::date ELSE written END
$$;
--> statement-breakpoint
CREATE FUNCTION "lead_first_day"("written" date, "first_deadline" jsonb) RETURNS date LANGUAGE sql STABLE AS $$
	SELECT CASE WHEN first_deadline IS NULL THEN written ELSE (first_deadline ->> 'lastDay')::date END
$$;
--> statement-breakpoint
CREATE FUNCTION "lead_on_day"("state" jsonb) RETURNS date LANGUAGE sql STABLE AS $$
	SELECT CASE WHEN state ->> 'kind' IN ('done', 'submitted') THEN (state ->> 'on')::date END
$$;
--> statement-breakpoint
UPDATE "assignments" SET
	"on_day" = lead_on_day(state), "last_day" = lead_last_day(t.last_day, moved), "first_day" = lead_first_day(t.last_day, t.first_deadline),
	"authority_id" = t.authority_id, "controller_id" = p.controller_id,
	"is_shared" = part = 'lead' AND (SELECT count(*) > 1 FROM assignments other WHERE other.task_id = t.id AND other.part = 'lead')
	FROM tasks t LEFT JOIN plans p ON p.id = t.plan_id WHERE t.id = assignments.task_id;
--> statement-breakpoint
CREATE INDEX "lead_counts_below_unit_index" ON "lead_counts" USING btree ("below_unit");--> statement-breakpoint
CREATE INDEX "lead_counts_of_person_index" ON "lead_counts" USING btree ("of_person");--> statement-breakpoint
CREATE INDEX "assignments_running_lead_of_unit" ON "assignments" USING btree ("unit_id","last_day","task_id","id","state_kind","on_day","person_id") WHERE part = 'lead' and state_kind in ('open', 'blocked', 'submitted');--> statement-breakpoint
CREATE INDEX "assignments_running_lead_of_authority" ON "assignments" USING btree ("authority_id","last_day","unit_id","state_kind","on_day") WHERE part = 'lead' and state_kind in ('open', 'blocked', 'submitted');--> statement-breakpoint
CREATE INDEX "assignments_running_lead_of_controller" ON "assignments" USING btree ("controller_id","last_day","unit_id","authority_id","state_kind","on_day") WHERE part = 'lead' and state_kind in ('open', 'blocked', 'submitted');--> statement-breakpoint
CREATE INDEX "assignments_running_lead_shared" ON "assignments" USING btree ("unit_id","last_day","task_id","id","state_kind","on_day") WHERE part = 'lead' and state_kind in ('open', 'blocked', 'submitted') and is_shared;
--> statement-breakpoint
-- The task and its plan are locked, so that nobody changes meanwhile what is copied from them.
CREATE FUNCTION "assignment_written"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	task record;
BEGIN
	NEW.on_day := lead_on_day(NEW.state);
	IF TG_OP = 'UPDATE' THEN
		IF NEW.task_id = OLD.task_id AND NEW.moved IS NOT DISTINCT FROM OLD.moved THEN
			RETURN NEW;
		END IF;
	END IF;
	SELECT last_day, first_deadline, authority_id, plan_id INTO task FROM tasks WHERE id = NEW.task_id FOR NO KEY UPDATE;
	NEW.last_day := lead_last_day(task.last_day, NEW.moved);
	NEW.first_day := lead_first_day(task.last_day, task.first_deadline);
	NEW.authority_id := task.authority_id;
	SELECT controller_id INTO NEW.controller_id FROM plans WHERE id = task.plan_id FOR SHARE;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "assignment_written" BEFORE INSERT OR UPDATE ON "assignments" FOR EACH ROW EXECUTE FUNCTION "assignment_written"();
--> statement-breakpoint
CREATE FUNCTION "task_rewritten"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	controller integer;
BEGIN
	SELECT controller_id INTO controller FROM plans WHERE id = NEW.plan_id FOR SHARE;
	UPDATE assignments SET last_day = lead_last_day(NEW.last_day, moved), first_day = lead_first_day(NEW.last_day, NEW.first_deadline),
		authority_id = NEW.authority_id, controller_id = controller
		WHERE task_id = NEW.id;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "task_rewritten" AFTER UPDATE ON "tasks" FOR EACH ROW
	WHEN ((OLD.last_day, OLD.first_deadline, OLD.authority_id, OLD.plan_id) IS DISTINCT FROM (NEW.last_day, NEW.first_deadline, NEW.authority_id, NEW.plan_id))
	EXECUTE FUNCTION "task_rewritten"();
--> statement-breakpoint
CREATE FUNCTION "plan_handed_over"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE assignments SET controller_id = NEW.controller_id FROM tasks WHERE tasks.plan_id = NEW.id AND assignments.task_id = tasks.id;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "plan_handed_over" AFTER UPDATE ON "plans" FOR EACH ROW
	WHEN (OLD.controller_id IS DISTINCT FROM NEW.controller_id) EXECUTE FUNCTION "plan_handed_over"();
--> statement-breakpoint
-- The insert has locked the task, so that of two which come at once the second counts the first.
CREATE FUNCTION "leads_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE assignments a SET is_shared = of_task.parts > 1
		FROM (SELECT task_id, count(*) AS parts FROM assignments
			WHERE part = 'lead' AND task_id IN (SELECT task_id FROM changed_rows WHERE part = 'lead') GROUP BY task_id) of_task
		WHERE a.task_id = of_task.task_id AND a.part = 'lead' AND a.is_shared <> (of_task.parts > 1);
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "leads_added" AFTER INSERT ON "assignments" REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION "leads_changed"();
--> statement-breakpoint
CREATE TRIGGER "leads_removed" AFTER DELETE ON "assignments" REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION "leads_changed"();
--> statement-breakpoint
-- One way of counting in five functions, each with plans of its own: what was added, taken away or changed, what some people are named in, and everything.
DO $do$
DECLARE
	counting constant text := $sql$
	WITH RECURSIVE facts AS (
		SELECT unit_id, authority_id, controller_id, state_kind,
			CASE WHEN NOT in_time THEN on_day END AS on_day, CASE WHEN NOT in_time THEN last_day END AS last_day,
			CASE WHEN NOT in_time THEN first_day END AS first_day, sum(n)::integer AS works
		FROM (SELECT *, state_kind = 'done' AND last_day IS NOT DISTINCT FROM first_day
				AND (on_day IS NULL OR last_day IS NULL OR on_day <= last_day) AS in_time
			FROM (%s) changed
			-- What was dropped is not counted, but tells that a deadline was moved.
			WHERE part = 'lead' AND (state_kind <> 'dropped' OR first_day IS NOT NULL AND first_day IS DISTINCT FROM last_day)) known
		GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(n) <> 0),
	lineage (unit, above) AS (
		SELECT DISTINCT unit_id, unit_id FROM facts
		UNION SELECT lineage.unit, units.parent_id FROM lineage JOIN units ON units.id = lineage.above WHERE units.parent_id IS NOT NULL)
	INSERT INTO lead_counts (below_unit, of_person, is_within, state_kind, on_day, last_day, first_day, works)
	SELECT above, NULL::integer, NULL::boolean, state_kind, on_day, last_day, first_day, sum(works)
		FROM facts JOIN lineage ON unit = unit_id AND above <> unit WHERE only_people IS NULL
		GROUP BY 1, 4, 5, 6, 7 HAVING sum(works) <> 0
	UNION ALL
	SELECT NULL, people.id, above IS NOT NULL, state_kind, on_day, last_day, first_day, sum(works)
		FROM facts CROSS JOIN LATERAL (SELECT authority_id UNION SELECT controller_id) named (person)
			JOIN people ON people.id = person LEFT JOIN lineage ON unit = facts.unit_id AND above = people.unit_id
		WHERE only_people IS NULL OR people.id = ANY (only_people)
		GROUP BY 2, 3, 4, 5, 6, 7 HAVING sum(works) <> 0;
	$sql$;
	-- The lock stands apart, so that what follows sees who was moved while it was waited for.
	writing constant text := $sql$
	CREATE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql AS $fn$
	DECLARE
		only_people constant integer[] := NULL;
	BEGIN
		LOCK TABLE lead_counts IN ROW EXCLUSIVE MODE;
		%s
		RETURN NULL;
	END $fn$;
	$sql$;
BEGIN
	EXECUTE format(writing, 'lead_work_added', format(counting, 'SELECT 1 AS n, * FROM changed_rows'));
	EXECUTE format(writing, 'lead_work_removed', format(counting, 'SELECT -1 AS n, * FROM changed_rows'));
	EXECUTE format(writing, 'lead_work_changed', format(counting, 'SELECT -1 AS n, * FROM old_rows UNION ALL SELECT 1, * FROM new_rows'));
	EXECUTE format($sql$
	CREATE FUNCTION recount_people(only_people integer[]) RETURNS void LANGUAGE plpgsql AS $fn$
	BEGIN
		LOCK TABLE lead_counts IN SHARE ROW EXCLUSIVE MODE;
		DELETE FROM lead_counts WHERE of_person = ANY (only_people);
		IF NOT FOUND THEN
			RETURN;
		END IF;
		%s
	END $fn$;
	$sql$, format(counting, 'SELECT 1 AS n, * FROM assignments WHERE task_id IN (SELECT id FROM tasks WHERE authority_id = ANY (only_people)
		UNION SELECT tasks.id FROM plans JOIN tasks ON tasks.plan_id = plans.id WHERE controller_id = ANY (only_people))'));
	EXECUTE format($sql$
	CREATE FUNCTION recount_leads() RETURNS void LANGUAGE plpgsql AS $fn$
	DECLARE
		only_people constant integer[] := NULL;
	BEGIN
		LOCK TABLE lead_counts IN SHARE ROW EXCLUSIVE MODE;
		DELETE FROM lead_counts;
		%s
	END $fn$;
	$sql$, format(counting, 'SELECT 1 AS n, * FROM assignments'));
END $do$;
--> statement-breakpoint
CREATE TRIGGER "lead_work_added" AFTER INSERT ON "assignments" REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION "lead_work_added"();
--> statement-breakpoint
CREATE TRIGGER "lead_work_removed" AFTER DELETE ON "assignments" REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION "lead_work_removed"();
--> statement-breakpoint
CREATE TRIGGER "lead_work_changed" AFTER UPDATE ON "assignments" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "lead_work_changed"();
--> statement-breakpoint
CREATE FUNCTION "leads_gone"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM lead_counts;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "leads_gone" AFTER TRUNCATE ON "assignments" FOR EACH STATEMENT EXECUTE FUNCTION "leads_gone"();
--> statement-breakpoint
CREATE FUNCTION "people_moved"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	moved constant integer[] := (SELECT array_agg(id) FROM old_rows JOIN new_rows USING (id) WHERE old_rows.unit_id <> new_rows.unit_id);
BEGIN
	IF moved IS NOT NULL THEN
		PERFORM recount_people(moved);
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "people_moved" AFTER UPDATE ON "people" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "people_moved"();
--> statement-breakpoint
CREATE FUNCTION "units_moved"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT FROM old_rows JOIN new_rows USING (id) WHERE old_rows.parent_id IS DISTINCT FROM new_rows.parent_id) THEN
		PERFORM recount_leads();
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "units_moved" AFTER UPDATE ON "units" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "units_moved"();
--> statement-breakpoint
SELECT recount_leads();
