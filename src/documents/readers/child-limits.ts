const MEGABYTE = 1_048_576;

/** A plan with hundreds of pages and some pictures stays far below. */
export const LARGEST_FILE_BYTES = 20 * MEGABYTE;

/** For JavaScript's objects alone; buffers count to the whole process. */
export const HEAP_MEGABYTES = 512;

/** For the whole process that reads a file. */
export const LARGEST_PROCESS_BYTES = 768 * MEGABYTE;

/** A plan of fifty pages takes two seconds of the processor. */
export const PROCESSOR_LIMIT_MS = 8_000;

/** On the clock, for a machine that does much else. */
export const TIME_LIMIT_MS = 40_000;

/** What a reader may hand back: what a plan in plain text may have, and its mark-up as JSON. */
export const LONGEST_ANSWER = 32 * MEGABYTE;
