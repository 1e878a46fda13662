const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

interface Cut {
  readonly before: string;
  readonly choices: readonly string[];
  readonly after: string;
}

const depthAfter = (depth: number, letter: string): number => {
  if (letter === '(' || letter === '[') return depth + 1;
  return letter === ')' || letter === ']' ? depth - 1 : depth;
};

const matchingEnd = (phrase: string, open: number): number => {
  let depth = 0;
  for (let at = open; at < phrase.length; at += 1) {
    depth = depthAfter(depth, phrase.charAt(at));
    if (depth === 0) return at;
  }
  return phrase.length;
};

interface Choices {
  readonly done: readonly string[];
  readonly current: string;
  readonly depth: number;
}

const withLetter = ({ done, current, depth }: Choices, letter: string): Choices =>
  letter === '|' && depth === 0
    ? { done: [...done, current], current: '', depth }
    : { done, current: current + letter, depth: depthAfter(depth, letter) };

const splitChoices = (inside: string): readonly string[] => {
  const { done, current } = [...inside].reduce(withLetter, { done: [], current: '', depth: 0 });
  return [...done, current];
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
