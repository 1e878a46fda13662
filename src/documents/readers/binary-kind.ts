/** The kinds of files that are read in a process of their own. */
export const BINARY_KINDS = ['docx', 'xlsx', 'pdf'] as const;

export type BinaryKind = (typeof BINARY_KINDS)[number];

/** Whether a word names such a kind. */
export const isBinaryKind = (word: string): word is BinaryKind => BINARY_KINDS.some((kind) => kind === word);
