import type { TaskId } from '#domain/ids.ts';

/** What of a card is changed, in the words that were said. */
export type CardField = 'deadline' | 'receiver' | 'title' | 'product' | 'coordinating';

/**
 * What somebody wants of a task as a whole: giving it, passing it on, asking who gave it, ending it. Names are as they were said: who is meant
 * is known only in an office. `number` is null where none is said.
 */
export type TaskOrder =
  | { readonly kind: 'card'; readonly does: 'give' | 'drop' | 'edit'; readonly card: number | null }
  | { readonly kind: 'edit-card'; readonly card: number | null; readonly field: CardField; readonly words: string }
  | { readonly kind: 'choose-receiver'; readonly card: number; readonly option: number }
  /** "giao phòng KT lập báo cáo": to whom and what, not yet parted. */
  | { readonly kind: 'give'; readonly words: string }
  /** "giao 12 cho anh Nam", "chuyển việc 12 cho phòng Văn hóa". */
  | { readonly kind: 'move'; readonly number: TaskId; readonly to: string }
  /** "giao lại 12 cho phòng …: phần số liệu". */
  | { readonly kind: 'pass-down'; readonly number: TaskId; readonly to: string; readonly part: string | null }
  | { readonly kind: 'coordination-done'; readonly number: TaskId | null }
  | { readonly kind: 'who-has-not'; readonly number: TaskId | null }
  | { readonly kind: 'urge'; readonly number: TaskId | null }
  /** "đôn đốc 11 27". */
  | { readonly kind: 'urge-several'; readonly numbers: readonly TaskId[] }
  /** "đôn đốc tất cả việc quá hạn". */
  | { readonly kind: 'urge-late' }
  /** "nhắc Long làm việc 1". */
  | { readonly kind: 'urge-somebody'; readonly number: TaskId; readonly who: string }
  | { readonly kind: 'history'; readonly number: TaskId | null }
  | { readonly kind: 'cancel'; readonly number: TaskId; readonly reason: string }
  | { readonly kind: 'supersede'; readonly number: TaskId; readonly by: TaskId };
