import type { Act, Reading } from '#language/reply/act.ts';

type Fields = Readonly<Record<string, unknown>>;

const filled = (name: string, value: unknown): Fields => {
  const isEmpty = value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0);
  return isEmpty ? {} : { [name]: value };
};

const tasksOf = (act: Act): Fields =>
  'tasks' in act ? { ...filled('tasks', act.tasks), ...filled('all', act.all), ...filled('except', act.except) } : {};

const ownFields = (act: Act): Fields => {
  switch (act.intent) {
    case 'progress':
      return { percent: act.percent };
    case 'blocked':
    case 'return':
      return filled('reason', act.reason);
    case 'extension':
      return { date: act.date, ...filled('reason', act.reason) };
    case 'decline':
      return { ...filled('target', act.target), ...filled('reason', act.reason) };
    case 'assign':
      return {
        ...filled('title', act.title),
        ...filled('target', act.target),
        ...filled('deadline', act.deadline),
        ...filled('product', act.product),
      };
    case 'approve':
      return filled('date', act.date);
    case 'snooze':
      return filled('until', act.until);
    case 'choose':
      return { option: act.option };
    case 'measure':
      return { indicator: act.indicator, value: act.value, ...filled('unit', act.unit) };
    case 'question':
      return { topic: act.topic, ...filled('target', act.target) };
    case 'done':
    case 'unblocked':
    case 'accept':
    case 'undo':
    case 'none':
    case 'help':
    case 'group-code':
    case 'plan-page':
    case 'unlink':
      return {};
  }
};

// What only the bot's own conversation knows is no intent of the contract.
const OWN_SERVICES: readonly Act['intent'][] = ['help', 'group-code', 'plan-page', 'unlink'];

const intentOf = ({ intent }: Act): string => (OWN_SERVICES.includes(intent) ? 'none' : intent);

const actJson = (act: Act): Fields => ({ intent: intentOf(act), ...tasksOf(act), ...ownFields(act) });

/** A reading in the shape that `parse reply` prints. */
export const replyJson = ({ text, sure, acts, note }: Reading): Fields => ({
  text,
  sure,
  acts: acts.map(actJson),
  ...filled('note', note),
});
