import { asId, type TaskId } from '#domain/ids.ts';
import { bare } from '../fold.ts';
import { readCardOrder } from './card-orders.ts';
import { NUMBER, partsOf, sentenceOf, THIS, whole } from './pieces.ts';
import type { TaskOrder } from './task-order.ts';

type Parts = Readonly<Record<string, string>>;

interface Row {
  readonly pattern: RegExp;
  /** Null where the named parts say something else after all. */
  readonly means: (parts: Parts) => TaskOrder | null;
}

const number = ({ n }: Parts): TaskId | null => (n === undefined ? null : asId<TaskId>(Number(n)));
const sure = (parts: Parts): TaskId => number(parts) ?? asId<TaskId>(0);

const UNITS = '(?:(?:cac|nhung|tat ca|tat ca cac|toan bo) )?(?:don vi|phong|so|xa|phuong|dia phuong|co quan|noi|nguoi|ban nganh)';
const HANDED_IN = '(?:nop|xong|bao cao|gui|tra loi|hoan thanh|lam|phan hoi)(?: (?:xong|bao cao|ket qua))?';
const LATE = `${UNITS}(?: nao)?(?: (?:con|van))? chua (?:chiu )?${HANDED_IN}`;
// "Việc 12 ai làm" asks for a name, and not who has handed in.
const WHO_LATE = `(?!ai (?:dang )?lam$|ai (?:dang )?lam (?:viec|nhiem vu))(?:con )?(?:${UNITS} nao|ai|nhung ai)(?: (?:con|van|da))?(?: chua)? (?:chiu )?${HANDED_IN}(?: roi)?(?: chua)?`;
const COUNT = `(?:da )?(?:co )?(?:bao nhieu|may) (?:don vi|phong|so|xa|noi)(?: da)? ${HANDED_IN}(?: roi)?`;
const SECOND = NUMBER.replace('<n>', '<m>');
const BECAUSE = String.raw`(?: ?[:,-] ?(?:ly do ?:? ?|vi )?| vi | do | ly do ?:? ?| boi vi )`;
const ENDS = '(?:huy|huy bo|bai bo|thu hoi)';

const history: TaskOrderMaker = (parts) => ({ kind: 'history', number: number(parts) });
const whoHasNot: TaskOrderMaker = (parts) => ({ kind: 'who-has-not', number: number(parts) });
const urge: TaskOrderMaker = (parts) => ({ kind: 'urge', number: number(parts) });
const coordinated: TaskOrderMaker = (parts) => ({ kind: 'coordination-done', number: number(parts) });
const cancel: TaskOrderMaker = (parts) => ({ kind: 'cancel', number: sure(parts), reason: parts['reason'] ?? '' });
const supersede: TaskOrderMaker = (parts) => ({ kind: 'supersede', number: sure(parts), by: asId<TaskId>(Number(parts['m'])) });
const move: TaskOrderMaker = (parts) => ({ kind: 'move', number: sure(parts), to: parts['to'] ?? '' });
const passDown: TaskOrderMaker = (parts) => ({
  kind: 'pass-down',
  number: sure(parts),
  to: parts['to'] ?? '',
  part: parts['part'] ?? null,
});

const urgeSeveral: TaskOrderMaker = ({ list = '' }) => ({
  kind: 'urge-several',
  numbers: [...new Set((list.match(/\d+/gu) ?? []).map(Number))].map((each) => asId<TaskId>(each)),
});

// "nhắc lại việc 3", "nhắc em việc 3", "nhắc mai việc 3": one's own reminder; a capital makes a name of it.
const NOBODY =
  /^(?:lai|sau|em|toi|tui|minh|chau|con|giup|gium|dum|nho|mai|mot|chieu|sang|trua|thu|ngay|tuan|thang|dau|cuoi|het|tat ca|cac|nhung|may|cho)(?: |$)/;

const urgeSomebody: TaskOrderMaker = (parts) => {
  const who = parts['who'] ?? '';
  return NOBODY.test(bare(who)) && !/^\p{Lu}/u.test(who) ? null : { kind: 'urge-somebody', who, number: sure(parts) };
};

type TaskOrderMaker = Row['means'];

const row = (source: string, means: TaskOrderMaker): Row => ({ pattern: whole(source), means });

const URGES = '(?:don doc|giuc)(?: lai)?';
const SEVERAL = String.raw`(?:(?:cac )?(?:cong viec|viec|nhiem vu|nv) ?(?:so )?)?(?<list>\d{1,6}(?:(?: ?[,;&+] ?| va | voi | )(?:viec |nv )?\d{1,6})+)`;
const ALL_LATE = '(?:tat ca|toan bo|het|cac|nhung|may)';
const LATE_WORK = '(?:viec|nhiem vu) (?:dang |bi |da )?(?:qua han|tre han|cham han|qua thoi han|tre|cham)(?: roi)?';
const DOES = '(?: (?:lam|nop|gui|hoan thanh|bao cao|xu ly|trien khai|thuc hien|tra loi|xong))*';
const NAMED_TASK = String.raw`(?:cong viec|viec|nhiem vu|nv) ?(?:so )?(?<n>\d{1,6})`;

const SAID = [
  row(`(?:xem )?(?:lich su|qua trinh giao|dien bien)(?: (?:cua )?(?:${NUMBER}|${THIS}))?`, history),
  row(`(?:nguoi nao|ai) (?:da |la nguoi )?giao (?:${NUMBER}|${THIS})(?: cho (?:toi|em|minh|phong|ai))?`, history),
  row(`(?:${NUMBER}|${THIS}) (?:la |do )?(?:ai|nguoi nao) (?:da )?giao(?: cho (?:toi|em|minh|ai))?`, history),
  row(`(?:${NUMBER}|${THIS}) (?:da )?giao (?:cho )?(?:nhung ai|ai)`, history),
  row(`(?:xem )?(?:${NUMBER}|${THIS})[ ,:]*(?:con )?(?:${LATE}|${WHO_LATE}|${COUNT})`, whoHasNot),
  row(`(?:xem |danh sach |con )?(?:${LATE}|${WHO_LATE})(?: (?:cua |o )?(?:${NUMBER}|${THIS}))?`, whoHasNot),
  row(`(?:nhac|don doc|giuc)(?: nho)?(?: lai)? ${LATE}(?: (?:cua |o |doi voi )?(?:${NUMBER}|${THIS}))?`, urge),
  row(`(?:don doc|giuc)(?: lai)? ${NUMBER}`, urge),
  row(`(?:nhac|don doc) ${NUMBER}[ ,:]+${LATE}`, urge),
  row(`${URGES} ${SEVERAL}`, urgeSeveral),
  row(`(?:${URGES}(?: ${ALL_LATE})*|nhac(?: ${ALL_LATE})+) ${LATE_WORK}`, () => ({ kind: 'urge-late' })),
  row(`(?:nhac|don doc|giuc)(?: nho)? (?<who>[^,:;]{2,60}?)${DOES} ${NAMED_TASK}`, urgeSomebody),
  row(`(?:da )?(?:xong|hoan thanh)(?: xong)? (?:phan )?phoi hop(?: (?:cua |o )?(?:${NUMBER}|${THIS}))?(?: roi)?`, coordinated),
  row(`(?:phan )?phoi hop(?: (?:cua |o )?(?:${NUMBER}))? (?:da )?(?:xong|hoan thanh)(?: roi)?`, coordinated),
  row(`${NUMBER}[ ,:]+(?:da )?(?:xong|hoan thanh)(?: xong)? (?:phan )?phoi hop(?: roi)?`, coordinated),
  row(`(?:thay|thay the) ${NUMBER} (?:bang|boi) ${SECOND}`, supersede),
  row(`${NUMBER} (?:duoc )?(?:thay|thay the) (?:bang|boi) ${SECOND}`, supersede),
  row(`${SECOND} (?:thay|thay the)(?: cho)? ${NUMBER}`, supersede),
  row(`${ENDS} ${NUMBER}(?:${BECAUSE}(?<reason>.+))?`, cancel),
  row(String.raw`(?:giao lai|giao tiep|giao xuong|chia|chia ra) ${NUMBER} cho (?<to>[^:]+?)(?: ?: ?(?<part>.+))?`, passDown),
  row(String.raw`giao ${NUMBER} cho (?<to>[^:]+?) ?: ?(?<part>.+)`, passDown),
  row(String.raw`(?:tach|giao) (?<part>phan (?!viec \d).+?) (?:cua |trong |thuoc )?${NUMBER} cho (?<to>.+)`, passDown),
  row(String.raw`giao (?:cho )?(?<to>.+?) (?<part>phan .+?) (?:cua |trong |thuoc )?(?:viec|nhiem vu|nv) (?:so )?(?<n>\d{1,6})`, passDown),
  row(String.raw`(?:chuyen|giao)(?: giao)? ${NUMBER} (?:cho|sang|ve) (?<to>.+)`, move),
  row(String.raw`(?:giao|phan cong)(?: viec)?(?: cho)?[ :]+(?<words>(?!viec \d|lai \d|\d|moi ?:)\D.*)`, ({ words = '' }) => ({
    kind: 'give',
    words,
  })),
];

/**
 * What a message wants of a task as a whole, where the whole of it says so; null for anything else. Names are left as they were said, since
 * only an office knows them. Text without diacritics is read alike.
 */
export const readTaskOrder = (text: string): TaskOrder | null => {
  const sentence = sentenceOf(text);
  if (sentence === null) return null;
  const ofCard = readCardOrder(sentence);
  if (ofCard !== null) return ofCard;
  for (const { pattern, means } of SAID) {
    const parts = partsOf(pattern, sentence);
    const order = parts === null ? null : means(parts);
    if (order !== null) return order;
  }
  return null;
};
