import { asId, type TaskId } from '#domain/ids.ts';
import { NUMBER, partsOf, sentenceOf, whole } from '../task-orders/pieces.ts';

/** What somebody wants of obstacles. Names and days are left as they were said. */
export type ObstacleOrder =
  /** Who is to clear it, and by when where it is said; `to` is empty where it is only asked to change it. */
  | { readonly kind: 'resolver'; readonly tasks: readonly TaskId[]; readonly to: string; readonly by: string | null }
  /** "Chuyển việc 12 cho Sở X": passes the obstacle on, where the work itself is not the speaker's to move. */
  | { readonly kind: 'hand-over'; readonly task: TaskId; readonly to: string }
  | { readonly kind: 'due'; readonly tasks: readonly TaskId[]; readonly by: string }
  /** It was said to be cleared, and is not. */
  | { readonly kind: 'still-blocked'; readonly task: TaskId }
  /** The report itself was a mistake, whoever was named to clear it. */
  | { readonly kind: 'take-back'; readonly task: TaskId }
  /** "Không phải việc của tôi, chuyển Sở X"; without a number it is about what was spoken of. */
  | { readonly kind: 'not-mine'; readonly task: TaskId | null; readonly to: string }
  /** The obstacles of one plan; null: those that the speaker is to clear away. */
  | { readonly kind: 'list'; readonly plan: string | null }
  /** To which unit the obstacles of a plan go. */
  | { readonly kind: 'collector'; readonly plan: string; readonly to: string };

type Parts = Readonly<Record<string, string>>;

const NUMBERS = String.raw`(?:(?:cac )?(?:cong viec|viec|nhiem vu|nv) ?(?:so )?)?(?<n>\d{1,6}(?: ?(?:,|;|va) ?\d{1,6})*)`;
const CLEARING = '(?:thao go|go vuong|go kho|giai quyet vuong|go)(?: mac| vuong| kho khan)?(?: cho)?';
const RESOLVER = `(?:nguoi|don vi|co quan|noi|ben)(?: phai| se)? ${CLEARING}`;
const BY = String.raw`(?: ?,? ?(?:han )?(?<by>(?:truoc|trong|den|cham nhat|muon nhat|han|xong truoc|ngay) .+))?`;
const NOT_MINE =
  '(?:khong phai|khong thuoc|khong dung|ko phai|ko thuoc|k phai)(?: la)? (?:viec|trach nhiem|tham quyen|chuc nang|nhiem vu|linh vuc|phan viec|pham vi)(?: (?:cua|ben))?(?: (?:toi|em|minh|so toi|so em|phong toi|phong em|don vi toi|don vi em|co quan toi|ben toi|ben em|chung toi))?';
const PASS = '(?:(?:de nghi|xin|nho) )?(?:chuyen|giao|la viec cua|viec cua|viec nay cua|thuoc|thuoc ve)(?: (?:cho|sang|ve|qua))?';
const OBSTACLES =
  '(?:(?:xem|liet ke|tong hop|cac|nhung|danh sach|bao cao) )*(?:vuong mac|kho khan vuong mac|kho khan, vuong mac|vuong|kho khan)';

const tasksIn = ({ n = '' }: Parts): readonly TaskId[] => [...new Set(n.match(/\d+/gu) ?? [])].map((one) => asId<TaskId>(Number(one)));
const taskIn = ({ n }: Parts): TaskId => asId<TaskId>(Number(n));
const numberIn = (parts: Parts): TaskId | null => (parts['n'] === undefined ? null : taskIn(parts));

interface Row {
  readonly pattern: RegExp;
  readonly means: (parts: Parts) => ObstacleOrder;
}

const row = (source: string, means: Row['means']): Row => ({ pattern: whole(source), means });

const resolver: Row['means'] = (parts) => ({ kind: 'resolver', tasks: tasksIn(parts), to: parts['to'] ?? '', by: parts['by'] ?? null });
const still: Row['means'] = (parts) => ({ kind: 'still-blocked', task: taskIn(parts) });
const notMine: Row['means'] = (parts) => ({ kind: 'not-mine', task: numberIn(parts), to: parts['to'] ?? '' });

const SAID: readonly Row[] = [
  row(`(?:doi |chuyen |chon )?${RESOLVER} ${NUMBERS}`, resolver),
  row(`chuyen ${CLEARING} ${NUMBERS}`, resolver),
  row(`(?:doi |chuyen )?${RESOLVER} ${NUMBERS} ?(?::|la|thanh|sang|do) ?(?<to>.+?)${BY}`, resolver),
  row(`(?:giao|chuyen|nho|de nghi)(?: viec)? ${CLEARING} ${NUMBERS} (?:cho|sang|ve|:) ?(?<to>.+?)${BY}`, resolver),
  row(`(?:giao|nho|de nghi) (?<to>.+?) ${CLEARING} ${NUMBERS}${BY}`, resolver),
  row(`${NUMBERS} ?[,:]? ?(?:do|giao|nho|de nghi) (?<to>.+?) (?:thao )?go(?: vuong)?${BY}`, resolver),
  row(`han ${CLEARING} ${NUMBERS} ?:? ?(?:la |den )?(?<by>.+)`, (parts) => ({ kind: 'due', tasks: tasksIn(parts), by: parts['by'] ?? '' })),
  row(`${CLEARING} ${NUMBERS} (?<by>(?:truoc|trong|cham nhat|den het) .+)`, (parts) => ({
    kind: 'due',
    tasks: tasksIn(parts),
    by: parts['by'] ?? '',
  })),
  row(`(?:van )?chua (?:duoc )?${CLEARING}(?: duoc| xong)? ${NUMBER}(?: dau)?`, still),
  row(`${NUMBER} (?:van )?chua (?:duoc )?(?:thao )?go(?: vuong)?(?: duoc| xong)?(?: dau)?`, still),
  row(`(?:van con|van dang|van|con) vuong ${NUMBER}`, still),
  row(`${NUMBER} (?:van con|van dang|van|con) vuong`, still),
  row(
    `(?:(?:bao |bam )?nham|(?:rut|bo|huy)(?: lai)?(?: luon)? (?:tin )?bao)(?: la)? vuong(?: mac)?(?: (?:cua|cho))? ${NUMBER}`,
    (parts) => ({
      kind: 'take-back',
      task: taskIn(parts),
    }),
  ),
  row(`(?:${NUMBER} ?[,:]? ?)?${NOT_MINE} ?[,;.:-]? ?${PASS} (?<to>.+)`, notMine),
  row(`${NOT_MINE} ${NUMBER} ?[,;.:-] ?${PASS} (?<to>.+)`, notMine),
  row(`chuyen (?:viec |nhiem vu )?(?:so )?(?<n>\\d{1,6}) (?:cho|sang|ve|qua) (?<to>.+)`, (parts) => ({
    kind: 'hand-over',
    task: taskIn(parts),
    to: parts['to'] ?? '',
  })),
  row(
    `${OBSTACLES} (?:cua |trong |o |theo )?(?:ke hoach|kh)(?: so)? (?<plan>[^ ]+) ?[,:]? ?(?:gui|chuyen|bao|tong hop ve)(?: ve| cho| den)? (?<to>.+)`,
    (parts) => ({
      kind: 'collector',
      plan: parts['plan'] ?? '',
      to: parts['to'] ?? '',
    }),
  ),
  row(`${OBSTACLES} (?:cua |trong |o |theo )?(?:ke hoach|kh)(?: so)? (?<plan>.+)`, (parts) => ({
    kind: 'list',
    plan: parts['plan'] ?? '',
  })),
  row(
    `(?:xem )?(?:cac |nhung )?(?:vuong mac|vuong|viec)(?: nao)? (?:toi|em|minh|dong chi)? ?(?:can|phai|cho) (?:toi |em |minh )?(?:thao )?go(?: vuong)?`,
    () => ({
      kind: 'list',
      plan: null,
    }),
  ),
];

/**
 * What a message wants of obstacles, where the whole of it says so: who clears which, by when, that it is not cleared, that it is another's.
 * Null for anything else; a report that work is blocked, or is not any more, is read with the other answers.
 */
export const readObstacleOrder = (text: string): ObstacleOrder | null => {
  const sentence = sentenceOf(text);
  if (sentence === null) return null;
  for (const { pattern, means } of SAID) {
    const parts = partsOf(pattern, sentence);
    if (parts !== null) return means(parts);
  }
  return null;
};
