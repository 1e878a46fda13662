import type { AssignmentCommand } from '#domain/assignment/decide.ts';
import type { Notice } from '#domain/notice.ts';
import { isWithin } from '#domain/office/unit.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { noteIn } from '#language/evidence-words.ts';
import { evidenceSaid } from '../evidence/evidence-said.ts';
import { obstacleSaid } from '../obstacle/obstacle-said.ts';
import { findPeople } from './find-person.ts';
import { refusal } from './refusal.ts';
import type { Speaking } from './speaker.ts';
import type { SeenWork } from './visible-work.ts';
import type { WorkAct } from './work-act.ts';

const nameIn = (words: string, { work }: SeenWork, { office }: Speaking): Result<AssignmentCommand, Notice> => {
  const found = findPeople(words, office).filter((person) => isWithin(office.tree, person.unitId, work.assignment.unitId));
  const [only] = found;
  if (only === undefined) return refused(refusal('unknown-person', work.task.id, [words]));
  if (found.length > 1)
    return refused(
      refusal(
        'several-people',
        work.task.id,
        found.map((person) => person.name),
      ),
    );
  return accepted({ kind: 'name-person', personId: only.id });
};

/** The command that an act means for one piece of work; a name that fits nobody, or several, in the unit is asked back. */
export const commandFor = (act: WorkAct, chosen: SeenWork, speaking: Speaking): Result<AssignmentCommand, Notice> => {
  switch (act.intent) {
    case 'accept':
      return accepted({ kind: 'accept' });
    case 'decline':
      return accepted({ kind: 'decline', reason: act.reason, target: act.target });
    case 'done':
      return accepted({ kind: 'submit', evidence: evidenceSaid(speaking) });
    case 'blocked':
      return accepted({ kind: 'report-block', reason: act.reason, obstacle: obstacleSaid(speaking, act.words ?? act.reason).obstacle });
    case 'unblocked':
      return accepted({ kind: 'unblock' });
    case 'progress':
      return accepted({
        kind: 'report-progress',
        percent: act.percent,
        note: noteIn(speaking.inbound.text),
        evidence: evidenceSaid(speaking),
      });
    case 'approve':
      return accepted({ kind: 'approve' });
    case 'return':
      return accepted({ kind: 'return', reason: act.reason });
    case 'extend':
      return accepted({ kind: 'ask-extension', until: act.until, reason: act.reason });
    case 'withdraw-extension':
      return accepted({ kind: 'withdraw-extension' });
    case 'move-deadline':
      return accepted({ kind: 'move-deadline', until: act.until });
    case 'refuse-extension':
      return accepted({ kind: 'refuse-extension', reason: act.reason });
    case 'assign':
      return nameIn(act.target, chosen, speaking);
  }
};
