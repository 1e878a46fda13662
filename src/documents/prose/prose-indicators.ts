import type { DraftIndicator } from '#domain/draft-plan.ts';
import { trimMarks } from '#language/trim-marks.ts';
import { figureIn } from '../figure.ts';
import type { Item } from './outline.ts';
import { ordinalAt, OUTSIDE, type Place, placeUnder } from './places.ts';
import { sentencesOf } from './sentences.ts';

/** A paragraph with more clauses is no list of figures. */
const MOST_CLAUSES = 80;

// One clause, one figure: "…; …", or a further rate behind a comma.
const clausesOf = (text: string): readonly string[] =>
  sentencesOf(text)
    .flatMap((sentence) => sentence.split(/;\s?|, (?=(?:và )?t[ỷỉ] lệ )/u))
    .slice(0, MOST_CLAUSES)
    .map((clause) => trimMarks(clause, ' .,;'))
    .filter((clause) => clause !== '');

const indicatorsOf = (text: string, where: Pick<DraftIndicator, 'ordinal' | 'source'>): readonly DraftIndicator[] =>
  clausesOf(text).flatMap((clause) => {
    const figure = figureIn(clause);
    return figure === null ? [] : [{ ordinal: where.ordinal, text: clause, ...figure, source: where.source }];
  });

const ownIndicators = (item: Item, place: Place): readonly DraftIndicator[] => {
  const ordinal = ordinalAt(place, item);
  return [
    ...indicatorsOf(item.text, { ordinal, source: { line: item.line } }),
    ...item.body.flatMap(({ line, text }) => indicatorsOf(text, { ordinal, source: { line } })),
  ];
};

const indicatorsAt = (item: Item, place: Place): readonly DraftIndicator[] => {
  const under = placeUnder(place, item, []);
  const own = under.kind === 'targets' ? ownIndicators(item, place) : [];
  return [...own, ...item.children.flatMap((child) => indicatorsAt(child, under))];
};

/** The figures to reach that the sections of aims set ("Có ≥ 95% …", "Phấn đấu 100% …"), one for each clause that holds one. */
export const proseIndicators = (outline: Item): readonly DraftIndicator[] =>
  outline.children.flatMap((child) => indicatorsAt(child, OUTSIDE));
