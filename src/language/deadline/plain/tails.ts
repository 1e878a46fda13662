import type { Tail } from './plain-meanings.ts';

type Rows = readonly string[];

const YEARS_TO_COME = '(cac|nhung) nam tiep theo';
/** What may open the clause behind a time. */
const OPENING = '(,|;|va|, va|; va) (|trong)';

/** Right behind a time. */
export const TAILS: readonly (readonly [Rows, Tail])[] = [
  [[`(|va) (|trong) (${YEARS_TO_COME}|nam tiep theo)`, 'tro di', '(|va) ve sau'], 'goes-on'],
  // With a space before the comma it goes on no more.
  [[`(,|;) (|va) ((|trong) (${YEARS_TO_COME}|nam tiep theo)|ve sau)`], 'unclear'],
  // "3/5 chỉ tiêu" is a share.
  [['chi tieu'], 'unclear'],
  [[OPENING, `${OPENING} (cac|nhung|ve)`, 'hoac', '.', '[', ']', '!', '?', '"'], 'nothing'],
];
/** Polite words, which no time takes up. */
export const POLITE: Rows = ['a', 'ah', 'nha', 'nhe', 'nhen', 'nghen', 'oi', 'anh', 'chi', 'em'];

/** What ends a clause: behind it a bare "cuối tháng" is the end of the present one. */
export const STOPS: Rows = [',', ';', '.', ']'];

/** The end of a phrase, where nothing may follow. */
export const FULL_STOPS: Rows = ['.', '!'];

/** Words of two syllables of which one could be a time or a rhythm alone. */
const COMPOUNDS: Rows = ['(quyet|nghi|xac|on) dinh', 'quy dinh', 'quy (che|hoach|trinh)', 'chu (tri|truong|dong|yeu)'];

/** Anywhere behind a time. */
export const LATER_TAILS: readonly (readonly [Rows, Tail])[] = [
  [['thuong xuyen', 'lien tuc', YEARS_TO_COME], 'ongoing'],
  [['cac', 'nhung', 'lien', ...COMPOUNDS], 'nothing'],
  [['bao cao'], 'reports'],
  [COMPOUNDS.filter((row) => row.endsWith('dinh')).map((row) => `${row} ky`), 'unclear'],
];

/** Behind "thường xuyên" even a rhythm changes nothing. */
export const RHYTHMS_BEHIND: Rows = ['(dinh ky|) hang (ngay|tuan|thang|quy|nam) (|bao cao)'];
