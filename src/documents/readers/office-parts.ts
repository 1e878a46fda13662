import { accepted, refused, type Result } from '#domain/result.ts';
import type { ImportRefusal } from '../import-refusal.ts';
import { type Parts, unzipParts } from './unzip-parts.ts';
import { xmlFault } from './xml-fault.ts';

/** The two kinds of office files that are read. */
export type OfficeKind = 'docx' | 'xlsx';

/** Parts that hold the text and what is needed to understand it. */
const READ: Readonly<Record<OfficeKind, RegExp>> = {
  docx: /^(?:\[content_types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/i,
  xlsx: /^(?:\[content_types\]\.xml|_rels\/\.rels|xl\/(?:[^/]+|worksheets\/[^/]+|drawings\/[^/]+)\.(?:xml|vml)|xl\/(?:worksheets\/)?_rels\/[^/]+\.rels)$/i,
};

/** A plan of hundreds of pages has a few megabytes of text with its mark-up; a sheet of twenty thousand rows some more. */
const MOST_BYTES: Readonly<Record<OfficeKind, number>> = { docx: 16 * 1_048_576, xlsx: 64 * 1_048_576 };

/** More tags than plans of fourteen hundred rows have, as talkative as Word can be. */
const MOST_TAGS: Readonly<Record<OfficeKind, number>> = { docx: 600_000, xlsx: 400_000 };

/** Parts by which each kind is known. */
const KNOWN_BY: Readonly<Record<OfficeKind, RegExp>> = { docx: /^word\/document\d*\.xml$/i, xlsx: /^xl\/workbook\.xml$/i };

const MACRO_TYPE = /macroenabled/i;
const CONTENT_TYPES = /^\[content_types\]\.xml$/i;

const textOf = (part: Uint8Array): string => Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString();

/** A part as text; office programs write UTF-8 alone. */
export const partText = (parts: Parts, name: string): string => {
  const part = parts.get(name);
  return part === undefined ? '' : textOf(part);
};

const hasMacroType = (parts: Parts): boolean =>
  [...parts.keys()].some((name) => CONTENT_TYPES.test(name) && MACRO_TYPE.test(partText(parts, name)));

const kindOf = (parts: Parts): OfficeKind | null =>
  (['docx', 'xlsx'] as const).find((kind) => [...parts.keys()].some((name) => KNOWN_BY[kind].test(name))) ?? null;

/** The checked parts of a .docx or .xlsx file, with pictures and all else that is not read left out; or why it is not read. */
export const officeParts = (archive: Uint8Array, kind: OfficeKind): Result<Parts, ImportRefusal> => {
  const other = kind === 'docx' ? 'xlsx' : 'docx';
  const unzipped = unzipParts(archive, {
    isWanted: (name) => READ[kind].test(name) || KNOWN_BY[other].test(name),
    mostBytes: MOST_BYTES[kind],
  });
  if (!unzipped.ok) return unzipped;
  const parts = unzipped.value;
  if (hasMacroType(parts)) return refused({ kind: 'macros' });
  const found = kindOf(parts);
  if (found !== kind) return refused({ kind: 'other-content', extension: kind, found: found ?? 'zip' });
  const fault = [...parts.values()].map((part) => xmlFault(part, MOST_TAGS[kind])).find((one) => one !== null);
  return fault === undefined ? accepted(parts) : refused({ kind: fault });
};
