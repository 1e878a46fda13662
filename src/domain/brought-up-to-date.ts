import type { MorningSections, ShownNotice, WorkLine } from './notice.ts';

type Change = (line: WorkLine) => WorkLine;

const sections = ({ own, fresh, unassigned, approvals, blocked, escalations }: MorningSections, change: Change): MorningSections => ({
  own: own.map(change),
  fresh: fresh.map(change),
  unassigned: unassigned.map(change),
  approvals: approvals.map(change),
  blocked: blocked.map(change),
  escalations: escalations.map(({ unit, lines }) => ({ unit, lines: lines.map(change) })),
});

/** The notice with each of its lines as `change` has it; nothing is added or left out, so that the reader finds each again in its place. */
export const broughtUpToDate = (notice: ShownNotice, change: Change): ShownNotice => {
  switch (notice.kind) {
    case 'morning':
      return { ...notice, ...sections(notice, change) };
    case 'urgent':
    case 'recorded':
    case 'which-one':
      return { ...notice, lines: notice.lines.map(change) };
    case 'list':
      return { ...notice, units: notice.units.map(({ unit, lines }) => ({ unit, lines: lines.map(change) })) };
    case 'obstacle-told':
    case 'approval-asked':
    case 'declined-told':
    case 'correction':
    case 'assigned-to-you':
    case 'decided-on-yours':
      return { ...notice, line: change(notice.line) };
    case 'plan-amended':
      return {
        ...notice,
        moved: notice.moved.map((one) => ({ ...one, line: change(one.line) })),
        given: notice.given.map(change),
        ended: notice.ended.map((one) => ({ ...one, line: change(one.line) })),
      };
    case 'digest':
    case 'group-list':
    case 'help':
    case 'not-understood':
    case 'did-you-mean':
    case 'not-yet':
    case 'refused':
    case 'plan-read':
    case 'plan-page':
    case 'plan-not-read':
    case 'apology':
    case 'linking':
    case 'admin-alert':
      return notice;
  }
};
