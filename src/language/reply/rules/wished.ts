import { type Chunk, fits } from '../chunk.ts';
import { has, type Statement } from '../statement.ts';
import type { Rule } from '../verdict.ts';
import { nothingSaid } from './check.ts';

const WISH = /^(?:ước|ước gì|ước chi|giá mà|giá như|phải chi|mong sao|uoc gi|gia ma|gia nhu|phai chi)$/u;
const INTENT = /^(?:đang tính|đang định|đang muốn|em tính|em định|chưa dám|không dám|dang tinh|dang dinh|chua dam|khong dam)$/u;

const some = ({ chunks }: Statement, pattern: RegExp): boolean => chunks.some((chunk: Chunk) => fits(chunk, pattern));

/** "Ước gì việc 6 xong", "đang tính xin lùi mà chưa dám": a wish or an intention, and no report or request yet. */
export const wished: Rule = (statement) => {
  const isIntended = some(statement, INTENT) && has(statement, 'extend', 'more-time', 'approve', 'return', 'undo');
  return isIntended || some(statement, WISH) ? nothingSaid('only wished or intended') : null;
};
