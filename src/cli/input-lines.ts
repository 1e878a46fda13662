/** The lines of standard input. Only \n ends a line: readline would also take a lone carriage return, or a line separator, for an end. */
export const inputLines = async function* (): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of process.stdin.setEncoding('utf8') as AsyncIterable<string>) {
    // -- with an encoding set, the pieces are strings
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
};
