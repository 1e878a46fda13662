import type { Sense } from './sense.ts';

const group = (...senses: readonly Sense[]): readonly Sense[] => senses;

const GOING_ON = group('not-done', 'untouched', 'nearly', 'working', 'not', 'half', 'partly');
const HINDERED = group('stuck', 'waiting', 'lacking', 'unable', 'faulty');
const REQUESTED = group('extend', 'more-time', 'accept', 'decline', 'move', 'approve', 'agree', 'return', 'redo', 'snooze', 'undo');

/** What says how a task stands or what shall come of it. */
export const CUES = group(
  ...GOING_ON,
  ...HINDERED,
  ...REQUESTED,
  ...group('done', 'perfect', 'free', 'sending', 'later', 'given', 'no-obstacle', 'asking', 'rest'),
);

/** What may follow the number of a task: "3 xong", "3 thì vướng". */
export const STATUS = group(
  ...GOING_ON,
  ...HINDERED,
  ...REQUESTED,
  ...group(
    'done',
    'perfect',
    'free',
    'wrong-unit',
    'past',
    'later',
    'no-obstacle',
    'given',
    'hedge',
    'approval-noun',
    'sending',
    'piece',
    'remaining',
  ),
);

/** What the number of a task may follow: "xong 3", "duyệt 5", "giao 12". */
export const CALLS = group(
  ...group('done', 'perfect', 'not-done', 'untouched', 'working', 'stuck', 'free', 'extend', 'accept', 'decline', 'approve', 'return'),
  ...group('redo', 'snooze', 'undo', 'assign', 'nearly', 'rest', 'move', 'approval-noun'),
);

/** After these a number is the task's only where nothing else follows: "xong 5 hộ" counts households. */
export const COUNTING_CALLS = group('done', 'perfect', 'nearly', 'not-done', 'working', 'untouched', 'extend', 'more-time');

/** Behind these a statement begins, so that a number here may be that of a task. */
export const BEFORE_A_TASK = group(
  ...group(
    'polite',
    'self',
    'addressing',
    'you',
    'but',
    'and',
    'then',
    'small-talk',
    'accept',
    'neutral',
    'asks-topic',
    'so',
    'remaining',
    'quoting',
  ),
);

/** What may follow a task's number at the start of a statement. */
export const AFTER_A_TASK = group(
  ...STATUS,
  ...group(
    'polite',
    'already',
    'you',
    'self',
    'because',
    'but',
    'and',
    'then',
    'asking',
    'asking-end',
    'except',
    'until',
    'all',
    'order',
    'so',
    'help',
  ),
);

/** What tells nothing of the work itself. */
export const IDLE = group(
  ...group('polite', 'addressing', 'self', 'you', 'then', 'but', 'and', 'so', 'neutral', 'accept', 'small-talk', 'all', 'rest', 'except'),
);
