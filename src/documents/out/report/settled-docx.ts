import type { Instant } from '#domain/time/instant.ts';
import { unzipParts } from '../../readers/unzip-parts.ts';
import { zipDeflated } from '../../readers/zip-stored.ts';

const PROPERTIES = 'docProps/core.xml';
const STAMP = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;
const MOST_BYTES = 1_073_741_824;

/**
 * The .docx with this moment for its making. The library writes the wall clock into the properties and into every entry of the archive, so
 * that the same report would never have the same bytes twice.
 */
export const settledDocx = (archive: Uint8Array, at: Instant): Uint8Array => {
  const unzipped = unzipParts(archive, { isWanted: () => true, mostBytes: MOST_BYTES });
  if (!unzipped.ok) throw new Error(`the library wrote an archive that is not one: ${unzipped.refusal.kind}`);
  const stamp = `${new Date(at).toISOString().slice(0, 19)}Z`;
  const parts = [...unzipped.value].map(([name, part]): [string, Uint8Array] =>
    name === PROPERTIES ? [name, Buffer.from(Buffer.from(part).toString().replace(STAMP, `$1${stamp}$2`))] : [name, part],
  );
  return zipDeflated(new Map(parts));
};
