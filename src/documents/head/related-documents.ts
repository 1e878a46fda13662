import { bare } from '#language/fold.ts';
import type { TextLine } from '../text-tables.ts';
import { type Citation, citations } from './document-numbers.ts';

const KIND = 'kế hoạch|quyết định|chương trình|chỉ thị|nghị quyết|công văn|thông báo|quy chế|quy định|hướng dẫn|đề án|văn bản|kết luận';

/** What this document does to others; "sửa đổi, thay thế, bãi bỏ văn bản" among its tasks is none of it. */
const REPLACING: readonly RegExp[] = [
  new RegExp(`(?:${KIND})(?: [\\p{L}]+){0,3} này[^.;]{0,200}?(?:thay thế|bãi bỏ)(?: cho)?(?= )`, 'giu'),
  new RegExp(`(?:^|\\. |^\\()(?:điều \\d+\\. )?(?:thay thế|bãi bỏ)(?: toàn bộ)?(?: các)? (?=(?:${KIND}))`, 'giu'),
  /(?:có hiệu lực|hiệu lực thi hành)[^.;]{0,120}(?:thay thế|bãi bỏ)(?: cho)?(?= )/giu,
];
const NO_LONGER = new RegExp(`((?:${KIND}) số [^.;]{4,200}?) hết hiệu lực`, 'giu');

const LONGEST_CLAUSE = 600;

// "… Kế hoạch số 88 … về thực hiện Nghị quyết số 57": what a replaced document is about is not replaced.
const ABOUT = /(?<!\p{L})(?:về|thực hiện|triển khai|theo|tại|kèm theo)(?!\p{L})/u;
const kindOf = ({ before }: Citation): string =>
  new RegExp(`(${KIND})(?:(?! (?:${KIND}) ).)*$`, 'iu').exec(before)?.[1]?.toLowerCase() ?? '';

const replacedIn = (clause: string): readonly string[] => {
  const cited = citations(clause.slice(0, LONGEST_CLAUSE));
  const kind = cited[0] === undefined ? '' : kindOf(cited[0]);
  let about = false;
  return cited.flatMap((citation) => {
    about ||= ABOUT.test(citation.before);
    return about && kindOf(citation) !== kind ? [] : [citation.number];
  });
};

const clausesIn = (text: string): readonly string[] => [
  ...REPLACING.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => text.slice(index + words.length).split(/[.;](?= |$)/, 1)[0] ?? ''),
  ),
  ...[...text.matchAll(NO_LONGER)].map(([, clause = '']) => clause),
];

/** Numbers of the documents that this one replaces or repeals, as its own words say. */
export const replacedDocuments = (prose: readonly TextLine[]): readonly string[] => [
  ...new Set(prose.flatMap(({ text }) => clausesIn(text)).flatMap((clause) => replacedIn(clause))),
];

const PREAMBLE = /^(?:- ?)?(?:can cu|thuc hien|xet|theo|tren co so|trien khai|tiep tuc thuc hien|de trien khai)(?: |$)/;
const PREAMBLE_LINES = 40;
const FIRST_SECTION = /^(?:i|1|a|dieu 1|phan i|phan thu nhat)[.:)] /;

/** Numbers of the documents on which this one rests, as the lines before its first section cite them. */
export const underlyingDocuments = (prose: readonly TextLine[]): readonly string[] => {
  const head = prose.slice(0, PREAMBLE_LINES).map(({ text }) => text);
  const end = head.findIndex((text) => FIRST_SECTION.test(bare(text.slice(0, 40))));
  const preamble = (end < 0 ? head : head.slice(0, end)).filter((text) => PREAMBLE.test(bare(text.slice(0, 40))));
  return [...new Set(preamble.flatMap((text) => citations(text)).map(({ number }) => number))];
};
