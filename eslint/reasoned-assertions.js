const REASON = /-- \S/;

/** `x as T` overrules the compiler, so the line tells why that is safe: `// -- checked by the pattern`. */
export const reasonedAssertions = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      unreasoned: 'An assertion overrules the compiler: end the line with "// -- why this is safe", or narrow the type instead.',
    },
  },
  create: (context) => {
    const { sourceCode } = context;
    const reasonedLines = new Set(
      sourceCode
        .getAllComments()
        .filter(({ value }) => REASON.test(value))
        .map(({ loc }) => loc.start.line),
    );
    const isConst = ({ typeAnnotation }) => sourceCode.getText(typeAnnotation) === 'const';
    const check = (node) => {
      const { start, end } = node.typeAnnotation.loc;
      if (!isConst(node) && !reasonedLines.has(start.line) && !reasonedLines.has(end.line))
        context.report({ node, messageId: 'unreasoned' });
    };
    return { TSAsExpression: check, TSTypeAssertion: check };
  },
};
