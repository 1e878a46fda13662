import type { TaskId } from '#domain/ids.ts';
import type { ConversationRefusal, Notice } from '#domain/notice.ts';

/** The answer that says why something was not done. */
export const refusal = (kind: ConversationRefusal, number: TaskId | null = null, names: readonly string[] = []): Notice => ({
  kind: 'refused',
  refusal: kind,
  number,
  names,
});
