import { mayGiveWork } from '#domain/assigning/may-give.ts';
import type { Notice } from '#domain/notice.ts';
import { mayImportPlans } from '#domain/permissions.ts';
import { dayOf } from '#domain/time/instant.ts';
import { lineFor } from '#domain/obstacle/obstacle-line.ts';
import type { Act, Reading } from '#language/reply/act.ts';
import { hourWishIn } from '#language/own-hour.ts';
import { answerObstacleWords } from '../obstacle/answer-obstacle-words.ts';
import { answerGapWords } from '../gaps/answer-gap-words.ts';
import { makeGroupCode, unlinkChat } from '../link-chat.ts';
import { useAttached } from '../evidence/evidence-said.ts';
import { extensionRecorded } from '../extension/extension-recorded.ts';
import { asDecided, timeWishOf } from '../extension/heard-wish.ts';
import { followOrder } from '../assigning/follow-order.ts';
import { reportValue } from '../indicators/report-value.ts';
import { answerStep } from '../steps/answer-step.ts';
import { answerRegular } from '../regular/answer-regular.ts';
import { answerAbout } from './answer-question.ts';
import { carryOut } from './carry-out.ts';
import { allTasksFor, chooseWork, type NoChoice, shownTasksFor } from './choose-work.ts';
import { commandFor } from './command-for.ts';
import { joined } from './joined-answers.ts';
import { answerHourWish } from './own-hour.ts';
import { answerByForm } from './answer-by-form.ts';
import { askBack } from './ask-back.ts';
import { blockedInSight } from './blocked-in-sight.ts';
import { countedWork, countOf } from './counted-work.ts';
import { nobodyDecides } from './nobody-decides.ts';
import { notUnderstood } from './not-understood.ts';
import { notYet } from './not-yet.ts';
import { ask, forgetQuestion, isAsking, resume, type Wanted } from './pending.ts';
import { recorded } from './recorded.ts';
import { refusal } from './refusal.ts';
import { snoozeWork } from './snooze-work.ts';
import type { Speaking } from './speaker.ts';
import { takeBackSaid } from './take-back-said.ts';
import type { SeenWork } from './visible-work.ts';
import { askedActOf, isAboutAll, isCourtesy, notYetOf, type WorkAct, workActOf } from './work-act.ts';

const actOnOne = async (speaking: Speaking, act: WorkAct, chosen: SeenWork): Promise<Notice> => {
  const command = commandFor(act, chosen, speaking);
  if (!command.ok) return command.refusal;
  const done = await carryOut(speaking, chosen.work, command.value);
  if (!done.ok) return askBack(speaking, act, { chosen, refused: done.refusal.kind });
  if (done.value.work.assignment.hasEvidence === true) await useAttached(speaking);
  return extensionRecorded(speaking, done.value) ?? recorded(speaking, { act, relations: chosen.relations }, done.value);
};

const explain = async (speaking: Speaking, act: WorkAct, none: NoChoice): Promise<Notice> => {
  if (none.kind === 'not-allowed') return (await nobodyDecides(speaking, act, none.number)) ?? refusal(none.kind, none.number);
  const asked = none.kind === 'nothing-open' ? await blockedInSight(speaking, act) : null;
  if (asked !== null) return asked;
  if (none.kind !== 'which-one') return refusal(none.kind, none.kind === 'nothing-open' ? null : none.number);
  const { office, now, inbound } = speaking;
  const lines = none.works.map(({ work, relations }) => lineFor(work, relations, { office, today: dayOf(now) }));
  await ask(speaking, { wants: 'task', act, options: lines.map((line) => line.number), about: [], said: inbound.text });
  return { kind: 'which-one', act: askedActOf(act), lines, words: inbound.text };
};

const actOnTasks = async (speaking: Speaking, wanted: Wanted): Promise<readonly Notice[]> => {
  const { about } = wanted;
  const act = await asDecided(speaking, wanted.act);
  const choices = await chooseWork(speaking, { act, about });
  const notices: Notice[] = [];
  for (const choice of choices)
    notices.push(choice.ok ? await actOnOne(speaking, act, choice.value) : await explain(speaking, act, choice.refusal));
  return joined(notices);
};

const groupCode = async ({ tx, person, office, newCode, now }: Speaking): Promise<Notice> => {
  const step = await makeGroupCode(tx, { person, office, code: newCode(), now });
  return step === null ? refusal('not-allowed') : { kind: 'linking', step };
};

const planPageOf = ({ person, plans }: Speaking): Notice =>
  plans === undefined || !mayImportPlans(person) ? refusal('not-allowed-to-import') : { kind: 'plan-page', link: plans.page(person.id) };

type Words = Extract<Act, { intent: 'undo' | 'question' | 'help' | 'group-code' | 'plan-page' | 'unlink' | 'none' | 'choose' }>;

const changesNoWork = (act: Act, said: string): act is Words =>
  workActOf(act, said) === null && notYetOf(act, said) === null && act.intent !== 'snooze' && act.intent !== 'measure';

/** Answers words that change no work. */
const answerWords = async (speaking: Speaking, act: Words, sure: boolean): Promise<readonly Notice[]> => {
  const { person } = speaking;
  switch (act.intent) {
    case 'undo':
      return takeBackSaid(speaking, act.tasks);
    case 'question':
      return [await answerAbout(speaking, act)];
    case 'help':
      return [{ kind: 'help', audience: mayGiveWork(person) ? 'leader' : 'official' }];
    case 'plan-page':
      return [planPageOf(speaking)];
    case 'group-code':
      return [await groupCode(speaking)];
    case 'unlink':
      return [{ kind: 'linking', step: await unlinkChat(speaking.tx, speaking.endpoint, person.name) }];
    case 'none':
      return sure ? [] : [notUnderstood(speaking)];
    case 'choose':
      return [notUnderstood(speaking)];
  }
};

/** The tasks that an act names, or all that wait for it where it is said of all. */
const withItsTasks = async (speaking: Speaking, act: Act, work: WorkAct): Promise<WorkAct | null> => {
  if (!isAboutAll(act))
    return work.intent === 'accept' && work.tasks.length === 0 ? { ...work, tasks: await shownTasksFor(speaking, 'accept') } : work;
  const tasks = await allTasksFor(speaking, askedActOf(work), act.except);
  return tasks.length === 0 ? null : { ...work, tasks };
};

// Whom an obstacle waits for may stand behind its cause; where the message says more than one thing, nobody knows of which.
const withAllItsWords = (work: WorkAct, text: string, alone: boolean): WorkAct =>
  work.intent === 'blocked' && alone ? { ...work, words: text } : work;

// "Xong cả hai": where other than two could be meant, it is asked which.
const actOnCounted = async (speaking: Speaking, work: WorkAct, count: number): Promise<readonly Notice[]> => {
  const { tasks, open } = await countedWork(speaking, askedActOf(work), count);
  if (tasks !== null) return actOnTasks(speaking, { act: { ...work, tasks }, about: [] });
  return [open.length === 0 ? refusal('nothing-open') : await explain(speaking, work, { kind: 'which-one', works: open })];
};

const actOnWork = async (speaking: Speaking, act: Act, work: WorkAct): Promise<readonly Notice[]> => {
  const count = countOf(act);
  if (count !== null) return actOnCounted(speaking, work, count);
  const whole = await withItsTasks(speaking, act, work);
  if (whole === null) return [refusal('nothing-open')];
  return isCourtesy(whole, speaking.inbound.text) ? [] : actOnTasks(speaking, { act: whole, about: [] });
};

const actOn = async (speaking: Speaking, act: Act, { sure, acts }: Reading): Promise<readonly Notice[]> => {
  const refused = await notYet(speaking, act);
  if (refused !== null) return [refused];
  if (act.intent === 'snooze') return snoozeWork(speaking, act);
  if (act.intent === 'measure') return [await reportValue(speaking, act)];
  const { text } = speaking.inbound;
  const work = workActOf(act, text);
  if (work === null) return changesNoWork(act, text) ? answerWords(speaking, act, sure) : [];
  return actOnWork(speaking, act, withAllItsWords(work, text, acts.length === 1));
};

const MOST_MEANINGS = 2;

/** What the bot asks where a careful secretary would: nothing was changed, and pressing or typing one of the choices does it. */
const didYouMean = (speaking: Speaking, acts: readonly Act[]): Notice => {
  const { inbound } = speaking;
  const meant = acts.flatMap((act) => {
    const work = workActOf(act, inbound.text);
    return work === null || isAboutAll(act) ? [] : [{ act: askedActOf(work), tasks: work.tasks }];
  });
  return meant.length === 0 ? notUnderstood(speaking) : { kind: 'did-you-mean', meant: meant.slice(0, MOST_MEANINGS), words: inbound.text };
};

// Whoever asks a question in doubtful words is answered: nothing is changed by it.
const isHarmless = (act: Act): boolean => act.intent === 'question' || act.intent === 'help';

// Words that have a form of their own are read before the general reading: it would take some of them for an answer.
const answerSetForms = async (speaking: Speaking, reading: Reading): Promise<readonly Notice[] | null> => {
  const aboutObstacles = await answerObstacleWords(speaking, reading);
  if (aboutObstacles !== null) return aboutObstacles;
  const aboutGaps = await answerGapWords(speaking);
  if (aboutGaps !== null) {
    await forgetQuestion(speaking);
    return aboutGaps;
  }
  const time = timeWishOf(speaking);
  if (time !== null) {
    await forgetQuestion(speaking);
    return actOnTasks(speaking, { act: time, about: [] });
  }
  const told = (await answerByForm(speaking)) ?? (await answerRegular(speaking));
  if (told !== null) return [told];
  const wish = hourWishIn(speaking.inbound.text);
  const done = wish === null ? await followOrder(speaking, reading) : await answerHourWish(speaking, wish);
  return done === null ? null : [done];
};

const isBareUndo = (act: Act): boolean => act.intent === 'undo' && act.tasks.length === 0;

// "Nhầm" is said of the words that the bot has just asked about: what was recorded before them stays.
const dropQuestion = async (speaking: Speaking, { acts }: Reading): Promise<readonly Notice[] | null> => {
  if (!acts.every(isBareUndo) || !(await isAsking(speaking))) return null;
  await forgetQuestion(speaking);
  return [refusal('question-dropped')];
};

// A step that was asked for comes before any form: bare words may look like one.
const answerBeforeReading = async (speaking: Speaking, reading: Reading): Promise<readonly Notice[] | null> => {
  const step = await answerStep(speaking, reading);
  if (step !== null) return [step];
  return (await dropQuestion(speaking, reading)) ?? answerSetForms(speaking, reading);
};

// The message that names the task says nothing else; the words before it say the document, or who is waited for.
const withWordsOf = (speaking: Speaking, { said }: Wanted): Speaking =>
  said === undefined ? speaking : { ...speaking, inbound: { ...speaking.inbound, text: said } };

/** What the bot answers a person, after doing what was asked: one use case in the caller's transaction. */
export const respond = async (speaking: Speaking, reading: Reading): Promise<readonly Notice[]> => {
  const answered = await answerBeforeReading(speaking, reading);
  if (answered !== null) return answered;
  const resumed = await resume(speaking, reading);
  const { acts, sure } = reading;
  if (resumed !== null || acts.some(({ intent }) => intent !== 'none')) await forgetQuestion(speaking);
  if (resumed !== null) return actOnTasks(withWordsOf(speaking, resumed), resumed);
  if (!sure && !acts.every(isHarmless)) return [didYouMean(speaking, acts)];
  const notices: Notice[] = [];
  for (const act of acts) notices.push(...(await actOn(speaking, act, reading)));
  return joined(notices);
};
