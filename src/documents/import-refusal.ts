/** Why a file is not read as a plan; `refusalSentence` says each in Vietnamese. */
export type ImportRefusal =
  | { readonly kind: 'unknown-type'; readonly extension: string }
  /** A type that a plan may well have but that this version does not read. */
  | { readonly kind: 'type-not-yet-read'; readonly extension: string }
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  | { readonly kind: 'binary' }
  | { readonly kind: 'not-utf8'; readonly encoding: 'UTF-16' | null }
  | { readonly kind: 'secrecy-mark'; readonly mark: string; readonly line: number }
  /** Neither a table nor a list of tasks. */
  | { readonly kind: 'no-tasks' }
  | { readonly kind: 'no-deadline-column'; readonly columns: readonly string[] };
