import type { AssignmentCommand } from './assignment/decide.ts';
import type { DutyRelation } from './duties/duty-sight.ts';
import type { PersonId } from './ids.ts';
import type { IndicatorRelation } from './indicators/indicator-sight.ts';
import type { Office } from './office/office.ts';
import { hasRole, type Person, ROLES, type Role } from './office/person.ts';
import { isWithin } from './office/unit.ts';
import { holdersFor, type OnDay } from './standing-in/reader.ts';
import { ownRelationsTo, type Relation, type Sighted } from './visibility.ts';

/**
 * What somebody may see or do of one assignment. `see-title`: number, title, deadline and lead unit; `see-whole`: person, product, state
 * and answers too; `see-obstacle`: why it is blocked; `count`: it stands in the figures that the person asks for.
 */
export const ACTIONS = [
  ...(['see-title', 'see-whole', 'see-obstacle', 'count'] as const),
  ...(['accept', 'decline', 'submit', 'report-progress', 'report-block', 'unblock', 'ask-extension'] as const),
  ...(['name-person', 'approve', 'return', 'move-deadline', 'set-authority', 'set-ladder'] as const),
  ...(['move', 'urge', 'acknowledge', 'draft-letter', 'drop', 'supersede'] as const),
  ...(['name-resolver', 'pass-obstacle'] as const),
] as const;
export type Action = (typeof ACTIONS)[number];

const SEE_ALL: readonly Action[] = ['see-title', 'see-whole', 'see-obstacle', 'count'];
const OWN_WORK: readonly Action[] = [
  ...(['accept', 'decline', 'submit', 'report-progress', 'report-block', 'unblock', 'ask-extension', 'name-resolver'] as const),
];

/** Whoever follows a plan and whoever accepts the product steer the work alike. */
const STEERING: readonly Action[] = ['set-ladder', 'move', 'urge', 'acknowledge', 'draft-letter', 'drop', 'supersede'];

/**
 * What each relation allows; whatever is not listed is refused. A leader steers through the heads and does not answer for them. `acts-for`
 * allows nothing by itself: the holder's own relations come with it.
 */
const ALLOWED: Record<Relation, readonly Action[]> = {
  carries: [...SEE_ALL, ...OWN_WORK],
  'heads-unit': [...SEE_ALL, ...OWN_WORK, 'name-person', 'acknowledge'],
  'leads-above': [...SEE_ALL, 'name-person', 'set-authority', 'set-ladder', 'move', 'urge', 'acknowledge', 'draft-letter', 'name-resolver'],
  'controls-plan': [...SEE_ALL, ...STEERING, 'name-person', 'set-authority', 'name-resolver'],
  authority: [...SEE_ALL, ...STEERING, 'approve', 'return', 'move-deadline'],
  coordinates: ['see-title'],
  'resolves-obstacle': ['see-title', 'see-obstacle', 'unblock', 'pass-obstacle'],
  'receives-obstacles': ['see-title', 'see-obstacle'],
  // Who receives a report sees who has sent it, asks for it, and takes it or sends it back; nothing else of it is theirs.
  'receives-duty': ['see-title', 'see-whole', 'count', 'approve', 'return', 'urge'],
  'acts-for': [],
};

/** The action that a command stands for: whoever may ask for more time may take the request back, and one decision is as much as the other. */
export const actionOf = (command: AssignmentCommand['kind']): Action => {
  if (command === 'withdraw-extension') return 'ask-extension';
  // Whoever may hand work in may show what was done.
  if (command === 'give-evidence') return 'submit';
  return command === 'refuse-extension' ? 'move-deadline' : command;
};

/** Whether somebody with these relations to an assignment may do this to it. */
export const mayDo = (relations: readonly Relation[], action: Action): boolean =>
  relations.some((relation) => ALLOWED[relation].includes(action));

/** For whom somebody does this, where it is not allowed to them by themselves; null where it is, or where nobody lends it. */
export const onBehalfOf = (
  viewer: PersonId,
  action: Action,
  { sighted, ...onDay }: OnDay & { readonly sighted: Sighted },
): Person | null => {
  if (mayDo(ownRelationsTo(viewer, sighted, onDay.office), action)) return null;
  const holders = holdersFor(viewer, sighted.work, onDay);
  return holders.find((holder) => mayDo(ownRelationsTo(holder.id, sighted, onDay.office), action)) ?? null;
};

/** What somebody may do of a duty (chế độ báo cáo): see it, set from when its figures run, end it. */
export const DUTY_ACTIONS = ['see-duty', 'set-figures', 'end-duty'] as const;
export type DutyAction = (typeof DUTY_ACTIONS)[number];

const ALLOWED_OF_DUTY: Record<DutyRelation, readonly DutyAction[]> = {
  owes: ['see-duty'],
  receives: ['see-duty', 'set-figures'],
  'controls-plan': ['see-duty', 'set-figures', 'end-duty'],
  'leads-above': ['see-duty'],
};

/** Whether somebody with these relations to a duty may do this to it. */
export const mayDoOfDuty = (relations: readonly DutyRelation[], action: DutyAction): boolean =>
  relations.some((relation) => ALLOWED_OF_DUTY[relation].includes(action));

/** What somebody may do of an indicator (chỉ tiêu): see it with its values, report one, say who reports it and how often. */
export const INDICATOR_ACTIONS = ['see-indicator', 'report-value', 'steer-indicator'] as const;
export type IndicatorAction = (typeof INDICATOR_ACTIONS)[number];

const ALLOWED_OF_INDICATOR: Record<IndicatorRelation, readonly IndicatorAction[]> = {
  reports: ['see-indicator', 'report-value'],
  'controls-plan': ['see-indicator', 'report-value', 'steer-indicator'],
  'set-it': ['see-indicator', 'report-value', 'steer-indicator'],
  'stands-above': ['see-indicator', 'steer-indicator'],
};

/** Whether somebody with these relations to an indicator may do this to it. */
export const mayDoOfIndicator = (relations: readonly IndicatorRelation[], action: IndicatorAction): boolean =>
  relations.some((relation) => ALLOWED_OF_INDICATOR[relation].includes(action));

/** What somebody may do in the office by a role alone, whatever the work. */
export const OFFICE_ACTIONS = ['bind-group', 'import-plans', 'set-indicators', 'hear-of-health'] as const;
export type OfficeAction = (typeof OFFICE_ACTIONS)[number];

// The admin runs the system and sees no content; the clerk (văn thư) is the one who receives documents.
const ALLOWED_BY_ROLE: Record<OfficeAction, readonly Role[]> = {
  'bind-group': ['head', 'leader', 'controller'],
  'import-plans': ['controller', 'clerk', 'leader'],
  'set-indicators': ['head', 'leader', 'controller'],
  'hear-of-health': ['admin'],
};

type InRole = Pick<Person, 'active' | 'roles'>;

/** Whether a role of this person allows it. */
export const mayInOffice = (person: InRole, action: OfficeAction): boolean =>
  ROLES.some((role) => hasRole(person, role) && ALLOWED_BY_ROLE[action].includes(role));

/** Whether a person may bind a chat group to the own unit, so that the group is told its counts. */
export const mayBindGroup = (person: InRole): boolean => mayInOffice(person, 'bind-group');

/** Whether a person may bring plans into the office. */
export const mayImportPlans = (person: InRole): boolean => mayInOffice(person, 'import-plans');

/** Whether a draft is this person's to review: whoever brought it in, and whoever is to follow the plan. */
export const mayReviewDraft = (
  person: Pick<Person, 'id'> & InRole,
  draft: { readonly uploadedBy: PersonId; readonly controllerId: PersonId | null },
): boolean => mayImportPlans(person) && (draft.uploadedBy === person.id || draft.controllerId === person.id);

/** Whether somebody may record that a person is on leave, or who acts for them: the person, and who heads or leads above. */
export const mayRecordAbsenceOf = (recorder: Person, of: Person, { tree }: Office): boolean =>
  recorder.active &&
  (recorder.id === of.id || (isWithin(tree, of.unitId, recorder.unitId) && (hasRole(recorder, 'head') || hasRole(recorder, 'leader'))));
