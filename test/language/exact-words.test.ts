import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Act } from '#language/act.ts';
import { understand } from '#language/exact-words.ts';
import { bare } from '#language/fold.ts';
import { asId, type TaskId } from '#domain/ids.ts';

const tasks = (...numbers: readonly number[]): readonly TaskId[] => numbers.map((number) => asId<TaskId>(number));

const UNDERSTOOD: readonly (readonly [string, Act])[] = [
  ['xong', { intent: 'done', tasks: [] }],
  ['xong 12', { intent: 'done', tasks: tasks(12) }],
  ['đã xong 12', { intent: 'done', tasks: tasks(12) }],
  ['hoàn thành 12', { intent: 'done', tasks: tasks(12) }],
  ['12 xong', { intent: 'done', tasks: tasks(12) }],
  ['việc 12 xong', { intent: 'done', tasks: tasks(12) }],
  ['nhiệm vụ số 12 đã hoàn thành', { intent: 'done', tasks: tasks(12) }],
  ['xong 12, 15', { intent: 'done', tasks: tasks(12, 15) }],
  ['xong 12 và 15', { intent: 'done', tasks: tasks(12, 15) }],
  ['1 3 xong', { intent: 'done', tasks: tasks(1, 3) }],
  ['xong 2-5', { intent: 'done', tasks: tasks(2, 3, 4, 5) }],
  ['xong 2; 4-6 và 9', { intent: 'done', tasks: tasks(2, 4, 5, 6, 9) }],
  ['xong 123456789', { intent: 'done', tasks: tasks(123_456_789) }],
  ['em làm xong việc 3', { intent: 'done', tasks: tasks(3) }],
  ['vướng', { intent: 'blocked', tasks: [], reason: '' }],
  ['vướng 12', { intent: 'blocked', tasks: tasks(12), reason: '' }],
  ['vướng kinh phí', { intent: 'blocked', tasks: [], reason: 'kinh phí' }],
  ['vướng 12 kinh phí', { intent: 'blocked', tasks: tasks(12), reason: 'kinh phí' }],
  ['vướng 12: Sở Tài chính chưa thẩm định', { intent: 'blocked', tasks: tasks(12), reason: 'Sở Tài chính chưa thẩm định' }],
  ['việc 12 vướng mặt bằng', { intent: 'blocked', tasks: tasks(12), reason: 'mặt bằng' }],
  ['còn vướng thủ tục đấu thầu', { intent: 'blocked', tasks: [], reason: 'thủ tục đấu thầu' }],
  ['vướng 12, 15: thiếu người', { intent: 'blocked', tasks: tasks(12, 15), reason: 'thiếu người' }],
  ['vướng việc 3 hộ dân chưa đồng ý', { intent: 'blocked', tasks: tasks(3), reason: 'hộ dân chưa đồng ý' }],
  ['vướng 12 lý do', { intent: 'blocked', tasks: tasks(12), reason: '' }],
  ['hết vướng', { intent: 'unblocked', tasks: [] }],
  ['hết vướng 12', { intent: 'unblocked', tasks: tasks(12) }],
  ['12 hết vướng mắc', { intent: 'unblocked', tasks: tasks(12) }],
  ['đang làm', { intent: 'progress', tasks: [], percent: null }],
  ['đang làm 12', { intent: 'progress', tasks: tasks(12), percent: null }],
  ['đang làm 12 50%', { intent: 'progress', tasks: tasks(12), percent: 50 }],
  ['việc 12 đạt 70%', { intent: 'progress', tasks: tasks(12), percent: 70 }],
  ['đạt 70% 12', { intent: 'progress', tasks: tasks(12), percent: 70 }],
  ['70 phần trăm', { intent: 'progress', tasks: [], percent: 70 }],
  ['xong 80%', { intent: 'progress', tasks: [], percent: 80 }],
  ['chưa xong 12', { intent: 'progress', tasks: tasks(12), percent: null }],
  ['gần xong', { intent: 'progress', tasks: [], percent: null }],
  ['duyệt 12', { intent: 'approve', tasks: tasks(12) }],
  ['duyệt việc 2 và 3', { intent: 'approve', tasks: tasks(2, 3) }],
  ['trả lại 12', { intent: 'return', tasks: tasks(12), reason: '' }],
  ['trả lại 12: thiếu phụ lục', { intent: 'return', tasks: tasks(12), reason: 'thiếu phụ lục' }],
  ['giao 12 cho Nguyễn Văn An', { intent: 'assign', tasks: tasks(12), target: 'Nguyễn Văn An' }],
  ['giao việc 12 cho đồng chí Lê Thị Hà', { intent: 'assign', tasks: tasks(12), target: 'Lê Thị Hà' }],
  ['giao cho Nam', { intent: 'assign', tasks: [], target: 'Nam' }],
  ['12', { intent: 'choose', option: 12 }],
  ['số 2', { intent: 'choose', option: 2 }],
  ['việc của tôi', { intent: 'question', topic: 'mine' }],
  ['quá hạn', { intent: 'question', topic: 'overdue' }],
  ['việc quá hạn?', { intent: 'question', topic: 'overdue' }],
  ['việc nào quá hạn', { intent: 'question', topic: 'overdue' }],
  ['trợ giúp', { intent: 'help' }],
  ['giúp', { intent: 'help' }],
  ['help', { intent: 'help' }],
  ['?', { intent: 'help' }],
];

const NEVER_SURE = [
  'xong chưa?',
  'xong 12 chưa',
  '12 xong chưa ạ',
  'xong à',
  'xong 12 không',
  'xong 12 hả',
  'xong đâu',
  'nếu xong 12 thì báo',
  'khi nào xong 12',
  'không vướng gì',
  'không vướng',
  'còn vướng gì không',
  'vướng không?',
  'vướng chỗ nào',
  'vướng 12 đã giải quyết xong',
  'vướng thì báo',
  'anh xong 12',
  'đồng chí xong 12 nhé',
  'anh Bình xong 12 rồi',
  'bên Sở Xây dựng xong rồi',
  'họ vướng kinh phí',
  '"xong 12"',
  '“xong 12”',
  'Anh Bình nhắn là "xong rồi"',
  'xong 12 rồi, còn 15 vướng kinh phí',
  'vướng 3 hộ dân chưa đồng ý',
  'vướng 30 triệu',
  'vướng 12, 2 người nghỉ',
  'xong 5-2',
  'xong 1-9999',
  'xong 1234567890',
  'xong 12/6',
  'xong 9h',
  'đang làm 70,5%',
  'nhắc việc 12 xong',
  'duyệt 12 chưa',
  'chờ duyệt 12',
  'xin duyệt 12',
  'trả lại 12 chưa?',
  'giao 12 cho ai',
  'giao 12 cho Nam trước 15/9',
  'cảm ơn đồng chí',
  '12, 15',
  '',
  '   ',
  `xong ${'rất '.repeat(200)}nhiều`,
  '<b>xong</b>',
];

describe('understand', () => {
  it.each(UNDERSTOOD)('takes “%s” at its word', (text, act) => {
    expect(understand(text)).toEqual({ sure: true, act });
  });

  it.each(NEVER_SURE)('asks back at “%s”', (text) => {
    expect(understand(text)).toEqual({ sure: false, act: { intent: 'none' } });
  });

  it.each(['@nhacviec xong 12', '@nhacviec_bot: xong 12', 'Nhắc việc, xong 12', 'nhắc việc ơi xong 12'])(
    'hears its own name in “%s”',
    (text) => {
      expect(understand(text)).toEqual({ sure: true, act: { intent: 'done', tasks: [12] } });
    },
  );
});

const withoutMarks = (act: Act): unknown => JSON.parse(bare(JSON.stringify(act)).toLowerCase());

const VARIANTS: readonly (readonly [string, (text: string) => string])[] = [
  ['without diacritics', (text) => bare(text)],
  ['in capitals', (text) => text.toUpperCase()],
  ['in the decomposed form', (text) => text.normalize('NFD')],
  ['with spaces around', (text) => `  ${text}\n`],
];

const POLITE: readonly (readonly [string, (text: string) => string])[] = [
  ['dạ … ạ', (text) => `Dạ ${text} ạ`],
  ['dạ em … nhé', (text) => `dạ em ${text} nhé`],
  ['báo cáo đồng chí, …', (text) => `Báo cáo đồng chí, ${text}.`],
  ['báo cáo anh em … ạ', (text) => `báo cáo anh, em ${text} ạ!`],
];

describe('the same words in another dress', () => {
  it.each(VARIANTS)('mean the same %s', (_name, dress) => {
    for (const [text, act] of UNDERSTOOD) {
      const understood = understand(dress(text));
      expect([text, withoutMarks(understood.act)]).toEqual([text, withoutMarks(act)]);
    }
  });

  it.each(POLITE)('mean the same in “%s”', (_name, dress) => {
    for (const [text, act] of UNDERSTOOD.filter(([words]) => !words.includes('?') && !words.startsWith('em '))) {
      expect([text, understand(dress(text)).act]).toEqual([text, act]);
    }
  });

  it.each(POLITE)('stay doubtful in “%s”', (_name, dress) => {
    for (const text of NEVER_SURE.filter((words) => words.trim() !== '')) {
      expect([text, ['done', 'blocked', 'approve', 'return'].includes(understand(dress(text)).act.intent)]).toEqual([text, false]);
    }
  });
});

interface LabelledReply {
  readonly text: string;
  readonly acts: readonly { readonly intent: string; readonly tasks?: readonly number[] }[];
  readonly accept?: readonly string[];
  readonly accept_acts?: readonly (readonly { readonly intent: string; readonly tasks?: readonly number[] }[])[];
  readonly must_not?: readonly string[];
}

const SHARED = '../shared/cases/replies.jsonl';
const STATE_CHANGING = ['done', 'blocked', 'approve', 'return'];

const mayBe = ({ acts, accept = [], accept_acts = [] }: LabelledReply, intent: string): boolean =>
  [...[acts, ...accept_acts].flat().map((label) => label.intent), ...accept].includes(intent);

const numbersFor = ({ acts, accept_acts = [] }: LabelledReply, intent: string): readonly number[] =>
  [acts, ...accept_acts].flat().flatMap((label) => (label.intent === intent ? (label.tasks ?? []) : []));

const isHarmful = (row: LabelledReply): boolean => {
  const { sure, act } = understand(row.text);
  if (!sure || !('tasks' in act) || !STATE_CHANGING.includes(act.intent)) return false;
  const numbers = numbersFor(row, act.intent);
  return !mayBe(row, act.intent) || (row.must_not ?? []).includes(act.intent) || act.tasks.some((task) => !numbers.includes(task));
};

describe('replies collected from offices', () => {
  it.skipIf(!existsSync(SHARED))('never change a state that they do not speak of', () => {
    const rows = readFileSync(SHARED, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as LabelledReply); // -- labelled by hand, in this shape
    expect(rows.filter(isHarmful).map(({ text }) => text)).toEqual([]);
  });
});
