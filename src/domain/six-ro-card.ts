import type { Deadline } from './deadline.ts';
import { type Gap, saysTheProduct, saysTheTime, saysTheWork, SIX_RO } from './six-ro.ts';

/** What leaves one of the six rõ open: nothing is said, what is said is too vague to be held to, or several are named and none for all. */
export type RoFault = 'missing' | 'vague' | 'several';

/** One of the six rõ of a task: what is said of it, and what is wrong with that; `words` is null where nothing is said. */
export interface RoState {
  readonly ro: Gap;
  readonly words: string | null;
  readonly fault: RoFault | null;
}

/** All that the six rõ are judged by, in names and words as they are shown. */
export interface RoFacts {
  readonly title: string;
  readonly deadline: Deadline | null;
  readonly product: string | null;
  /** Each unit that leads, with who carries its part. */
  readonly leads: readonly { readonly unit: string; readonly person: string | null }[];
  /** The one of several lead units that answers for the whole. */
  readonly answering: string | null;
  readonly authority: string | null;
}

const said = (words: string | null | undefined): string | null => (words == null || words.trim() === '' ? null : words.trim());

const personFault = ({ leads }: RoFacts): RoFault | null =>
  leads.length === 0 || leads.some(({ person }) => person === null) ? 'missing' : null;

const timeFault = (deadline: Deadline | null): RoFault | null => {
  if (deadline !== null && saysTheTime(deadline)) return null;
  return said(deadline?.text) === null ? 'missing' : 'vague';
};

const responsibilityFault = ({ leads, answering }: RoFacts): RoFault | null => {
  if (leads.length === 1 || answering !== null) return null;
  return leads.length === 0 ? 'missing' : 'several';
};

const wordsFault = (words: string | null, isClear: (said: string) => boolean): RoFault | null => {
  if (words === null) return 'missing';
  return isClear(words) ? null : 'vague';
};

const listed = (names: readonly (string | null)[]): string | null => said(names.filter((name) => name !== null).join('; '));

/** The six rõ of a task, each once, in their order: the state that a card shows before the task is given, and that a gap is asked by. */
export const sixRo = (facts: RoFacts): readonly RoState[] => {
  const [title, product] = [said(facts.title), said(facts.product)];
  const states: Record<Gap, Omit<RoState, 'ro'>> = {
    person: { words: listed(facts.leads.map(({ person }) => person)), fault: personFault(facts) },
    work: { words: title, fault: wordsFault(title, saysTheWork) },
    time: { words: said(facts.deadline?.text), fault: timeFault(facts.deadline) },
    responsibility: { words: facts.answering ?? listed(facts.leads.map(({ unit }) => unit)), fault: responsibilityFault(facts) },
    product: { words: product, fault: wordsFault(product, saysTheProduct) },
    authority: { words: said(facts.authority), fault: facts.authority === null ? 'missing' : null },
  };
  return SIX_RO.map((ro) => ({ ro, ...states[ro] }));
};

/** How many of the six are clear. */
export const clearRo = (states: readonly RoState[]): number => states.filter(({ fault }) => fault === null).length;
