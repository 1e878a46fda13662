import type { ExtensionEvent } from '#domain/extension/extension.ts';
import { extensionDecider } from '#domain/extension/extension-decider.ts';
import type { ExtensionNotice } from '#domain/extension/extension-notice.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import { answererOf } from '#domain/office/answerer.ts';
import type { Office } from '#domain/office/office.ts';
import type { Person } from '#domain/office/person.ts';
import type { Aspect } from '#domain/reminders/owed.ts';
import { outcomeOf } from './extension-recorded.ts';

interface About {
  readonly work: FollowedWork;
  readonly line: WorkLine;
  readonly office: Office;
  readonly by: { readonly by: string; readonly insteadOf?: string };
}

interface ToldOfTime {
  readonly to: Person | null;
  readonly notice: Extract<ExtensionNotice<WorkLine>, { kind: 'extension-asked' | 'extension-told' }>;
  readonly aspect: Aspect | null;
}

const askedOf = (event: Extract<ExtensionEvent, { kind: 'extension-asked' }>, { work, line, office, by }: About): ToldOfTime => {
  const decider = extensionDecider(work, office);
  const self = decider === null || decider.mayDecide ? {} : { self: decider.person.name };
  const { until, reason, late } = event;
  return {
    to: decider?.person ?? null,
    notice: { kind: 'extension-asked', line, until, reason, late, ...self, ...by },
    aspect: 'extension',
  };
};

/** Who learns of a request for more time, and who of what became of it. */
export const tellingOfTime = (event: ExtensionEvent, about: About): ToldOfTime => {
  if (event.kind === 'extension-asked') return askedOf(event, about);
  const { work, line, office, by } = about;
  const notice = { kind: 'extension-told', line, outcome: outcomeOf(event), ...by } as const;
  return event.kind === 'extension-withdrawn'
    ? { to: extensionDecider(work, office)?.person ?? null, notice, aspect: null }
    : { to: answererOf(work, office), notice, aspect: 'work' };
};
