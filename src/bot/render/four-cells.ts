import type { FourCells } from '#domain/counts.ts';

/** How many pieces of work the four cells hold together. */
export const totalOf = ({ doneInTime, doneLate, openInTime, openOverdue }: FourCells): number =>
  doneInTime + doneLate + openInTime + openOverdue;

/** The four cells in full, one a line, with their sum. */
export const cellLines = (counts: FourCells): string =>
  [
    `Tổng số: ${totalOf(counts)} việc`,
    `Đã xong đúng hạn: ${counts.doneInTime}`,
    `Đã xong quá hạn: ${counts.doneLate}`,
    `Đang làm, trong hạn: ${counts.openInTime}`,
    `Đang làm, quá hạn: ${counts.openOverdue}`,
  ].join('\n');

/** The cells that are not empty, on one line: "4 việc (xong đúng hạn 1, trong hạn 2, quá hạn 1: số 12)". */
export const cellsInLine = (counts: FourCells, overdueNumbers = ''): string => {
  const parts = [
    ['xong đúng hạn', counts.doneInTime],
    ['xong quá hạn', counts.doneLate],
    ['trong hạn', counts.openInTime],
    ['quá hạn', counts.openOverdue],
  ] as const;
  const shown = parts.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`);
  const numbers = overdueNumbers === '' ? '' : `: ${overdueNumbers}`;
  return `${totalOf(counts)} việc${shown.length === 0 ? '' : ` (${shown.join(', ')}${numbers})`}`;
};
