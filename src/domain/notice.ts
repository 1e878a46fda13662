import type { AdminAlert } from './admin-alert.ts';
import type { AssigningNotice } from './assigning/assigning-notice.ts';
import type { AssignmentRefusal } from './assignment/decide.ts';
import type { EscalationNotice } from './escalation/escalation-notice.ts';
import type { FourCells } from './counts.ts';
import type { ManyNotice } from './deciding/many-decided.ts';
import type { EvidenceNotice } from './evidence/evidence-notice.ts';
import type { ExtensionNotice } from './extension/extension-notice.ts';
import type { GapLine, GapNotice } from './gaps/gap-notices.ts';
import type { GroupNotice } from './group-notice.ts';
import type { ChatGroupId, EndpointId, NoticeId, PersonId, TaskId } from './ids.ts';
import type { AmendedForOne } from './importing/amended-for-one.ts';
import type { LinkingStep } from './linking-step.ts';
import type { ObstacleNotice, ResolverOption } from './obstacle/obstacle-notice.ts';
import type { Contact } from './office/contact.ts';
import type { PersonGone } from './office/person-gone.ts';
import type { UnitReorganised } from './office/unit-reorganised.ts';
import type { PlanNotRead, PlanSummary } from './plan-answer.ts';
import type { RegularNotice } from './regular/regular-notice.ts';
import type { ReminderNotice } from './reminders/reminder-notice.ts';
import type { StepNotice } from './steps/step-notice.ts';
import type { StandingInStep } from './standing-in/standing-in-step.ts';
import type { Day } from './time/day.ts';
import type { Beyond, CutList, HandledLines, MorningSections, TaskShare, UnitLines, WorkLine } from './shown-work.ts';
import type { ToldNotice } from './told-notice.ts';

/** Who must learn something: a person, a chat group, or a chat whose owner is not known yet. */
export type Recipient =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'group'; readonly id: ChatGroupId }
  | { readonly kind: 'endpoint'; readonly id: EndpointId };

export type RecordedAct =
  | 'accepted'
  | 'declined'
  | 'taken-back'
  | 'completed'
  | 'submitted'
  | 'blocked'
  | 'unblocked'
  | 'progress'
  | 'assigned'
  | 'approved'
  | 'returned';

/** What the "which one?" question will do to the task that is chosen. */
export type AskedAct =
  | ('accept' | 'decline' | 'done' | 'blocked' | 'unblocked' | 'progress' | 'approve' | 'return' | 'assign')
  | ('extend' | 'withdraw-extension' | 'move-deadline' | 'refuse-extension');

export type ListTopic =
  | 'mine'
  | 'overdue'
  | 'today'
  | 'this_week'
  | 'next_week'
  | 'this_month'
  | 'blocked'
  | 'unanswered'
  | 'pending_approval'
  | 'unit'
  | 'person'
  | 'task'
  | 'summary';

/** What people say and the bot understands, while no use case carries it out yet; `extension` and `snooze` stand in messages of an earlier version alone. */
export type NotYetAct = 'extension' | 'snooze' | 'measure' | 'new-task';

/** One act that the words of a message may mean. */
export interface MeantAct {
  readonly act: AskedAct;
  readonly tasks: readonly TaskId[];
}

export type ConversationRefusal =
  | AssignmentRefusal['kind']
  | 'unknown-task'
  | 'not-allowed'
  | 'unknown-person'
  | 'unknown-unit'
  | 'several-people'
  | 'nothing-open'
  | 'answer-privately'
  /** The group is bound to a unit that is no more. */
  | 'group-of-closed-unit'
  | 'changed-meanwhile'
  | 'nothing-to-take-back'
  | 'taken-back-elsewhere'
  | 'answered-since'
  | 'decision-stands'
  | 'unknown-plan'
  | 'not-allowed-to-import'
  | 'choice-expired'
  | 'not-reminded'
  /** Of a task whose obstacle is others' to steer: the speaker only helps with it. */
  | 'only-coordinates'
  | 'no-obstacle'
  /** Nobody is named who accepts the product, and the speaker may name somebody. */
  | 'nobody-decides'
  /** What was taken back had not been done yet: the bot had asked about it. */
  | 'question-dropped';

/** What somebody must learn (thông báo), as meaning; `render` alone makes words of it. */
export type Notice =
  | ShownNotice
  /** A message that was sent before, as it stands after its button was pressed; it takes the place of the old words. */
  | { readonly kind: 'edited'; readonly messageRef: string; readonly notice: ShownNotice };

/** A notice that is a message of its own. */
export type ShownNotice =
  | ({
      readonly kind: 'morning';
      readonly day: Day;
      /** What others do for the reader meanwhile, to know of. */
      readonly handled?: readonly HandledLines[];
      /** What the reader is asked to make clear of the six rõ. */
      readonly unclear?: readonly GapLine<WorkLine>[];
      /** More time is asked for, and the reader decides, or says who does. */
      readonly extensions?: readonly WorkLine[];
      /** Whose decision has been waited for too long, by name. */
      readonly silent?: readonly HandledLines[];
      /** What could not be said on its day any more, since that day's few messages were used up. */
      readonly news?: readonly { readonly id: NoticeId; readonly notice: ShownNotice }[];
      /** Where it is too long for any message: how much there is besides its lines, as counted when it was planned. */
      readonly beyond?: Beyond;
      /** How far the tasks of many units are, as counted when the message goes. */
      readonly shares?: readonly TaskShare[];
    } & MorningSections)
  | GroupNotice
  | AssigningNotice<WorkLine>
  | GapNotice<WorkLine>
  | ExtensionNotice<WorkLine>
  | ManyNotice
  | EvidenceNotice<WorkLine>
  | UnitReorganised
  | PersonGone
  /** Last call in the afternoon of the last day. */
  | { readonly kind: 'urgent'; readonly day: Day; readonly lines: readonly WorkLine[] }
  | {
      readonly kind: 'recorded';
      readonly act: RecordedAct;
      readonly lines: readonly WorkLine[];
      readonly toldName: string | null;
      readonly insteadOf?: string;
      /** What was shown with it, by name. */
      readonly shown?: readonly string[];
      /** Who may clear the obstacle away, where nobody was named and it is asked. */
      readonly resolverAsked?: readonly ResolverOption[];
    }
  | { readonly kind: 'which-one'; readonly act: AskedAct; readonly lines: readonly WorkLine[]; readonly words: string }
  | {
      readonly kind: 'list';
      readonly topic: ListTopic;
      /** The unit, person or task that was asked about; none where it is all that the reader sees. */
      readonly about?: string;
      /** Of the tasks that were asked about: those that the reader is to answer for. */
      readonly own?: readonly TaskId[];
      /** Post and phone of the person who was asked about. */
      readonly contact?: Contact;
      readonly units: readonly UnitLines[];
      readonly counts: FourCells | null;
      /** The same work by the deadlines that were given first; not set where none has moved. */
      readonly firstCounts?: FourCells;
      readonly day: Day;
      /** Where it is too long for any message: `units` are the first of them. */
      readonly cut?: CutList;
    }
  | { readonly kind: 'help'; readonly audience: 'official' | 'leader' | 'group' }
  /** `audience`: who leads is shown other words than who carries work. */
  | { readonly kind: 'not-understood'; readonly audience?: 'leader' }
  /** Asks what was meant before anything is changed; `words` are what was said. */
  | { readonly kind: 'did-you-mean'; readonly meant: readonly MeantAct[]; readonly words: string }
  | { readonly kind: 'not-yet'; readonly act: NotYetAct; readonly number: TaskId | null }
  | { readonly kind: 'refused'; readonly refusal: ConversationRefusal; readonly number: TaskId | null; readonly names: readonly string[] }
  | ToldNotice<WorkLine>
  | ReminderNotice<WorkLine>
  | RegularNotice
  | ObstacleNotice<WorkLine>
  | EscalationNotice<WorkLine>
  | StepNotice
  /** A plan was read from a file, and waits for a person to review and confirm it. */
  | ({ readonly kind: 'plan-read' } & PlanSummary)
  /** Where plans are brought in, for the one who asked. */
  | { readonly kind: 'plan-page'; readonly link: string }
  /** A newer version of a plan changes work of the reader; `plan` is its number. */
  | ({ readonly kind: 'plan-amended'; readonly plan: string | null } & AmendedForOne<WorkLine>)
  | { readonly kind: 'plan-not-read'; readonly fileName: string; readonly why: PlanNotRead }
  | { readonly kind: 'apology' }
  | { readonly kind: 'linking'; readonly step: LinkingStep }
  | { readonly kind: 'standing-in'; readonly step: StandingInStep }
  | { readonly kind: 'admin-alert'; readonly alert: AdminAlert };

export type NoticeKind = Notice['kind'];
