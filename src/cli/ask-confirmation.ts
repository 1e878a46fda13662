import { createInterface } from 'node:readline/promises';
import type { LateChoice } from '#domain/importing/late-rows.ts';
import type { DraftReview } from '#usecases/confirm-plan.ts';

const LATE_ANSWERS: Readonly<Partial<Record<string, LateChoice>>> = { '': 'follow', '1': 'follow', '2': 'done', '3': 'drop' };

/** Asks the person at the keyboard; null where nothing shall be stored. */
export const askConfirmation = async ({ lateRows }: DraftReview): Promise<LateChoice | null> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const saysYes = async (question: string): Promise<boolean> =>
    /^(c|có|co|y|yes)$/iu.test((await terminal.question(`${question} [c/K] `)).trim());
  try {
    if (!(await saysYes('Văn bản này không chứa bí mật nhà nước?'))) return null;
    let choice: LateChoice | undefined = lateRows === 0 ? 'follow' : undefined;
    while (choice === undefined) {
      const asked = `${String(lateRows)} việc đã quá hạn: 1) theo dõi từ hôm nay  2) đã xong  3) bỏ [1] `;
      choice = LATE_ANSWERS[(await terminal.question(asked)).trim()];
    }
    return (await saysYes('Lưu kế hoạch?')) ? choice : null;
  } finally {
    terminal.close();
  }
};
