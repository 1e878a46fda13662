import type { Period } from '#domain/deadline.ts';
import type { IndicatorCard, IndicatorOutcome, RegularNotice } from '#domain/regular/regular-notice.ts';
import type { Day } from '#domain/time/day.ts';
import type { Choice } from '../../channel.ts';
import { dayWords, shortDay } from '../day-words.ts';
import { type Draft, type Entry, sentence, taskBlock } from '../draft.ts';
import { shorten } from '../one-line.ts';
import { comrade } from '../task-line.ts';

type Told = Extract<RegularNotice, { kind: 'indicator-told' }>;
type Asked = Extract<RegularNotice, { kind: 'indicators-asked' }>;
type Listed = Extract<RegularNotice, { kind: 'indicators-listed' }>;

const LONGEST_TEXT = 100;
const LONGEST_UNIT = 40;

const EVERY: Readonly<Record<Period, string>> = {
  week: 'hằng tuần',
  month: 'hằng tháng',
  quarter: 'hằng quý',
  half: '6 tháng một lần',
  year: 'hằng năm',
};

const COMPARED: Readonly<Record<NonNullable<IndicatorCard['comparator']>, string>> = {
  '>=': 'từ',
  '>': 'trên',
  '<=': 'không quá',
  '<': 'dưới',
  '=': 'bằng',
};

/** "1.250", "83,5": as a Vietnamese figure is written. */
const figure = (value: number): string => value.toLocaleString('vi-VN', { maximumFractionDigits: 2 });

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

const withUnit = (value: number, unit: string | null): string => {
  const words = shorten(unit ?? '', LONGEST_UNIT);
  return words === '' ? figure(value) : words === '%' ? `${figure(value)}%` : `${figure(value)} ${words}`;
};

// Between two percentages lie points, not percent.
const differenceWords = (by: number, unit: string | null): string => (unit === '%' ? `${figure(by)} điểm phần trăm` : withUnit(by, unit));

const targetWords = ({ comparator, target, unit }: IndicatorCard): string => {
  const compared = comparator === null ? '' : `${COMPARED[comparator]} `;
  const several = typeof target === 'number' ? [target] : target;
  return `mục tiêu ${compared}${several.map((one) => withUnit(one, unit)).join(' đến ')}`;
};

const distanceWords = ({ distance, unit, comparator }: IndicatorCard): string => {
  const isCeiling = comparator === '<=' || comparator === '<';
  switch (distance.kind) {
    case 'no-value':
      return 'chưa có số báo';
    case 'unclear':
      return 'chưa so được với mục tiêu';
    case 'reached':
      if (distance.by === 0) return 'đạt đúng mục tiêu';
      return `đạt mục tiêu, ${isCeiling ? 'dưới mức' : 'vượt'} ${differenceWords(distance.by, unit)}`;
    case 'short':
      return isCeiling || comparator === '='
        ? `lệch mục tiêu ${differenceWords(distance.by, unit)}`
        : `còn cách mục tiêu ${differenceWords(distance.by, unit)}`;
  }
};

const reporterWords = ({ reporter, every }: IndicatorCard): string => {
  const who = reporter === null ? 'chưa có người báo số' : `${comrade(reporter)} báo số`;
  return every === null ? who : `${who} ${EVERY[every]}`;
};

const lastWords = ({ values: [last] }: IndicatorCard, today: Day): string | null =>
  last === undefined ? null : `${withUnit(last.value, last.unit)} ngày ${shortDay(last.on, today)}`;

const cardEntry = (card: IndicatorCard, today: Day): Entry => {
  const details = [targetWords(card), lastWords(card, today), distanceWords(card), reporterWords(card)].filter((words) => words !== null);
  return { text: `Chỉ tiêu ${card.number}. ${shorten(card.text, LONGEST_TEXT)}\n   ${details.join(' · ')}`, numbers: [] };
};

const seriesEntries = ({ values, unit }: IndicatorCard, today: Day): readonly Entry[] =>
  values.map((one) => ({
    text: `• ${shortDay(one.on, today)}: ${withUnit(one.value, one.unit ?? unit)} (${comrade(one.by)} báo)`,
    numbers: [],
  }));

const FIRST: Readonly<Record<IndicatorOutcome, string>> = {
  shown: '',
  reported: 'Đã ghi số báo. ',
  'taken-back': 'Đã rút lại số vừa báo. ',
  set: 'Đã thêm chỉ tiêu. ',
  steered: 'Đã ghi. ',
};

const example = ({ number, unit }: IndicatorCard): string =>
  `chỉ tiêu ${number} đạt ${unit === null || unit === '%' ? '83%' : `83 ${shorten(unit, LONGEST_UNIT)}`}`;

const reportChoice = (label: string, { number }: IndicatorCard): Choice => ({ label, says: `báo số chỉ tiêu ${number}` });

const toldChoices = ({ outcome, indicator, mayReport }: Told): readonly Choice[] => {
  if (!mayReport) return [];
  if (outcome === 'reported') return [{ label: 'Nhầm, rút lại', says: `nhầm chỉ tiêu ${indicator.number}` }];
  return outcome === 'shown' || outcome === 'taken-back' ? [reportChoice('Báo số', indicator)] : [];
};

const answerTo = ({ outcome, indicator, mayReport }: Told): string | null => {
  if (outcome === 'reported') return `Nếu nhầm, trong một giờ gõ: nhầm chỉ tiêu ${indicator.number}`;
  if (outcome === 'set') return `Giao người báo số, gõ: giao chỉ tiêu ${indicator.number} cho <họ tên>, hằng quý`;
  return mayReport ? `Báo số, gõ: ${example(indicator)}` : null;
};

/** One indicator: target, values from the newest on, distance to the target, who reports it. */
export const draftIndicator = (told: Told, today: Day): Draft => {
  const { outcome, indicator } = told;
  const hidden = indicator.of - indicator.values.length;
  const head = `${FIRST[outcome]}Chỉ tiêu ${indicator.number}: ${shorten(indicator.text, LONGEST_TEXT)}`;
  const plan = indicator.plan === null ? '' : ` (${indicator.plan})`;
  return {
    first: `${head}${plan}. ${capital([targetWords(indicator), distanceWords(indicator), reporterWords(indicator)].join('; '))}.`,
    blocks: [
      taskBlock(
        indicator.of === 0 ? null : `Các số đã báo${hidden > 0 ? `, ${indicator.values.length} số mới nhất` : ''}:`,
        seriesEntries(indicator, today),
      ),
    ],
    answer: answerTo(told),
    choices: toldChoices(told),
  };
};

const MOST_CHOICES = 6;

const showChoices = (indicators: readonly IndicatorCard[]): readonly Choice[] =>
  indicators.slice(0, MOST_CHOICES).map(({ number }) => ({ label: `Chỉ tiêu ${number}`, says: `chỉ tiêu ${number}?` }));

// How one comes to be: whoever asks for none may not know that they could be there.
const draftNone = (maySet: boolean): Draft => {
  const none = 'Không có chỉ tiêu nào liên quan đến đồng chí.';
  if (!maySet) return sentence(`${none} Chỉ tiêu do lãnh đạo, thủ trưởng đơn vị hoặc người theo dõi kế hoạch đặt.`);
  return {
    ...sentence(`${none} Chỉ tiêu được lấy từ kế hoạch khi nhập, hoặc do đồng chí đặt bằng một tin nhắn.`),
    answer: 'Đặt chỉ tiêu, gõ: thêm chỉ tiêu: tỷ lệ hồ sơ nộp trực tuyến ≥ 80%',
  };
};

/** The indicators within the reader's sight, one line each. */
export const draftIndicators = ({ indicators, maySet }: Listed, today: Day): Draft => {
  const [first] = indicators;
  if (first === undefined) return draftNone(maySet === true);
  return {
    first: `Chỉ tiêu liên quan đến đồng chí: ${indicators.length}.`,
    blocks: [
      taskBlock(
        null,
        indicators.map((card) => cardEntry(card, today)),
      ),
    ],
    answer: `Xem các số đã báo, gõ: chỉ tiêu ${first.number}?`,
    choices: showChoices(indicators),
  };
};

/** Asks whoever reports them for the values of a period. */
export const draftIndicatorsAsked = ({ until, indicators }: Asked, today: Day): Draft => {
  const [first] = indicators;
  return {
    first: `Đến kỳ báo số ${indicators.length} chỉ tiêu, hạn ${dayWords(until, today)}.`,
    blocks: [
      taskBlock(
        null,
        indicators.map((card) => cardEntry(card, today)),
      ),
    ],
    answer: first === undefined ? null : `Trả lời: ${example(first)}`,
    choices: indicators.slice(0, MOST_CHOICES).map((card) => reportChoice(`Báo số chỉ tiêu ${card.number}`, card)),
  };
};
