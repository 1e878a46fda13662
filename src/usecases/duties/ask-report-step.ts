import type { Notice } from '#domain/notice.ts';
import { mayGiveWork } from '#domain/assigning/may-give.ts';
import { isClosed, type Unit, unitLabel } from '#domain/office/unit.ts';
import type { AskedStep } from '#domain/steps/step-notice.ts';
import { dayOf } from '#domain/time/instant.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { receiverNamed } from '../assigning/find-receiver.ts';
import { giverOf } from '../assigning/giver-of.ts';
import { allowedOf, opened } from '../assigning/receivers.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { expectStep, type ReportSoFar } from '../steps/waiting-step.ts';

/** Working days from today that can be pressed. */
const OFFERED_DAYS = [1, 3, 5, 10] as const;
const MOST_UNITS = 6;
const GROUPS = ['các xã, phường', 'các sở, ngành', 'các phòng', 'các Sở, ngành, địa phương'];

/** Whom the speaker may ask, by names that mean exactly them: groups of several units first, then the units right below or of the own plans. */
const unitsToOffer = async (speaking: Speaking): Promise<readonly string[]> => {
  const { office, person } = speaking;
  const giver = await giverOf(speaking);
  const isNear = ({ id, parentId }: Unit): boolean => parentId === person.unitId || giver.planUnits.includes(id);
  const near = [...office.tree.units.values()].filter((unit) => isNear(unit) && !isClosed(office.tree, unit.id));
  const mayAsk = (name: string, least: number): boolean => {
    const [only, ...others] = receiverNamed(name, office).found;
    if (only === undefined || others.length > 0 || only.kind === 'person') return false;
    const { receiver } = allowedOf(giver, only, office);
    return receiver !== null && opened(receiver, office).filter(({ unitId }) => unitId !== person.unitId).length >= least;
  };
  const names = [
    ...GROUPS.filter((name) => mayAsk(name, 2)),
    ...near.map(({ id }) => unitLabel(office.tree, id)).filter((name) => mayAsk(name, 1)),
  ];
  return [...new Set(names)].slice(0, MOST_UNITS);
};

const stepFor = async (speaking: Speaking, { subject, deadline }: ReportSoFar): Promise<AskedStep> => {
  if (subject === null) return { asks: 'report-subject' };
  if (deadline !== null) return { asks: 'report-units', units: await unitsToOffer(speaking) };
  const { office, now } = speaking;
  return { asks: 'report-deadline', days: OFFERED_DAYS.map((count) => addWorkingDays(dayOf(now), count, office.calendar)) };
};

/** Asks for the first thing that is missing; `unread` are words that did not say it. Whoever gives nobody work is told so before anything is asked. */
export const askNextStep = async (speaking: Speaking, asking: ReportSoFar, unread: string | null): Promise<Notice> => {
  if (!mayGiveWork(speaking.person)) return { kind: 'assigning-refused', refusal: { why: 'gives-nothing', to: '', instead: null } };
  await expectStep(speaking, { step: 'report', ...asking });
  return { kind: 'step-asked', step: await stepFor(speaking, asking), unread };
};
