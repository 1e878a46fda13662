/** The lines of standard input. Only \n ends a line: readline would also take a lone carriage return, or a line separator, for an end. */
export const inputLines = async function* (): AsyncGenerator<string> {
  let rest = '';
  const pieces: AsyncIterable<string> = process.stdin.setEncoding('utf8');
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
};
