const MEGABYTE = 1_048_576;

/** A plan with hundreds of pages and some pictures stays far below. */
export const LARGEST_FILE_BYTES = 20 * MEGABYTE;

/** For JavaScript's objects alone; buffers count to the whole process. */
export const HEAP_MEGABYTES = 384;

/** For the whole process that reads a file. */
export const LARGEST_PROCESS_BYTES = 512 * MEGABYTE;

/** A plan of fifty pages takes two seconds of an idle processor, and several times that of one that many share. */
export const PROCESSOR_LIMIT_MS = 20_000;

/** On the clock, for a machine that does much else. */
export const TIME_LIMIT_MS = 60_000;

/** What a reader may hand back: what a plan in plain text may have, and its mark-up as JSON. */
export const LONGEST_ANSWER = 32 * MEGABYTE;
