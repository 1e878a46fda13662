import { groupBy } from '#domain/group-by.ts';
import type { Notice } from '#domain/notice.ts';
import type { UnitLines, WorkLine } from '#domain/shown-work.ts';
import type { Day } from '#domain/time/day.ts';
import type { Choice } from '../channel.ts';
import type { Block, Entry } from './draft.ts';
import { section } from './morning-section.ts';
import { entriesRolledUp, NOT_HANDED_IN, partedByTask, type RollingUp } from './rolled-up.ts';
import { taskEntry, unitWords } from './task-line.ts';

type Morning = Extract<Notice, { kind: 'morning' }>;

const MOST_ESCALATIONS = 5;
const TASKS_WITH_BUTTONS = 3;

/** What has come up to the reader: late work of others, and obstacles that nobody has cleared in time. */
export const escalated = ({ escalations }: Morning): readonly WorkLine[] => escalations.flatMap(({ lines }) => lines);

const isLate = ({ daysLate }: WorkLine): boolean => daysLate > 0;
const isStuck = (line: WorkLine): boolean => !isLate(line);

const kept = (units: readonly UnitLines[], keep: (line: WorkLine) => boolean): readonly UnitLines[] =>
  units.map((unit) => ({ ...unit, lines: unit.lines.filter(keep) }));

/** The name of the unit stands once, above its first line. */
const byUnit = (units: readonly UnitLines[], today: Day): readonly Entry[] =>
  units.flatMap(({ unit, lines }) =>
    lines.map((line, at) => {
      const entry = taskEntry(line, today, 'person');
      return at === 0 ? { ...entry, text: `${unitWords(unit)}:\n${entry.text}` } : entry;
    }),
  );

const entriesOf = (units: readonly UnitLines[], rolling: RollingUp): readonly Entry[] =>
  entriesRolledUp(
    units.flatMap(({ lines }) => lines),
    rolling,
    (single) => {
      // A leader's first morning may hold tens of thousands.
      const alone = new Set(single);
      return byUnit(
        kept(units, (line) => alone.has(line)),
        rolling.today,
      );
    },
  );

/** Late work under one heading; under another what is in time, and blocked for too long. */
export const escalationSections = (morning: Morning, today: Day): readonly (Block | null)[] => {
  const { escalations, shares = [], beyond = {} } = morning;
  const rolling = (words: string): RollingUp => ({ today, words, shares });
  return [
    section('QUÁ HẠN, CẦN ĐÔN ĐỐC', entriesOf(kept(escalations, isLate), rolling(NOT_HANDED_IN)), {
      most: MOST_ESCALATIONS,
      more: beyond.late,
    }),
    section('VƯỚNG ĐÃ LÂU CHƯA GỠ, CẦN ĐÔN ĐỐC', entriesOf(kept(escalations, isStuck), rolling('đang vướng')), {
      ...{ most: MOST_ESCALATIONS, more: beyond.stuck },
    }),
  ];
};

/** Several parts of one task are answered for by one number. */
export const onceATask = (lines: readonly WorkLine[]): readonly WorkLine[] =>
  [...groupBy(lines, ({ number }) => number).values()].flatMap((of) => of.slice(0, 1));

/** Who has not handed in what many units owe. */
export const manyLate = (morning: Morning): readonly string[] =>
  partedByTask(escalated(morning).filter(isLate))
    .many.slice(0, 1)
    .flatMap((lines) => lines.slice(0, 1))
    .map(({ number }) => `việc ${number} còn đơn vị nào chưa nộp?`);

const letterDue = (morning: Morning): readonly WorkLine[] => onceATask(escalated(morning).filter(({ letter }) => letter === true));

const letterForm = (number: WorkLine['number']): string => `công văn đôn đốc ${number}`;

const resolverForm = ({ number }: WorkLine): string => `người gỡ ${number}: <đơn vị hoặc họ tên>`;

/** Whoever is asked something else answers that first; the buttons say it all the same. */
export const escalationForm = (morning: Morning): string | null => {
  const [late] = escalated(morning).filter(isLate);
  const [stuck] = escalated(morning).filter(isStuck);
  if (late === undefined) return stuck === undefined ? null : `Trả lời: ${resolverForm(stuck)}. Xem thêm, gõ: việc đang vướng?`;
  const letter = letterDue(morning).map(({ number }) => ` · ${letterForm(number)}`);
  return `Trả lời: đã biết ${late.number}, 3 ngày nữa báo lại${letter[0] ?? ''}. Xem thêm, gõ: việc quá hạn`;
};

const pressed = (lines: readonly WorkLine[], choice: (number: WorkLine['number']) => Choice): readonly Choice[] =>
  onceATask(lines)
    .slice(0, TASKS_WITH_BUTTONS)
    .map(({ number }) => choice(number));

/** What can be pressed about it: only late work can be known of, only an obstacle has somebody who clears it. */
export const escalationChoices = (morning: Morning): readonly Choice[] => [
  ...pressed(escalated(morning).filter(isLate), (number) => ({ label: `Đã biết ${number}`, says: `đã biết ${number}` })),
  ...pressed(escalated(morning).filter(isStuck), (number) => ({ label: `Chọn người gỡ ${number}`, says: `người gỡ ${number}` })),
  ...pressed(letterDue(morning), (number) => ({ label: `Công văn đôn đốc ${number}`, says: letterForm(number) })),
];
