/** Why a file is not kept. */
export type FileNotKept = 'too-large' | 'unknown-type' | 'macros' | 'empty' | 'not-fetched';

/** What is said about what shows that work was done (minh chứng); `Line` is how a piece of work is shown. */
export type EvidenceNotice<Line> =
  | { readonly kind: 'evidence-kept'; readonly lines: readonly Line[]; readonly shown: readonly string[] }
  /** A file was kept; of which task does it show something? */
  | { readonly kind: 'evidence-which'; readonly fileName: string; readonly lines: readonly Line[] }
  | { readonly kind: 'evidence-refused'; readonly fileName: string; readonly why: FileNotKept }
  /** Whether work of a plan is handed in only with something that shows it. */
  | { readonly kind: 'evidence-rule'; readonly plan: string; readonly required: boolean };

export type EvidenceKind = EvidenceNotice<unknown>['kind'];

const KINDS: Record<EvidenceKind, true> = {
  'evidence-kept': true,
  'evidence-which': true,
  'evidence-refused': true,
  'evidence-rule': true,
};

/** Whether a notice is about what shows that work was done. */
export const isAboutEvidence = <Notice extends { readonly kind: string }>(
  notice: Notice,
): notice is Extract<Notice, { readonly kind: EvidenceKind }> => Object.hasOwn(KINDS, notice.kind);
