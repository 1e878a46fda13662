import { asId, type TaskId } from '#domain/ids.ts';
import { NUMBER, partsOf, sentenceOf, whole } from './task-orders/pieces.ts';

/** What the authority wants of a task that several units hand in, each its own part. `units` names them as it was said. */
export type ManyWish = { readonly number: TaskId } &
  /** "duyệt 16": no unit is named. */
  (
    | { readonly kind: 'approve' }
    | { readonly kind: 'approve-all' }
    /** With a reason the exceptions go back. */
    | { readonly kind: 'approve-but'; readonly units: string; readonly reason: string }
    | { readonly kind: 'approve-only'; readonly units: string }
    | { readonly kind: 'return-only'; readonly units: string; readonly reason: string }
  );

const APPROVES = '(?:phe duyet|duyet|dong y ket qua|chap thuan)';
const ALL = '(?:tat ca|het|toan bo)';
const BUT = String.raw`[ ,;]*(?:ngoai tru|tru|khong ke|tru lai) (?:cac |don vi )?(?<units>[^:]+?)(?: ?: ?(?<reason>.+))?`;
const OF = String.raw` (?:cua|cho|doi voi) (?:cac |don vi )?(?<units>[^:]+?)`;

const PLAIN = whole(`${APPROVES} ${NUMBER}`);
const WHOLE = [
  whole(`${APPROVES} ${ALL}(?: (?:cac )?don vi)?(?: (?:cua|o|da nop))* ${NUMBER}`),
  whole(`${APPROVES} ${NUMBER} ${ALL}(?: (?:cac )?don vi)?`),
];
const WITHOUT = whole(`${APPROVES}(?: ${ALL})?(?: (?:cac )?don vi)?(?: cua)? ${NUMBER}${BUT}`);
const ONLY = whole(`${APPROVES} ${NUMBER}${OF}`);
const BACK = whole(String.raw`(?:tra lai|tra) ${NUMBER}${OF}(?: ?: ?(?<reason>.+))?`);

type Parts = Readonly<Record<string, string>>;

// A bare number behind "trừ" names another task, and no unit.
const unitsIn = ({ units = '' }: Parts): string => (/\p{L}/u.test(units) ? units : '');

/** What a message wants of many parts of one task at once, where the whole of it says so; null for anything else. */
export const manyWishIn = (text: string): ManyWish | null => {
  const sentence = sentenceOf(text);
  if (sentence === null) return null;
  const find = (pattern: RegExp): Parts | null => partsOf(pattern, sentence);
  const numberIn = ({ n }: Parts): TaskId => asId<TaskId>(Number(n));
  const plain = find(PLAIN);
  if (plain !== null) return { kind: 'approve', number: numberIn(plain) };
  const all = WHOLE.map(find).find((parts) => parts !== null) ?? null;
  if (all !== null) return { kind: 'approve-all', number: numberIn(all) };
  return readUnits(find, numberIn);
};

const readUnits = (find: (pattern: RegExp) => Parts | null, numberIn: (parts: Parts) => TaskId): ManyWish | null => {
  for (const [kind, pattern] of [
    ['approve-but', WITHOUT],
    ['approve-only', ONLY],
    ['return-only', BACK],
  ] as const) {
    const parts = find(pattern);
    const units = parts === null ? '' : unitsIn(parts);
    if (parts !== null && units !== '') return { kind, number: numberIn(parts), units, reason: parts['reason'] ?? '' };
  }
  return null;
};
