import { partsOf, type Sentence, whole } from './pieces.ts';
import type { CardField, TaskOrder } from './task-order.ts';

const CARD = String.raw`(?: the (?<card>\d{1,9}))?`;

const GIVE = whole(`(?:giao|dong y giao|giao luon|giao ngay|dung roi giao)${CARD}`);
const DROP = whole(`(?:thoi|huy|bo|khong giao(?: nua)?|thoi khong giao(?: nua)?)${CARD}`);
const EDIT = whole(`(?:sua|sua lai)${CARD}`);
const CHOOSE = whole(String.raw`sua the (?<card>\d{1,9}) nguoi so (?<option>\d{1,2})`);

const FIELDS: readonly (readonly [CardField, string])[] = [
  ['deadline', '(?:thoi )?han(?: hoan thanh| nop)?|thoi gian'],
  ['receiver', 'nguoi(?: nhan| lam| thuc hien)?|don vi(?: chu tri)?|chu tri|giao cho'],
  ['coordinating', '(?:don vi )?phoi hop'],
  ['product', 'san pham'],
  ['title', '(?:ten |noi dung )?(?:viec|nhiem vu)|noi dung|ten'],
];

// "sửa hạn 20/9", "đổi thẻ 5 người: anh Nam", and with a colon the name of the part alone: "sản phẩm: công văn".
const edits = FIELDS.flatMap(([field, names]) => [
  {
    field,
    pattern: whole(String.raw`(?:sua|doi|sua lai)${CARD} (?:${names})(?: (?:thanh|la|ve))?(?: ?[:,] ?| )(?:la |thanh )?(?<words>.+)`),
  },
  { field, pattern: whole(String.raw`(?:${names}) ?: ?(?<words>.+)`) },
]);

const cardIn = (parts: Readonly<Record<string, string>>): number | null => (parts['card'] === undefined ? null : Number(parts['card']));

/** What a message wants of the card that is shown: give it, drop it, change a part of it; null for anything else. */
export const readCardOrder = (sentence: Sentence): TaskOrder | null => {
  const chosen = partsOf(CHOOSE, sentence);
  if (chosen !== null) return { kind: 'choose-receiver', card: Number(chosen['card']), option: Number(chosen['option']) };
  for (const [does, pattern] of [
    ['give', GIVE],
    ['drop', DROP],
    ['edit', EDIT],
  ] as const) {
    const parts = partsOf(pattern, sentence);
    if (parts !== null) return { kind: 'card', does, card: cardIn(parts) };
  }
  for (const { field, pattern } of edits) {
    const parts = partsOf(pattern, sentence);
    if (parts !== null) return { kind: 'edit-card', card: cardIn(parts), field, words: parts['words'] ?? '' };
  }
  return null;
};
