import { bare } from '../../fold.ts';
import { has, wordsIn } from '../statement.ts';
import type { Rule } from '../verdict.ts';
import { verdictOf } from './check.ts';

// "không phải chưa làm đâu", "đâu phải em quên": that something was left undone is denied.
const DENIED_NEGLECT =
  /(?:^| )(?:khong|dau|chang|cha) phai (?:la )?(?:em |toi |tui |ben em |minh )?(?:chua|khong|quen|luoi|bo qua|im lang|lo la)(?: |$)/u;

/** "Không phải chưa làm đâu anh": says nothing by itself, and takes nothing from the report beside it. */
export const doubleDenial: Rule = (statement) =>
  DENIED_NEGLECT.test(bare(wordsIn(statement))) && !has(statement, 'done', 'perfect', 'approve', 'undo')
    ? verdictOf('that nothing was done is denied', { intent: 'none' })
    : null;
