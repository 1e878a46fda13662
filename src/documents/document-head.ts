import type { DraftDocument } from '#domain/draft-plan.ts';
import { type Day, dayFrom } from '#domain/time/day.ts';
import { bare, fold } from '#language/fold.ts';
import { canonicalUnit } from '#language/units/canonical-unit.ts';
import type { TextLine } from './text-tables.ts';

const HEAD_LINES = 40;

const NUMBER = /^(?:[\p{L} ]{0,40}\s)?Số\s*:?\s*(\d{1,6}[\p{L}]?\s?[-/]\s?[\p{Lu}Đ\d]{1,10}(?:\s?[-/]\s?[\p{L}\d]{1,15}){0,3})/u;
// The date of issue stands behind its place: "Phú Hòa, ngày 05 tháng 02 năm 2026".
const ISSUED = /^(.{2,40}?),\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\b/iu;
const PLACE = /^(\p{Lu}[\p{L} .-]{1,38}),\s*ngày\s/u;

const KINDS = new Set([
  'ke hoach',
  'quyet dinh',
  'chuong trinh',
  'nghi quyet',
  'chuong trinh hanh dong',
  'de an',
  'chi thi',
  'cong van',
  'thong bao',
]);
const PREAMBLE = /^(?:can cu|thuc hien|xet|theo|tren co so|nham|de trien khai|trien khai thuc hien ke hoach so)\s/;

const LONGEST_LINE = 2_000;

const plain = (text: string): string =>
  text
    .slice(0, LONGEST_LINE)
    .replace(/[*_#]+/g, '')
    .trim();

const numberIn = (head: readonly string[]): string | null => {
  for (const text of head) {
    const found = NUMBER.exec(text)?.[1];
    if (found !== undefined) return found.replace(/\s/g, '');
  }
  return null;
};

const issuedIn = (head: readonly string[]): Day | null => {
  for (const text of head) {
    const found = ISSUED.exec(text);
    if (found !== null) return dayFrom(Number(found[4]), Number(found[3]), Number(found[2]));
  }
  return null;
};

const LEVEL = '(?:[Tt]ỉnh|[Tt]hành phố|[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Tt]hị trấn|[Hh]uyện)';
const ISSUING = new RegExp(
  `(?:(?:Ủy|Uỷ) ban [Nn]hân dân|UBND)\\s+(${LEVEL})((?:\\s+\\p{Lu}[\\p{L}.-]*){0,5})\\s+(?:ban hành|xây dựng|phê duyệt|triển khai)`,
  'u',
);
const HEAD_BODY = new RegExp(
  `(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)\\s+(${LEVEL})(\\s+[\\p{Lu}\\d][\\p{L}\\d.-]*(?:[ \\t]+[\\p{Lu}\\d][\\p{L}\\d.-]*){0,4})(?=\\s|$)`,
  'iu',
);
const SO_HEAD = /(?:^|\s)((?:SỞ|BỘ)\s+\p{Lu}[\p{Lu}\s,]{3,60})$/u;

const properName = (words: string): string =>
  fold(words)
    .split(' ')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');

const body = (level: string | undefined, place: string | undefined, ownPlace: string | null): string => {
  const own = place?.trim() ?? '';
  const name = own === '' ? (ownPlace ?? '') : properName(own);
  return canonicalUnit(`UBND ${fold(level ?? '')} ${name}`.trim());
};

// The national motto stands beside or under the issuer, and must not be read on as part of its name.
const MOTTO = /cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc/giu;

const withoutMotto = (head: readonly string[]): readonly string[] =>
  head.map((text) => text.replace(MOTTO, '').trim()).filter((text) => text !== '');

const issuerIn = (head: readonly string[], ownPlace: string | null): string | null => {
  // The body and its name may stand on two lines, but what follows the name on a further line is no part of it.
  const stamped = HEAD_BODY.exec(
    head
      .slice(0, 8)
      .filter((text) => text === text.toUpperCase())
      .join('\n'),
  );
  if (stamped !== null) return body(stamped[1], stamped[2], ownPlace);
  const department = head
    .slice(0, 6)
    .map((text) => SO_HEAD.exec(text)?.[1])
    .find((name) => name !== undefined);
  if (department !== undefined) return canonicalUnit(fold(department));
  const issuing = ISSUING.exec(head.join(' '));
  return issuing === null ? null : body(issuing[1], issuing[2], ownPlace);
};

const LONGEST_TITLE = 1_000;

const titleIn = (head: readonly string[]): string | null => {
  const kindAt = head.findIndex((text) => KINDS.has(bare(text)));
  if (kindAt < 0) return null;
  const lines = head.slice(kindAt + 1, kindAt + 5);
  const end = lines.findIndex((text, at) => at > 0 && (PREAMBLE.test(bare(text)) || /^(?:[IVX]+\.|-|\d+\.)/.test(text)));
  const title = (end < 0 ? lines.slice(0, 1) : lines.slice(0, end)).join(' ').slice(0, LONGEST_TITLE);
  return title === '' ? null : title;
};

const REPLACES = /thay thế ([^.;]{0,400}?\d{1,6}\s?[-/][^.;]{0,400})/giu;
const DOCUMENT_NUMBER = /\d{1,6}[a-zđ]?\/?(?:\d{4}\/)?[-/]?\p{Lu}[\p{Lu}Đ]{0,6}(?:[-/]\p{Lu}[\p{L}]{0,12}){1,2}/gu;

const replacesIn = (prose: readonly TextLine[]): readonly string[] => {
  const found = prose.flatMap(({ text }) =>
    [...text.matchAll(REPLACES)].flatMap((clause) => [...(clause[1] ?? '').matchAll(DOCUMENT_NUMBER)]),
  );
  return [...new Set(found.map(([number]) => number))];
};

/** What the document says of itself in its head and closing lines; null where it does not say. */
export const documentHead = (prose: readonly TextLine[]): DraftDocument => {
  const head = prose.slice(0, HEAD_LINES).map(({ text }) => plain(text));
  const place = head.map((text) => PLACE.exec(text)?.[1]).find((name) => name !== undefined) ?? null;
  return {
    number: numberIn(head),
    issuedOn: issuedIn(head),
    issuer: issuerIn(withoutMotto(head), place),
    title: titleIn(head),
    replaces: replacesIn(prose),
  };
};
