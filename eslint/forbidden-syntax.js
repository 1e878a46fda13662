// Lists for `no-restricted-syntax`. ESLint does not merge the options of a rule: the config says for each folder which lists hold there.

const RANDOM = '/^(randomUUID|randomBytes|randomInt|randomFill|randomFillSync|getRandomValues|generateKey|generateKeySync)$/';
const TEST = '/^(it|test|describe|suite)$/';

const forbid = (message, selectors) => selectors.map((selector) => ({ selector, message }));

/** Time and chance come from src/clock.ts alone, so that tests and the simulator can set them. */
export const CLOCK_AND_CHANCE = [
  ...forbid('Only src/clock.ts reads the clock: take the instant as an argument.', [
    'MemberExpression[object.name="Date"][property.name="now"]',
    'NewExpression[callee.name="Date"][arguments.length=0]',
    'CallExpression[callee.name="Date"]',
  ]),
  ...forbid('Only src/clock.ts draws at random: take the value as an argument.', [
    'MemberExpression[object.name="Math"][property.name="random"]',
    `MemberExpression[property.name=${RANDOM}]`,
    `ImportSpecifier[imported.name=${RANDOM}]`,
    `VariableDeclarator > ObjectPattern > Property[key.name=${RANDOM}]`,
  ]),
];

/** Elapsed time is a clock too; only measurements (bench, test) may read it. */
export const STOPWATCH = forbid('Only src/clock.ts reads the clock: take the instant as an argument.', [
  'MemberExpression[object.name="performance"][property.name="now"]',
  'MemberExpression[object.name="process"][property.name="hrtime"]',
]);

/** The pure folders neither wait nor throw. */
export const IMPURE = [
  ...forbid('Rules do not wait: load first, then decide.', ['[async=true]', 'AwaitExpression', 'ForOfStatement[await=true]']),
  ...forbid('Rules refuse by value: return refused(…); for what the types rule out call unreachable(…).', ['ThrowStatement']),
];

/** Functions and records, each under one name. */
export const SHAPE = [
  ...forbid('A function and a record do: no classes.', ['ClassDeclaration', 'ClassExpression']),
  ...forbid('A union of strings does: no enums.', ['TSEnumDeclaration']),
  ...forbid('One name everywhere: export it by its name.', [
    'ExportDefaultDeclaration',
    'ExportSpecifier[exported.name="default"]',
    'TSExportAssignment',
  ]),
];

/** A test that is switched off by hand, or switches the others off, is soon forgotten. */
export const SILENCED_TESTS = [
  ...forbid('No test is switched off or singled out by hand; where something is missing on this machine use skipIf(…).', [
    `MemberExpression[object.name=${TEST}][property.name=/^(only|skip|todo)$/]`,
    `MemberExpression[object.object.name=${TEST}][property.name=/^(only|skip|todo)$/]`,
    `CallExpression[callee.name=${TEST}] > ObjectExpression > Property[key.name=/^(only|skip|todo)$/]`,
  ]),
  ...forbid('A title is a promise in plain words, without "should".', [
    'CallExpression[callee.name=/^(it|test)$/] > Literal:first-child[value=/\\bshould\\b/i]',
  ]),
];
