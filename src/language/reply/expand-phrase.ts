const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

interface Cut {
  readonly before: string;
  readonly choices: readonly string[];
  readonly after: string;
}

const matchingEnd = (phrase: string, open: number): number => {
  let depth = 0;
  for (let at = open; at < phrase.length; at += 1) {
    if (phrase[at] === '(' || phrase[at] === '[') depth += 1;
    if (phrase[at] === ')' || phrase[at] === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return phrase.length;
};

const splitChoices = (inside: string): readonly string[] => {
  const parts: string[] = [''];
  let depth = 0;
  for (const letter of inside) {
    if (letter === '(' || letter === '[') depth += 1;
    if (letter === ')' || letter === ']') depth -= 1;
    if (letter === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] = `${parts.at(-1) ?? ''}${letter}`;
  }
  return parts;
};

const firstGroup = (phrase: string): Cut | null => {
  const open = phrase.search(/[([]/);
  if (open < 0) return null;
  const bracket = phrase[open] ?? '(';
  const close = matchingEnd(phrase, open);
  const choices = splitChoices(phrase.slice(open + 1, close));
  const after = phrase.slice(close + (CLOSING[bracket] ?? '').length);
  return { before: phrase.slice(0, open), choices: bracket === '[' ? ['', ...choices] : choices, after };
};

/** Every wording that a phrase of a table stands for: "đã (làm|nộp) [xong]" → đã làm · đã làm xong · đã nộp · đã nộp xong. */
export const expandPhrase = (phrase: string): readonly string[] => {
  const cut = firstGroup(phrase);
  if (cut === null) return [phrase.replace(/ +/g, ' ').trim()];
  return cut.choices.flatMap((choice) => expandPhrase(`${cut.before}${choice}${cut.after}`));
};
