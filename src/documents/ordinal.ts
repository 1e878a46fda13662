const ORDINAL = /^(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVX]{1,5}(?:\.\d{1,3}){0,3}|[A-ZĐ]|[a-zđ])[.)]?$/u;

/** Whether a cell holds nothing but a number of a row or group ("1", "1.2.", "IV", "A)"). */
export const isOrdinal = (cell: string): boolean => ORDINAL.test(cell);
