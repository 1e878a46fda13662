const DRAWERS = ['utils', 'helpers', 'common', 'lib', 'types', 'misc', 'index'];
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A file is named, in kebab-case, for the one thing inside; "utils" and "index" name a drawer, not a thing. */
export const fileNames = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      drawer: 'A file named "{{name}}" says nothing of what it holds: name it for the one thing inside.',
      kebab: 'Write the file name "{{name}}" in kebab-case.',
    },
  },
  create: (context) => ({
    Program: (node) => {
      const [name] = context.physicalFilename.split(/[\\/]/).at(-1).replace(/^\./, '').split('.');
      if (DRAWERS.includes(name.toLowerCase())) context.report({ node, messageId: 'drawer', data: { name } });
      else if (!KEBAB_CASE.test(name)) context.report({ node, messageId: 'kebab', data: { name } });
    },
  }),
};
