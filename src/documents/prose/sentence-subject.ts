import { leadingUnits, type NamedUnits } from './unit-phrase.ts';

const ORDERING =
  /^(?:(?:giao|đề nghị|yêu cầu|phân công|đối với|trách nhiệm của|nhiệm vụ của|đề nghị)(?: cho)? )(?:(?:đồng chí|các đồng chí) )?/iu;

/** Clauses that stand before the unit that a sentence is about. */
const INTRODUCTION =
  /^(?:trên cơ sở|căn cứ|theo|hằng|hàng|định kỳ|trong quá trình|để|nhằm|thực hiện|triển khai|khi|sau khi|trước khi|qua|từ|đồng thời|ngoài ra|trong|trước|chậm nhất|trên đây|chế độ|thứ|chủ nhật|vào|mỗi|cuối|đầu(?! tư))(?= )/iu;

const MOST_CLAUSES = 25;
const LONGEST_INTRODUCTION = 700;

// In the middle of a sentence a unit is written with a capital, or opens a group.
const CLAUSE_OPENS = /^(?:\p{Lu}|các |từng |mỗi |thủ trưởng |người đứng đầu |giao |đề nghị |yêu cầu |chủ tịch |giám đốc )/u;

/** Who a sentence is about. */
export interface Subject extends NamedUnits {
  /** Where their names begin. */
  readonly start: number;
}

const at = (text: string, from: number): Subject | null => {
  const opening = ORDERING.exec(text.slice(from, from + 60))?.[0].length ?? 0;
  const found = leadingUnits(text.slice(from + opening));
  return found === null ? null : { units: found.units, start: from + opening, end: from + opening + found.end };
};

const doesSomething = (text: string, { end }: Subject): boolean => /^,? \p{Ll}/u.test(text.slice(end, end + 4));

/** A clause ends at a mark, or at its words of time ("Định kỳ 6 tháng, năm các đơn vị …"). */
const CLAUSE_BREAK = /[,;] |(?<= (?:tháng|quý|năm|tuần)|\)) (?=các |\p{Lu})/gu;

const behindIntroduction = (text: string): Subject | null => {
  let clauses = 0;
  for (const { index, 0: mark } of text.slice(0, LONGEST_INTRODUCTION).matchAll(CLAUSE_BREAK)) {
    clauses += 1;
    if (clauses > MOST_CLAUSES) return null;
    const from = index + mark.length;
    const subject = CLAUSE_OPENS.test(text.slice(from, from + 20)) ? at(text, from) : null;
    if (subject !== null && doesSomething(text, subject)) return subject;
  }
  return null;
};

/** "Về giải ngân vốn đầu tư: Giao Sở …": the matter stands before who sees to it. */
const MATTER = /^[^:;.]{4,160}: (?=\p{Lu})/u;

const behindMatter = (text: string): Subject | null => {
  const from = MATTER.exec(text)?.[0].length ?? 0;
  const subject = from === 0 ? null : at(text, from);
  return subject !== null && doesSomething(text, subject) ? subject : null;
};

/** "Thống nhất chủ trương …; giao Sở …" */
const THEN_ORDERED = /[;,] (?:đồng thời |và )?(?=giao (?:\p{Lu}|các |cho ))/gu;

const orderedLater = (text: string): Subject | null => {
  for (const { index, 0: mark } of text.slice(0, LONGEST_INTRODUCTION).matchAll(THEN_ORDERED)) {
    const subject = at(text, index + mark.length);
    if (subject !== null && doesSomething(text, subject)) return subject;
  }
  return null;
};

/**
 * The units that a sentence makes responsible: at its head, behind "Giao …", behind the matter that it is about ("Về …: Giao Sở …"), behind
 * an introducing clause ("Trên cơ sở …, Sở …"), or in a later clause that orders ("…; giao Sở …").
 */
export const subjectOf = (sentence: string): Subject | null =>
  at(sentence, 0) ??
  behindMatter(sentence) ??
  (INTRODUCTION.test(sentence) ? behindIntroduction(sentence) : null) ??
  orderedLater(sentence);
