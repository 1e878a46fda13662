import type { ShownNotice } from '#domain/notice.ts';
import type { Draft } from './draft.ts';

/** A message after one of its buttons was pressed: its lines tell how things stand now, and a question that was answered asks no more. */
export const draftEdited = ({ kind }: ShownNotice, draft: Draft): Draft =>
  kind === 'which-one' ? { ...draft, first: `${draft.first} Đã chọn.`, answer: null, choices: [] } : draft;
