import type { TaskId } from '#domain/ids.ts';
import type { PersonGone } from '#domain/office/person-gone.ts';
import { fullDay } from './day-words.ts';
import { type Draft, sentence } from './draft.ts';
import { comrade, unitWords } from './task-line.ts';

const MOST_NUMBERS = 20;

const capital = (words: string): string => words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1);

const numbersWords = (numbers: readonly number[]): string => {
  const more = numbers.length > MOST_NUMBERS ? ', …' : '';
  return `${numbers.length === 1 ? 'việc' : `${numbers.length} việc:`} ${numbers.slice(0, MOST_NUMBERS).join(', ')}${more}`;
};

const whatHappened = ({ reader, change, person, unit, into, on }: PersonGone): string => {
  const from = `từ ${fullDay(on)}`;
  if (reader === 'self') return `Đồng chí chuyển từ ${unitWords(unit)} sang ${unitWords(into ?? '')} ${from}.`;
  const who = capital(comrade(person));
  return change === 'moved'
    ? `${who} chuyển từ ${unitWords(unit)} sang ${unitWords(into ?? '')} ${from}.`
    : `${who}, ${unitWords(unit)}, không còn công tác tại cơ quan ${from}.`;
};

const givingWords = ({ reader, toGive }: PersonGone): readonly string[] => {
  if (toGive.length === 0) return [];
  return reader === 'self'
    ? [`Đơn vị cũ giao lại cho người khác: ${numbersWords(toGive)}.`]
    : [`Cần đồng chí giao cho người khác: ${numbersWords(toGive)}.`];
};

const otherWords = ({ person, toAccept, plans, indicators }: PersonGone): readonly string[] => [
  ...(toAccept.length === 0 ? [] : [`Từ nay đồng chí duyệt kết quả thay ${comrade(person)}: ${numbersWords(toAccept)}.`]),
  ...(plans.length === 0 ? [] : [`Từ nay đồng chí theo dõi: ${plans.join('; ')}.`]),
  ...(indicators.length === 0 ? [] : [`Chưa có người báo số: chỉ tiêu ${indicators.join(', ')}.`]),
];

const giveForm = (number: TaskId): string => `giao ${number} cho <họ tên>`;

const answerTo = ({ reader, toGive: [first], indicators: [indicator] }: PersonGone): string => {
  const forms = [
    ...(first === undefined || reader === 'self' ? [] : [giveForm(first)]),
    ...(indicator === undefined ? [] : [`giao chỉ tiêu ${indicator} cho <họ tên>`]),
  ];
  return forms.length === 0 ? 'Xem việc của mình, gõ: việc của tôi' : `Trả lời: ${forms.join(' · ')}`;
};

/** Who went where, what of it falls to the reader, and how to answer. */
export const draftPersonGone = (gone: PersonGone): Draft => ({
  ...sentence([whatHappened(gone), ...givingWords(gone), ...otherWords(gone)].join(' ')),
  answer: answerTo(gone),
});
