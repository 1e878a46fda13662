import { isRecord, isUpload, parsedOr, type Params } from './params.ts';
import type { Field, Spec } from './spec.ts';

/** Something wrong with a call; `path` is the field that is to blame. */
export interface Problem {
  readonly path: string;
  readonly says: string;
}

const LIST = 'Array of ';
const LENGTH = /(\d+)-(\d+) (characters|bytes)(?! after entit)/i;
/** "must be chat", "always “emoji”": what tells the members of a union apart. */
const DISCRIMINATOR = /(?:always|must be) ["“]?(\w+)["”]?/;
const DISCRIMINATING = ['type', 'source', 'status'];
/** telegraf's Markup adds it to every button, and Telegram does not mind. */
const TELEGRAFS_OWN = 'hide';

const isPrimitive = (type: string): boolean => ['Integer', 'Float', 'String', 'Boolean', 'InputFile'].includes(type);

const fitsPrimitive = (value: unknown, type: string): boolean => {
  if (type === 'Integer') return Number.isInteger(value);
  if (type === 'Float') return typeof value === 'number';
  if (type === 'InputFile') return isUpload(value);
  return typeof value === type.toLowerCase();
};

const lengthProblems = (value: unknown, { description }: Field, path: string): readonly Problem[] => {
  const [, least, most, unit] = LENGTH.exec(description) ?? [];
  if (typeof value !== 'string' || unit === undefined) return [];
  const length = unit.toLowerCase() === 'bytes' ? Buffer.byteLength(value) : value.length;
  if (length >= Number(least) && length <= Number(most)) return [];
  return [{ path, says: `has ${length} ${unit}, allowed are ${least}-${most}` }];
};

const discriminatorProblems = (value: unknown, { name, description }: Field, path: string): readonly Problem[] => {
  const expected = DISCRIMINATING.includes(name) ? DISCRIMINATOR.exec(description)?.[1] : undefined;
  return expected === undefined || expected === value ? [] : [{ path, says: `is ${JSON.stringify(value)} and not "${expected}"` }];
};

const fewest = (candidates: readonly (readonly Problem[])[]): readonly Problem[] =>
  candidates.reduce((best, next) => (next.length < best.length ? next : best));

interface Expected {
  readonly type: string;
  readonly path: string;
}

const problemsOfList = (spec: Spec, value: unknown, { type, path }: Expected): readonly Problem[] => {
  if (!Array.isArray(value)) return [{ path, says: 'is not a list' }];
  const items: readonly unknown[] = value;
  return items.flatMap((item, index) => problemsOfType(spec, item, { type: type.slice(LIST.length), path: `${path}[${index}]` }));
};

const problemsOfType = (spec: Spec, value: unknown, { type, path }: Expected): readonly Problem[] => {
  if (type.startsWith(LIST)) return problemsOfList(spec, value, { type, path });
  if (isPrimitive(type)) return fitsPrimitive(value, type) ? [] : [{ path, says: `is not of type ${type}` }];
  const { fields, subtypes } = spec.types[type]!;
  if (subtypes !== undefined) return fewest(subtypes.map((subtype) => problemsOfType(spec, value, { type: subtype, path })));
  return isRecord(value) ? problemsOfFields(spec, value, { fields, path: `${path}.` }) : [{ path, says: `is not of type ${type}` }];
};

const problemsOfField = (spec: Spec, value: unknown, { field, path }: { readonly field: Field; readonly path: string }) => {
  if (value == null) return field.required ? [{ path, says: 'is missing' }] : [];
  const ofType = fewest(field.types.map((type) => problemsOfType(spec, value, { type, path })));
  return [...ofType, ...discriminatorProblems(value, field, path), ...lengthProblems(value, field, path)];
};

const problemsOfFields = (
  spec: Spec,
  params: Params,
  { fields, path }: { readonly fields: readonly Field[]; readonly path: string },
): readonly Problem[] => {
  const known = new Set(fields.map(({ name }) => name));
  const isUnknown = ([name, value]: [string, unknown]): boolean => !known.has(name) && !(name === TELEGRAFS_OWN && value === false);
  return [
    ...Object.entries(params)
      .filter(isUnknown)
      .map(([name]) => ({ path: `${path}${name}`, says: 'is no field of this' })),
    ...fields.flatMap((field) => problemsOfField(spec, params[field.name], { field, path: `${path}${field.name}` })),
  ];
};

/** The name of a method as the specification spells it; calls may spell it in any case. */
export const methodNamed = (spec: Spec, name: string): string | undefined =>
  Object.keys(spec.methods).find((method) => method.toLowerCase() === name.toLowerCase());

/** Everything that is wrong with the fields of a call, save what can be told only after the entities are parsed. */
export const problemsOfCall = (spec: Spec, method: string, params: Params): readonly Problem[] =>
  problemsOfFields(spec, params, { fields: spec.methods[method]?.fields ?? [], path: '' });

const read = (value: unknown, { types }: Field, isForm: boolean): unknown => {
  if (typeof value !== 'string' || types.includes('String')) return value;
  const parsed = value === 'True' || value === 'False' ? value === 'True' : parsedOr(value);
  // Telegram reads an object written as JSON inside JSON too; a number in quotation marks is more likely a slip.
  return isForm || typeof parsed === 'object' ? parsed : value;
};

/** Reads the strings of a form, and JSON inside JSON, as the types that the specification asks for. */
export const typedParams = (
  spec: Spec,
  method: string,
  { params, isForm }: { readonly params: Params; readonly isForm: boolean },
): Params => {
  const fields = new Map(spec.methods[method]?.fields.map((field) => [field.name, field]));
  // telegraf names the method in a multipart body once more.
  const entries = Object.entries(params).filter(([name]) => !(isForm && name === 'method'));
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const field = fields.get(name);
      return [name, field === undefined ? value : read(value, field, isForm)];
    }),
  );
};
