import type { AssigningDone, UrgedTask } from '#domain/assigning/assigning-notice.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Day } from '#domain/time/day.ts';
import { dayWords } from '../day-words.ts';
import { type Draft, sentence } from '../draft.ts';
import { comrade, unitWords } from '../task-line.ts';
import { titleInSentence } from './title-in-sentence.ts';

const MOST_NAMES = 3;
const MOST_UNITS = 10;

const named = (names: readonly string[]): string => {
  const rest = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).map(comrade).join(', ')}${rest > 0 ? ` và ${rest} người khác` : ''}`;
};

const toldWords = (told: readonly string[]): string => (told.length === 0 ? '' : ` Đã báo ${named(told)}.`);

const willTell = (told: readonly string[], on: Day | null, today: Day): string => {
  if (on === null || told.length === 0) return toldWords(told);
  return ` Sẽ báo ${named(told)} vào sáng ${dayWords(on, today)}.`;
};

const unitsWords = (units: readonly string[]): string => {
  const rest = units.length - MOST_UNITS;
  return `${units.slice(0, MOST_UNITS).map(unitWords).join('; ')}${rest > 0 ? `; còn ${rest} đơn vị` : ''}`;
};

const doneWords = (done: AssigningDone, today: Day): string => {
  switch (done.what) {
    case 'given':
      return `Đã giao việc ${done.number} cho ${unitWords(done.to)}: ${titleInSentence(done.title)}.${willTell(done.told, done.toldOn, today)}`;
    case 'moved':
      return `Đã giao việc ${done.number} cho ${unitWords(done.to)}: ${titleInSentence(done.title)}.${toldWords(done.told)}`;
    case 'card-dropped':
      return 'Đã bỏ thẻ; không có việc nào được giao.';
    case 'given-before':
      return `Thẻ này đã được giao trước đó, là việc ${done.number}; không giao thêm lần nữa.`;
    case 'cancelled':
      return `Đã hủy việc ${done.number}: ${titleInSentence(done.title)}.${toldWords(done.told)}`;
    case 'superseded':
      return `Đã thay việc ${done.number} bằng việc ${done.by}: ${titleInSentence(done.title)}.${toldWords(done.told)}`;
    case 'urged':
      return urgedWords(done);
    case 'urged-several':
      return severalWords(done);
  }
};

const keptWords = (kept: readonly TaskId[]): string =>
  `Không đôn đốc được việc ${kept.join(', ')}: không có trong những việc đồng chí theo dõi.`;

const leftWords = (left: readonly TaskId[]): string => `Còn ${left.length} việc quá hạn; đôn đốc tiếp, gõ: đôn đốc ${left.join(' ')}`;

const severalWords = ({ each, kept, left }: Extract<AssigningDone, { what: 'urged-several' }>): string => {
  const lines = [...each.map(urgedWords), ...(kept.length > 0 ? [keptWords(kept)] : []), ...(left.length > 0 ? [leftWords(left)] : [])];
  return lines.length > 0 ? lines.join('\n') : 'Đồng chí không có việc quá hạn nào cần đôn đốc.';
};

const urgedWords = ({ number, units, urgedToday }: UrgedTask): string => {
  const before = urgedToday > 0 ? ` ${urgedToday} đơn vị đã được nhắc trong hôm nay nên không nhắc thêm.` : '';
  if (units.length > 0) return `Đã nhắc ${units.length} đơn vị chưa nộp việc ${number}: ${unitsWords(units)}.${before}`;
  return before === '' ? `Việc ${number}: các đơn vị đều đã nộp, không phải nhắc.` : `Việc ${number}:${before}`;
};

/** What was done of what somebody asked, in one sentence. */
export const draftDone = (done: AssigningDone, today: Day): Draft => {
  const next =
    'number' in done && done.what !== 'cancelled' && done.what !== 'superseded' ? `Xem lại, gõ: lịch sử việc ${done.number}` : null;
  return { ...sentence(doneWords(done, today)), answer: next };
};
