import type { Statement } from '../statement.ts';
import type { Verdict } from '../verdict.ts';

/** Something that may speak against a reading, under the name that `--explain` shows; `at` is the place of the words that were read. */
export type Check = readonly [name: string, applies: (statement: Statement, at: number) => boolean];

/** The name of the first check that applies, or null. */
export const firstCheck = (checks: readonly Check[], statement: Statement, at: number): string | null =>
  checks.find(([, applies]) => applies(statement, at))?.[0] ?? null;

/** Whether any check applies. */
export const anyCheck = (checks: readonly Check[], statement: Statement, at: number): boolean => firstCheck(checks, statement, at) !== null;

/** A verdict that is sure where nothing speaks against it. */
export const verdictOf = (rule: string, meaning: Verdict['meaning'], doubt: string | null = null): Verdict =>
  doubt === null ? { rule, meaning, sure: true } : { rule, meaning, sure: false, doubt };

/** Words that surely change nothing by themselves: an order, a wish, a condition. Beside a report they still make it doubtful. */
export const nothingSaid = (rule: string): Verdict => ({ rule, meaning: { intent: 'none' }, sure: false, isPlain: true });

/** Words about tasks that change nothing: of somebody else, supposed, or denied. It is asked back what was meant. */
export const nothingYet = (rule: string): Verdict => ({ rule, meaning: { intent: 'none' }, sure: false });
