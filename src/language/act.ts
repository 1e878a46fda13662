import type { TaskId } from '#domain/ids.ts';

/** What the words of a message mean. `tasks` holds the numbers that the text names and is empty where it names none. */
export type Act =
  | { readonly intent: 'done'; readonly tasks: readonly TaskId[] }
  | { readonly intent: 'blocked'; readonly tasks: readonly TaskId[]; readonly reason: string }
  | { readonly intent: 'unblocked'; readonly tasks: readonly TaskId[] }
  | { readonly intent: 'progress'; readonly tasks: readonly TaskId[]; readonly percent: number | null }
  | { readonly intent: 'approve'; readonly tasks: readonly TaskId[] }
  | { readonly intent: 'return'; readonly tasks: readonly TaskId[]; readonly reason: string }
  | { readonly intent: 'assign'; readonly tasks: readonly TaskId[]; readonly target: string }
  /** A bare number: the answer to "which one?". */
  | { readonly intent: 'choose'; readonly option: number }
  | { readonly intent: 'question'; readonly topic: 'mine' | 'overdue' }
  | { readonly intent: 'help' }
  /** A leader, head or controller wants a code that binds a chat group. */
  | { readonly intent: 'group-code' }
  | { readonly intent: 'unlink' }
  | { readonly intent: 'none' };

/** A message understood. `sure` is false where a careful secretary would ask back before changing anything. */
export interface Understanding {
  readonly sure: boolean;
  readonly act: Act;
}
