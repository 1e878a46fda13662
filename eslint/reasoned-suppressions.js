/** Whoever silences a rule names it and says why: `// eslint-disable-next-line no-console -- the terminal is the user here`. */
export const reasonedSuppressions = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      unreasoned: 'A suppression carries its reason: end it with " -- why".',
      unnamed: 'A suppression names the rule that it silences.',
    },
  },
  create: ({ report, sourceCode }) => ({
    Program: () => {
      for (const { type, value, justification, node } of sourceCode.getDisableDirectives().directives) {
        // Column -1 stands before the comment, so that an `eslint-disable` cannot silence the complaint about itself.
        const loc = { start: { line: node.loc.start.line, column: -1 }, end: node.loc.end };
        if (type === 'enable') continue;
        if (justification.trim() === '') report({ loc, messageId: 'unreasoned' });
        if (value.trim() === '') report({ loc, messageId: 'unnamed' });
      }
    },
  }),
};
