import type { DraftDuty } from '#domain/draft-plan.ts';
import type { Day } from '#domain/time/day.ts';
import { canonicalUnit } from '#language/units/canonical-unit.ts';
import type { TextLine } from '../text-tables.ts';
import { isBullet, markedLine, type MarkedLine } from './item-marker.ts';
import { officeHeading } from './office-heading.ts';
import { namesReport, reportRhythms } from './report-rhythms.ts';
import { type Report, reportIn } from './report-words.ts';
import { sectionKind } from './section-kinds.ts';
import { subjectOf } from './sentence-subject.ts';
import { sentencesOf } from './sentences.ts';

/** Who reports where the text names nobody: all that carry out the plan. */
const EVERYBODY = 'Các cơ quan, đơn vị';

const SECTION_LENGTH = 120;

const isImplementing = ({ text }: TextLine): boolean => {
  const heading = markedLine(text)?.text ?? text;
  return heading.length <= SECTION_LENGTH && sectionKind(heading) === 'implementing';
};

const isEnd = ({ text }: TextLine): boolean => /^nơi nhận/iu.test(text);

const implementing = (prose: readonly TextLine[]): readonly TextLine[] => {
  const section = prose.slice(prose.findIndex((line) => isImplementing(line)) + 1);
  const end = section.findIndex((line) => isEnd(line));
  return end < 0 ? section : section.slice(0, end);
};

/** What the lines above say for those that say less. */
interface Context {
  /** The unit of the numbered heading. */
  readonly heading: string | null;
  /** The report that a line ending in a colon orders for the bullets under it. */
  readonly order: { readonly from: string; readonly report: Report } | null;
}

const namesIn = (text: string): string | null => {
  const subject = subjectOf(text);
  return subject === null ? null : canonicalUnit(text.slice(subject.start, subject.end));
};

const headingOf = (text: string): string | null => {
  const office = officeHeading(text);
  return office === null ? namesIn(text) : office.units.join(', ');
};

// Bullets and paragraphs go on about the unit that the numbered heading above them names.
const contextAt = (context: Context, marked: MarkedLine | null): Context =>
  marked === null || isBullet(marked.style) ? context : { heading: headingOf(marked.text), order: null };

const ordered = (text: string, { heading }: Context): Context['order'] => {
  const report = text.endsWith(':') ? reportIn(text) : null;
  return report === null ? null : { from: namesIn(text) ?? heading ?? EVERYBODY, report };
};

const pieces = (text: string): readonly string[] => sentencesOf(text).flatMap((sentence) => sentence.split(/; ?/));

interface Reading {
  readonly line: number;
  readonly context: Context;
  readonly reference: Day;
}

// "Báo cáo 6 tháng gửi trước ngày 10/6; báo cáo năm … về Sở …": the receiver stands once, behind the last.
const withReceiver = (sentence: string, context: Context, whole: Report | null): Context =>
  context.order === null && whole !== null && namesReport(sentence) && reportIn(sentence) === null
    ? { ...context, order: { from: context.heading ?? EVERYBODY, report: whole } }
    : context;

/** Who owes what to whom by the words of a sentence, or by the order above it; null where it is no report. */
const owedBy = (sentence: string, from: string | null, { heading, order }: Context): Pick<DraftDuty, 'from' | 'to' | 'what'> | null => {
  const said = reportIn(sentence);
  if (said !== null) return { from: from ?? heading ?? EVERYBODY, ...said };
  return order === null ? null : { from: from ?? order.from, ...order.report };
};

const dutiesIn = (text: string, { line, context, reference }: Reading): readonly DraftDuty[] => {
  let from: string | null = null;
  const whole = reportIn(text);
  return pieces(text).flatMap((sentence) => {
    from = namesIn(sentence) ?? from;
    const owed = owedBy(sentence, from, withReceiver(sentence, context, whole));
    if (owed === null) return [];
    return reportRhythms(sentence, reference).map((recurrence) => ({ ...owed, recurrence, source: { line } }));
  });
};

const isSame = (one: DraftDuty, other: DraftDuty): boolean =>
  one.from === other.from && one.to === other.to && one.recurrence?.every === other.recurrence?.every;

/**
 * The periodic reports that the section "Tổ chức thực hiện" orders: who owes them to whom, and when; missing years come from the reference. A
 * paragraph that says the same twice ("định kỳ …; định kỳ hằng tháng …") orders one.
 */
export const reportDuties = (prose: readonly TextLine[], reference: Day): readonly DraftDuty[] => {
  const found: DraftDuty[] = [];
  let context: Context = { heading: null, order: null };
  for (const { line, text } of implementing(prose)) {
    const marked = markedLine(text);
    const words = marked?.text ?? text;
    context = contextAt(context, marked);
    const duties = dutiesIn(words, { line, context, reference });
    found.push(...duties.filter((duty, at) => !duties.slice(0, at).some((other) => isSame(other, duty))));
    context = { ...context, order: ordered(words, context) ?? context.order };
  }
  return found;
};
