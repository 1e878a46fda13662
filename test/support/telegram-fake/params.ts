/** The fields of a call or of an object inside it, as they came over the wire. */
export type Params = Readonly<Record<string, unknown>>;

/** A file that came in a multipart body. */
export interface Upload {
  readonly kind: 'upload';
  readonly name: string;
  readonly content: Buffer;
}

/** Whether a value is an object with fields. */
export const isRecord = (value: unknown): value is Params => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is a file of a multipart body. */
export const isUpload = (value: unknown): value is Upload =>
  isRecord(value) && value['kind'] === 'upload' && Buffer.isBuffer(value['content']);

/** A whole number, also where a form wrote it in digits. */
export const integerIn = (params: Params, name: string): number | null => {
  const value = params[name];
  if (typeof value === 'string' && /^-?\d+$/.test(value)) return Number(value);
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
};

/** A text, also where it was sent as a bare number. */
export const textIn = (params: Params, name: string): string | null => {
  const value = params[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
};

/** Whether a switch is on. */
export const flagIn = (params: Params, name: string): boolean => ['true', 'True', '1', true, 1].some((on) => on === params[name]);

/** A list, or null where there is none. */
export const listIn = (params: Params, name: string): readonly unknown[] | null => {
  const value: unknown = params[name];
  return Array.isArray(value) ? value : null;
};

/** An object, or null where there is none. */
export const recordIn = (params: Params, name: string): Params | null => {
  const value = params[name];
  return isRecord(value) ? value : null;
};

/** JSON where the text is JSON, otherwise the text as it is. */
export const parsedOr = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
