import type { Day } from '#domain/time/day.ts';
import { parseDeadline } from '../deadline/parse-deadline.ts';
import { bare, tidy } from '../fold.ts';
import { startsLikeUnit } from '../units/starts-like-unit.ts';

/** Words that may begin with a name, to the end of their clause; `as` is what they look like. */
export interface SaidName {
  readonly words: string;
  /** `bare`: nothing but the wait for somebody shows that a name stands there. */
  readonly as: 'unit' | 'person' | 'bare';
}

/** Where in words about an obstacle a name may begin, and by when it is to be cleared. */
export interface SaidObstacle {
  /** The surest first. */
  readonly names: readonly SaidName[];
  readonly dueOn: Day | null;
}

// Behind these words stands whom one waits for.
const AWAITED = /(?:^|\s)(?:cho|doi|nho|de nghi|xin y kien|phu thuoc(?: vao)?|do|tai|vi|boi|phia|ben|cua|tu)\s+/dgu;
// With its marks: "có kinh phí" addresses no aunt.
const ADDRESS =
  /^(?:đồng chí|đ\/c|anh|chị|ông|bà|cô|chú|bác|thầy|(?:phó )?giám đốc|(?:phó )?chủ tịch|trưởng phòng|phó (?:trưởng )?phòng|(?:phó )?chánh văn phòng|(?:phó )?bí thư)\s/u;
const BY = /(?<=^|[\s,;])(?:truoc|trong|den het|den ngay|cham nhat|muon nhat|han go|han|can xong)\s/gu;
const MOST_NAMES = 12;

const DEADLINE_LABEL = /^(?:hạn gỡ|hạn|cần xong|han go|han|can xong)[:\s]+/iu;

/** The day that such words give; null where they name none, or one that has passed. */
export const dayIn = (words: string, today: Day): Day | null => {
  const { lastDay } = parseDeadline(words.trim().replace(DEADLINE_LABEL, ''), today);
  return lastDay !== null && lastDay >= today ? lastDay : null;
};

// The last such word of the message counts: "trước mắt chưa có kinh phí, trước 20/6".
const dueIn = (typed: string, plain: string, today: Day): Day | null => {
  const [last] = [...plain.matchAll(BY)].slice(-1);
  return last === undefined ? null : dayIn(typed.slice(last.index), today);
};

const clauseFrom = (typed: string, at: number): string =>
  typed
    .slice(at)
    .split(/[,;.:]\s/u, 1)[0]
    ?.trim() ?? '';

const wordStarts = (plain: string): readonly number[] => [...plain.matchAll(/\S+/gu)].map(({ index }) => index);

const placesAfterAwaited = (plain: string): readonly number[] =>
  [...plain.matchAll(AWAITED)].map(({ index, 0: found }) => index + found.length);

/**
 * Reads in words about an obstacle ("kinh phí, chờ Sở Tài chính thẩm định, trước 20/6") where the name of a unit or a person may begin, and
 * the day. Whether there is anybody of that name only an office knows. A person counts where the words address one, or wait for one.
 */
export const saidObstacle = (text: string, today: Day): SaidObstacle => {
  const typed = tidy(text);
  const plain = bare(typed);
  if (plain.length !== typed.length) return { names: [], dueOn: null };
  const awaited = placesAfterAwaited(plain);
  const likeUnit = wordStarts(plain).filter((at) => startsLikeUnit(typed.slice(at)));
  const addressed = wordStarts(plain).filter((at) => ADDRESS.test(typed.slice(at).toLowerCase()));
  const kindAt = (at: number): SaidName['as'] => (likeUnit.includes(at) ? 'unit' : addressed.includes(at) ? 'person' : 'bare');
  const inOrder = [...awaited.filter((at) => kindAt(at) !== 'bare'), ...likeUnit, ...addressed, ...awaited];
  const names = [...new Set(inOrder)].map((at) => ({ words: clauseFrom(typed, at), as: kindAt(at) }));
  return { names: names.filter(({ words }) => words !== '').slice(0, MOST_NAMES), dueOn: dueIn(typed, plain, today) };
};
