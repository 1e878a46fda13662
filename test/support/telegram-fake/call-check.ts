import { badRequest, notFound, type Refusal } from './api-answer.ts';
import { parsedOr, type Params } from './params.ts';
import type { Fields } from './request-body.ts';
import { methodNamed, problemsOfCall, typedParams, type Problem } from './spec-validation.ts';
import { telegramSpec } from './spec.ts';

/** A call that may be carried out, or what Telegram says to it at once. */
export type CheckedCall =
  | { readonly kind: 'good'; readonly method: string; readonly params: Params }
  | { readonly kind: 'bad'; readonly method: string; readonly refusal: Refusal };

/** Telegram's own words, where they are known, by the end of the path that is to blame. */
const OWN_WORDS: readonly (readonly [path: RegExp, says: RegExp, reason: string])[] = [
  [/^text$/, /is missing/, 'message text is empty'],
  [/^chat_id$/, /is missing/, 'chat_id is empty'],
  [/callback_data$/, /has \d+ bytes/, 'BUTTON_DATA_INVALID'],
  [/^secret_token$/, /characters/, 'secret token has an invalid length'],
];

const reasonFor = ({ path, says }: Problem): string =>
  OWN_WORDS.find(([ofPath, ofWords]) => ofPath.test(path) && ofWords.test(says))?.[2] ?? `${path} ${says}`;

/** Without the specification the fields that hold objects are known by name only. */
const OBJECTS = ['reply_markup', 'entities', 'caption_entities', 'reply_parameters', 'allowed_updates', 'commands', 'scope'];

const untyped = ({ params, isForm }: Fields): Params =>
  Object.fromEntries(
    Object.entries(params)
      .filter(([name]) => !(isForm && name === 'method'))
      .map(([name, value]) => [name, typeof value === 'string' && OBJECTS.includes(name) ? parsedOr(value) : value]),
  );

/** Holds a call against the specification; without one it only finds the method among `implemented`. */
export const checkedCall = (name: string, fields: Fields | null, implemented: readonly string[]): CheckedCall => {
  const spec = telegramSpec();
  const method = spec === null ? implemented.find((one) => one.toLowerCase() === name.toLowerCase()) : methodNamed(spec, name);
  const bad = (refusal: Refusal): CheckedCall => ({ kind: 'bad', method: method ?? name, refusal });
  if (method === undefined) return bad({ ...notFound('Not Found: method not found'), violation: `${name}: no such method` });
  if (fields === null) return bad({ ...badRequest("can't parse the body"), violation: `${method}: the body is neither JSON nor a form` });
  if (spec === null) return { kind: 'good', method, params: untyped(fields) };
  const params = typedParams(spec, method, fields);
  const problems = problemsOfCall(spec, method, params);
  if (problems[0] === undefined) return { kind: 'good', method, params };
  const violation = `${method}: ${problems.map(({ path, says }) => `${path} ${says}`).join('; ')}`;
  return bad({ ...badRequest(reasonFor(problems[0])), violation });
};
