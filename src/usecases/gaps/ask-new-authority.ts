import { loadEvents, type WrittenEvent } from '#db/assignments.ts';
import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import { evidenceName } from '#domain/evidence/evidence.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { Notice } from '#domain/notice.ts';
import { authorityOf } from '#domain/office/answerer.ts';
import { readerFor } from '#domain/standing-in/reader.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import { tellingOfTime } from '../extension/telling-of-time.ts';
import type { Acting } from '../conversation/speaker.ts';
import { tellHolder, type Telling } from '../conversation/tell-holder.ts';

/** What waits for a decision of whoever has the authority. */
type Waiting = Pick<Telling, 'notice' | 'aspect'>;

type Kind = AssignmentEvent['kind'];
type Written<K extends Kind> = WrittenEvent & { readonly event: Extract<AssignmentEvent, { kind: K }> };

const isOf =
  <K extends Kind>(kind: K) =>
  (written: WrittenEvent): written is Written<K> =>
    written.event.kind === kind;

const byOf = ({ by, onBehalfOf }: WrittenEvent, { office }: Acting): { readonly by: string; readonly insteadOf?: string } => {
  const nameOf = (id: WrittenEvent['by']): string | undefined => (id === null ? undefined : office.people.get(id)?.name);
  const insteadOf = nameOf(onBehalfOf);
  return { by: nameOf(by) ?? '', ...(insteadOf === undefined ? {} : { insteadOf }) };
};

const moreTime = (acting: Acting, work: FollowedWork, events: readonly WrittenEvent[]): Waiting | null => {
  const asked = events.findLast(isOf('extension-asked'));
  if (work.assignment.extension == null || asked === undefined) return null;
  const line = workLine(work, acting.office, dayOf(acting.now));
  return tellingOfTime(asked.event, { work, line, office: acting.office, by: byOf(asked, acting) });
};

// Of what was sent back only what was shown since counts.
const shownIn = (events: readonly WrittenEvent[]): readonly string[] =>
  events
    .slice(events.findLastIndex(isOf('returned')) + 1)
    .filter(isOf('evidence-given'))
    .map(({ event }) => evidenceName(event.evidence));

const product = (acting: Acting, work: FollowedWork, events: readonly WrittenEvent[]): Waiting | null => {
  const submitted = events.findLast(isOf('submitted'));
  if (work.assignment.state.kind !== 'submitted' || submitted === undefined) return null;
  const shown = shownIn(events);
  const line = workLine(work, acting.office, dayOf(acting.now));
  const ofShown = shown.length === 0 ? {} : { shown };
  return { notice: { kind: 'approval-asked', line, ...byOf(submitted, acting), ...ofShown }, aspect: 'approval' };
};

const waitingFor = async (acting: Acting, work: FollowedWork): Promise<readonly Waiting[]> => {
  const { extension, state } = work.assignment;
  if (extension == null && state.kind !== 'submitted') return [];
  const events = await loadEvents(acting.tx, work.assignment.id);
  return [moreTime(acting, work, events), product(acting, work, events)].filter((one) => one !== null);
};

const asNewcomer = (notice: Telling['notice']): Telling['notice'] =>
  notice.kind === 'extension-asked' || notice.kind === 'approval-asked' ? { ...notice, newlyNamed: true } : notice;

/** What came of asking: whether somebody else was asked, and what the one who acts has to decide themselves. */
export interface AskedAnew {
  readonly told: boolean;
  readonly own: readonly Notice[];
}

/**
 * Asks whoever has just been named the authority of these works for the decisions that wait: they would not hear of them before the next
 * morning otherwise.
 */
export const askNewAuthority = async (acting: Acting, works: readonly FollowedWork[]): Promise<AskedAnew> => {
  const own: Notice[] = [];
  let told = false;
  for (const work of works) {
    const holder = authorityOf(work, acting.office);
    if (holder === null) continue;
    const reader = readerFor(holder, work, { office: acting.office, today: dayOf(acting.now) });
    for (const { notice, aspect } of await waitingFor(acting, work)) {
      if (reader?.id === acting.person.id) own.push(notice);
      else told = (await tellHolder(acting, { holder, work, notice: asNewcomer(notice), aspect, anew: true })) !== null || told;
    }
  }
  return { told, own };
};
