import { badRequest, misuse, type Refusal } from './api-answer.ts';
import { parsedHtml, type ParsedText } from './html-text.ts';
import { integerIn, isRecord, listIn, textIn, type Params } from './params.ts';

/** A text that Telegram takes, or what it says instead. */
export type ReadText =
  | { readonly kind: 'text'; readonly text: string; readonly entities: readonly Params[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The field that holds the text, the one that holds its entities, and how many UTF-16 units it may have. */
export interface TextField {
  readonly text: string;
  readonly entities: string;
  readonly atMost: number;
}

export const MESSAGE_TEXT: TextField = { text: 'text', entities: 'entities', atMost: 4_096 };
export const CAPTION: TextField = { text: 'caption', entities: 'caption_entities', atMost: 1_024 };

const splitsLetter = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));

const entityProblem = (text: string, entity: Params): string | null => {
  const offset = integerIn(entity, 'offset') ?? -1;
  const end = offset + (integerIn(entity, 'length') ?? -1);
  if (offset < 0 || end <= offset) return 'an entity has no place in the text';
  if (end > text.length)
    return `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${text.length}`;
  if (splitsLetter(text, offset)) return `entity beginning at UTF-16 offset ${offset} begins in a middle of a UTF-16 symbol`;
  return splitsLetter(text, end) ? `entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol` : null;
};

const parsed = (params: Params, raw: string, entitiesField: string): ParsedText => {
  const mode = textIn(params, 'parse_mode')?.toLowerCase() ?? null;
  if (mode === 'html') return parsedHtml(raw);
  if (mode !== null) return { kind: 'broken', reason: `unsupported parse_mode (the fake reads HTML only, not ${mode})` };
  return { kind: 'parsed', text: raw, entities: (listIn(params, entitiesField) ?? []).filter(isRecord) };
};

/** Reads a text with its entities, and refuses what Telegram would refuse. A missing text is an empty one. */
export const readText = (params: Params, field: TextField): ReadText => {
  const read = parsed(params, textIn(params, field.text) ?? '', field.entities);
  const refused = (refusal: Refusal): ReadText => ({ kind: 'refused', refusal });
  if (read.kind === 'broken') return refused(misuse(read.reason));
  const { text, entities } = read;
  const problem = entities.map((entity) => entityProblem(text, entity)).find((found) => found !== null);
  if (problem !== undefined) return refused(misuse(problem));
  if (text.length <= field.atMost) return { kind: 'text', text, entities };
  const { description } = badRequest(`message ${field.text === 'caption' ? 'caption ' : ''}is too long`);
  return refused({
    ok: false,
    code: 400,
    description,
    violation: `${field.text} has ${text.length} characters, allowed are ${field.atMost}`,
  });
};

const COMMAND_OR_MENTION = /(?<=^|\s)(?:(\/[a-z0-9_]{1,32}(?:@\w+)?)|(@\w{3,}))/gi;

/** The entities that Telegram finds by itself in what a person writes: commands and mentions. */
export const foundEntities = (text: string): readonly Params[] =>
  [...text.matchAll(COMMAND_OR_MENTION)].map((found) => ({
    type: found[1] === undefined ? 'mention' : 'bot_command',
    offset: found.index,
    length: found[0].length,
  }));
