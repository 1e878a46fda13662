import { type AssigningNotice, isAssigning } from '#domain/assigning/assigning-notice.ts';
import type { EscalationNotice } from '#domain/escalation/escalation-notice.ts';
import { type EvidenceNotice, isAboutEvidence } from '#domain/evidence/evidence-notice.ts';
import { isAboutMany, type ManyNotice } from '#domain/deciding/many-decided.ts';
import { type ExtensionNotice, isAboutTime } from '#domain/extension/extension-notice.ts';
import type { GapNotice } from '#domain/gaps/gap-notices.ts';
import type { Notice, ShownNotice } from '#domain/notice.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import type { PersonGone } from '#domain/office/person-gone.ts';
import type { UnitReorganised } from '#domain/office/unit-reorganised.ts';
import { isRegular, type RegularNotice } from '#domain/regular/regular-notice.ts';
import { isObstacleNotice, type ObstacleNotice } from '#domain/obstacle/obstacle-notice.ts';
import { isReminderNotice, type ReminderNotice } from '#domain/reminders/reminder-notice.ts';
import { isStep, type StepNotice } from '#domain/steps/step-notice.ts';
import type { Day } from '#domain/time/day.ts';
import type { Choice, OutMessage } from '../channel.ts';
import { draftAdminAlert } from './admin.ts';
import { draftAssigning } from './assigning/draft-assigning.ts';
import { fitText } from './cut.ts';
import { draftForGroup } from './digest.ts';
import type { Draft } from './draft.ts';
import { draftEscalation } from './escalation.ts';
import { draftEvidence } from './evidence.ts';
import { draftExtension } from './extension.ts';
import { draftGaps, isAboutGaps } from './gaps.ts';
import { draftApology, draftHelp, draftNotUnderstood } from './help.ts';
import { draftLinking } from './linking.ts';
import { draftList } from './lists.ts';
import { draftDidYouMean } from './did-you-mean.ts';
import { draftMorning } from './morning.ts';
import { draftEdited } from './edited.ts';
import { draftMany } from './many-decided.ts';
import { draftNotYet } from './not-yet.ts';
import { draftObstacle } from './obstacles.ts';
import { draftOfPlan } from './plan-read.ts';
import { draftRecorded } from './recorded.ts';
import { draftRefused } from './refusals.ts';
import { draftRegular } from './regular/draft-regular.ts';
import { draftReminderTime } from './reminder-times.ts';
import type { RenderOptions } from './render-options.ts';
import { draftStep } from './steps.ts';
import { draftStandingIn } from './standing-in.ts';
import { draftTold, isTold, type Told } from './told.ts';
import { draftUrgent } from './urgent.ts';
import { draftWhichOne } from './which-one.ts';

type OfFamily =
  | (Told | OnTheWay | EscalationNotice<WorkLine> | AssigningNotice<WorkLine> | GapNotice<WorkLine>)
  | (UnitReorganised | PersonGone | ReminderNotice<WorkLine> | RegularNotice | StepNotice);

const draftSingle = (notice: Exclude<ShownNotice, OfFamily>, today: Day): Draft => {
  switch (notice.kind) {
    case 'morning':
      return draftMorning(notice, today, (news) => draftOf(news, today));
    case 'urgent':
      return draftUrgent(notice, today);
    case 'digest':
    case 'group-list':
      return draftForGroup(notice);
    case 'recorded':
      return draftRecorded(notice, today);
    case 'which-one':
      return draftWhichOne(notice, today);
    case 'list':
      return draftList(notice, today);
    case 'help':
      return draftHelp(notice.audience);
    case 'not-understood':
      return draftNotUnderstood(notice);
    case 'did-you-mean':
      return draftDidYouMean(notice);
    case 'not-yet':
      return draftNotYet(notice);
    case 'refused':
      return draftRefused(notice);
    case 'plan-read':
    case 'plan-page':
    case 'plan-not-read':
    case 'plan-amended':
      return draftOfPlan(notice, today);
    case 'apology':
      return draftApology();
    case 'linking':
      return draftLinking(notice.step);
    case 'admin-alert':
      return draftAdminAlert(notice.alert);
    case 'standing-in':
      return draftStandingIn(notice.step);
  }
};

type OnTheWay = ManyNotice | EvidenceNotice<WorkLine> | ExtensionNotice<WorkLine> | ObstacleNotice<WorkLine>;

/** What happens between the giving of work and its end: more time, evidence, obstacles, decisions on many parts. */
const isOnTheWay = (notice: ShownNotice): notice is OnTheWay =>
  isAboutEvidence(notice) || isAboutMany(notice) || isAboutTime(notice) || isObstacleNotice(notice);

const draftOnTheWay = (notice: OnTheWay, today: Day): Draft => {
  if (isObstacleNotice(notice)) return draftObstacle(notice, today);
  if (isAboutEvidence(notice)) return draftEvidence(notice, today);
  return isAboutMany(notice) ? draftMany(notice) : draftExtension(notice, today);
};

type Asked = GapNotice<WorkLine> | UnitReorganised | PersonGone | OnTheWay;

const draftOther = (notice: Exclude<ShownNotice, Told | Asked>, today: Day): Draft => {
  if (isReminderNotice(notice)) return draftReminderTime(notice, today);
  if (isRegular(notice)) return draftRegular(notice, today);
  if (isStep(notice)) return draftStep(notice, today);
  if (notice.kind === 'escalation') return draftEscalation(notice, today);
  return isAssigning(notice) ? draftAssigning(notice, today) : draftSingle(notice, today);
};

const draftOf = (notice: ShownNotice, today: Day): Draft => {
  if (isTold(notice)) return draftTold(notice, today);
  if (isAboutGaps(notice)) return draftGaps(notice, today);
  return isOnTheWay(notice) ? draftOnTheWay(notice, today) : draftOther(notice, today);
};

// "Which one?" is answered by the number of a task, and the value of an indicator is a number: numbering choices would make two meanings of one.
const isAnsweredByNumber = (notice: Notice): boolean =>
  notice.kind === 'which-one' || (notice.kind === 'step-asked' && notice.step.asks === 'value');

const menuOf = (notice: Notice, { choices }: Draft): readonly Choice[] => (isAnsweredByNumber(notice) ? [] : choices);

const numbered = (menu: readonly Choice[]): string =>
  `Trả lời số: ${menu.map(({ label }, index) => `${index + 1} = ${label}`).join(' · ')}`;

/**
 * Makes a Vietnamese message of a notice: plain text without any markup, within the channel's limit, and the choices that can be pressed.
 * Where the channel has no buttons the choices are numbered in the text, beside the words to type.
 */
export const renderNotice = (notice: Notice, { capabilities, resend, today }: RenderOptions): OutMessage => {
  const draft = notice.kind === 'edited' ? draftEdited(notice.notice, draftOf(notice.notice, today)) : draftOf(notice, today);
  const first = resend ? `(Gửi lại) ${draft.first}` : draft.first;
  if (capabilities.buttons) return { text: fitText({ ...draft, first }, capabilities.textLimit), choices: draft.choices };
  const menu = menuOf(notice, draft);
  const words = draft.typed ?? draft.answer;
  const answer = menu.length === 0 ? words : [words, numbered(menu)].filter((line) => line !== null).join('\n');
  return { text: fitText({ ...draft, first, answer }, capabilities.textLimit), choices: [], menu };
};
