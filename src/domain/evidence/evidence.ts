import type { Day } from '../time/day.ts';

/** What shows that work was done: an issued document by its number, or a file that was kept. */
export type Evidence =
  | { readonly kind: 'document'; readonly number: string; readonly issuedOn: Day | null }
  /** `sha256` in hexadecimal digits names the bytes. */
  | { readonly kind: 'file'; readonly name: string; readonly sha256: string; readonly size: number; readonly type: FileType };

/** The kinds of file that are kept, by their first bytes and never by their names. */
export type FileType = 'pdf' | 'png' | 'jpeg' | 'docx' | 'xlsx';

/** How it is named in a line: its number and day, or the name of the file. */
export const evidenceName = (evidence: Evidence): string => {
  if (evidence.kind === 'file') return evidence.name;
  const { number, issuedOn } = evidence;
  return issuedOn === null ? number : `${number}, ${issuedOn.split('-').reverse().map(Number).join('/')}`;
};

export interface EvidenceGiven {
  readonly kind: 'evidence-given';
  readonly evidence: Evidence;
  readonly on: Day;
}
