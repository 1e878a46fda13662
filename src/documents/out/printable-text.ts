// What XML cannot hold at all (control characters, halves of pairs), and marks that reverse the order of letters on paper.
const UNPRINTABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Foreign text as a file can hold it, in NFC: without what would make the file unreadable or its words run backwards. */
export const printableText = (text: string): string => text.replace(UNPRINTABLE, '').normalize('NFC');

/** The same on one line. */
export const printableLine = (text: string): string => printableText(text).replace(/\s+/gu, ' ').trim();
