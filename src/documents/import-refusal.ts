/** What a file turns out to be by its first bytes. */
export type FoundContent = 'pdf' | 'zip' | 'docx' | 'xlsx' | 'old-office' | 'rtf' | 'text';

/** Why a file is not read as a plan; `refusalSentence` says each in Vietnamese. */
export type ImportRefusal =
  | { readonly kind: 'unknown-type'; readonly extension: string }
  /** A type that a plan may well have but that this version does not read. */
  | { readonly kind: 'type-not-yet-read'; readonly extension: string }
  /** The name says one type, the bytes another. */
  | { readonly kind: 'other-content'; readonly extension: string; readonly found: FoundContent }
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  | { readonly kind: 'binary' }
  | { readonly kind: 'not-utf8'; readonly encoding: 'UTF-16' | null }
  /** Broken off, or not as its format has it. */
  | { readonly kind: 'damaged' }
  /** Made in a way that no office program makes files, to mislead or to overload who opens it. */
  | { readonly kind: 'unsafe-archive' }
  /** Small outside, huge inside. */
  | { readonly kind: 'too-much-inside' }
  /** Reading it took more time or memory than any plan needs. */
  | { readonly kind: 'too-hard' }
  | { readonly kind: 'password-protected' }
  | { readonly kind: 'macros' }
  /** A .pdf of pictures, without letters. */
  | { readonly kind: 'no-text-layer' }
  /** No line where the mark stands outside the running text: in a header, a footer or a text box. */
  | { readonly kind: 'secrecy-mark'; readonly mark: string; readonly line: number | null }
  /** Neither a table nor a list of tasks. */
  | { readonly kind: 'no-tasks' }
  | { readonly kind: 'no-deadline-column'; readonly columns: readonly string[] };
