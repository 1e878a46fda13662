import { bare } from './fold.ts';

/** Somebody asks why the bot wrote to them: of this task, or of the message that they answer or had last. */
export interface WhyWish {
  readonly task: number | null;
}

const WHY = '(?:vi sao|tai sao|sao|co sao|do dau|vi co gi|ly do gi)(?: ma)?(?: lai)?';
const ME = '(?:toi|em|minh|anh|chi|chau|tui|don vi toi|phong toi)';
const GETTING = '(?:(?:lai )?(?:cu )?(?:duoc |bi |phai )?(?:nhan|thay)(?: duoc| phai)?(?: lai)?)';
const TELLING = '(?:nhac|gui|bao|nhan|goi|nhan tin|gui tin|nhac viec)';
const ABOUT = String.raw`(?: (?:tin|tin nhan|thong bao|nhac viec|loi nhac|cai)(?: nhan)?(?: (?:nay|tren|do|vua roi|nhac))*| viec (?:so )?(\d{1,7}))*`;
const END = String.raw`(?: (?:a|the|vay|nhi|ha|khong biet|nua|the a))*[?.!]*$`;

const PATTERNS: readonly RegExp[] = [
  // Vì sao tôi nhận tin này?
  new RegExp(String.raw`^${WHY} ${ME} ${GETTING}${ABOUT}${END}`, 'u'),
  // Vì sao tôi bị nhắc việc 12? Sao em lại bị nhắc?
  new RegExp(String.raw`^${WHY} ${ME}(?: lai)? (?:bi|duoc|cu bi|cu duoc) ${TELLING}${ABOUT}${END}`, 'u'),
  // Vì sao nhắc tôi việc 12? Sao gửi cho tôi tin này?
  new RegExp(
    String.raw`^${WHY}(?: (?:bot|he thong|may|nhac viec))?(?: lai)?(?: cu)? ${TELLING}(?: tin)?(?: cho| den| toi)? ${ME}${ABOUT}${END}`,
    'u',
  ),
  // Sao vẫn nhắc 12?
  new RegExp(
    String.raw`^${WHY}(?: (?:bot|he thong|nhac viec))?(?: (?:van|con|cu|lai))* (?:nhac|nhac lai|gui tin)(?: viec)?(?: so)? (\d{1,7})${END}`,
    'u',
  ),
  // Vì sao có tin này? Tin này gửi tôi làm gì?
  new RegExp(String.raw`^${WHY}(?: co)? (?:tin|tin nhan|thong bao|loi nhac)(?: nhan)? nay${END}`, 'u'),
];

/** Whether a message asks why the bot wrote ("vì sao tôi nhận tin này?", "sao nhắc tôi việc 12?"); null where it asks something else. */
export const whyWishIn = (text: string): WhyWish | null => {
  const words = bare(text).replace(/ {2,}/gu, ' ').trim();
  const found = PATTERNS.map((pattern) => pattern.exec(words)).find((match) => match !== null);
  if (found === undefined) return null;
  const [, task] = found;
  return { task: task === undefined ? null : Number(task) };
};
