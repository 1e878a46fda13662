import type { BinaryKind } from './binary-kind.ts';

const MEGABYTE = 1_048_576;

/** A plan with hundreds of pages and some pictures stays far below. */
export const LARGEST_FILE_BYTES = 20 * MEGABYTE;

/** For JavaScript's objects alone; buffers count to the whole process. */
export const HEAP_MEGABYTES = 384;

/** For the whole process that reads a file. */
export const LARGEST_PROCESS_BYTES = 512 * MEGABYTE;

/**
 * What reading may take of the processor, in multiples of what starting the process with its library has taken (about half a second): a plan
 * of a thousand rows takes two. A PDF gets this for its first page, and the share of a page for each that it has done.
 */
export const FIRST_SHARE: Readonly<Record<BinaryKind, number>> = { docx: 3, xlsx: 2.5, pdf: 1 };

/** Pages full of text take a tenth. */
export const PAGE_SHARE = 0.25;

/** For all pages together: a plan of fifty takes two seconds. */
export const PROCESSOR_LIMIT_MS = 20_000;

/** On the clock, for a machine that does much else. */
export const TIME_LIMIT_MS = 60_000;

/** What a reader may hand back: what a plan in plain text may have, and its mark-up as JSON. */
export const LONGEST_ANSWER = 32 * MEGABYTE;
