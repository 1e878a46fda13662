import type { Arrival } from './http-listener.ts';
import { isRecord, parsedOr, type Params, type Upload } from './params.ts';

/** The fields of a call. In a form every value is a string, also what ought to be a number or an object. */
export interface Fields {
  readonly params: Params;
  readonly isForm: boolean;
}

type FormFile = Pick<File, 'name' | 'arrayBuffer'>;

const uploadOf = async (file: FormFile): Promise<Upload> => ({
  kind: 'upload',
  name: file.name,
  content: Buffer.from(await file.arrayBuffer()),
});

const fieldsOfForm = async (body: Buffer, contentType: string): Promise<Params> => {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- discouraged for large bodies; a fake has small ones
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  const fields: Record<string, unknown> = {};
  for (const [name, value] of form) fields[name] = typeof value === 'string' ? value : await uploadOf(value);
  return fields;
};

/**
 * Reads the fields of a call from its query and from a JSON, form-encoded or multipart body; null where the body is none of these.
 * The bytes are joined before they are decoded, so that no letter is split.
 */
export const fieldsOf = async ({ query, contentType, body }: Arrival): Promise<Fields | null> => {
  const fromQuery = Object.fromEntries(query);
  if (body.length === 0) return { params: fromQuery, isForm: query.size > 0 };
  if (!contentType.includes('form')) {
    const parsed = parsedOr(body.toString('utf8'));
    return isRecord(parsed) ? { params: { ...fromQuery, ...parsed }, isForm: false } : null;
  }
  try {
    return { params: { ...fromQuery, ...(await fieldsOfForm(body, contentType)) }, isForm: true };
  } catch {
    return null;
  }
};
