/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { TaskRow } from '#domain/reporting/task-row.ts';
import type { NotNamed, PartOnPage, TaskOnPage } from '#usecases/review/task-on-page.ts';
import { documentPage } from '../document-page.tsx';
import { evidencePath } from './evidence-route.ts';
import { GAP_WORDS, shortDay } from './plan-words.ts';
import { PLAN_ASSETS, PlanBar } from './review-page.tsx';

const ALL_RO = 6;

const STATE_WORDS: Readonly<Record<TaskRow['state'], string>> = {
  open: 'đang làm',
  blocked: 'đang vướng',
  submitted: 'đã báo xong, chờ duyệt',
  done: 'đã hoàn thành',
  dropped: 'đã thôi thực hiện',
};

const FAULTS: Readonly<Record<NotNamed, string>> = {
  'no-such-task': 'Phần việc này không còn ở đây.',
  'not-chosen': 'Chưa chọn được người thực hiện: xin chọn một người trong danh sách của đơn vị.',
  'changed-meanwhile': 'Việc vừa được thay đổi ở nơi khác nên lần giao này chưa được ghi; xin xem lại rồi giao tiếp.',
};

const clearingWords = ({ obstacle, blockedDays }: TaskRow): readonly string[] => [
  ...(obstacle?.resolver == null ? [] : [`${obstacle.resolver.name} gỡ, hạn gỡ ${shortDay(obstacle.dueOn)}`]),
  ...(blockedDays === undefined ? [] : [`đã vướng ${blockedDays} ngày làm việc`]),
];

const lateWords = ({ daysLate, blockedWhenLate }: TaskRow): readonly string[] => {
  const blocked = blockedWhenLate === undefined ? '' : `, trong đó ${blockedWhenLate} ngày vướng`;
  return daysLate > 0 ? [`quá hạn ${daysLate} ngày làm việc${blocked}`] : [];
};

const stateWords = (row: TaskRow): string => {
  const { state, percent, reason } = row;
  return [
    STATE_WORDS[state] + (state === 'open' && percent !== null ? `, đạt ${percent}%` : ''),
    ...(state === 'blocked' ? [reason ?? 'chưa nêu lý do'] : []),
    ...clearingWords(row),
    ...lateWords(row),
  ].join(' · ');
};

const Naming = ({ number, part: { row, carriers } }: { readonly number: number; readonly part: PartOnPage }): JSX.Element => {
  const id = `nguoi-${row.assignmentId}`;
  return (
    <form method="post" action={`/plans/tasks/${number}/name`} class="fill-fields name-carrier">
      <input type="hidden" name="assignment" value={row.assignmentId} />
      <p>
        <label for={id}>{row.person === null ? 'Giao cho' : 'Giao lại cho'}</label>
        <select id={id} name="carrier" required>
          <option value="">Chọn người thực hiện</option>
          {carriers.map(({ id: person, label }) => (
            <option value={person}>{label}</option>
          ))}
        </select>
      </p>
      <button class="small strong">
        Giao<span class="heard"> phần việc của {row.unit}</span>
      </button>
    </form>
  );
};

const Part = ({ number, part }: { readonly number: number; readonly part: PartOnPage }): JSX.Element => {
  const { row } = part;
  return (
    <li>
      <p class="change-title">
        <b>{row.unit}</b> ({row.part === 'lead' ? 'chủ trì' : 'phối hợp'})
      </p>
      <p class="quiet">
        {row.person === null ? 'Chưa có người thực hiện' : `Đồng chí ${row.person}`} · {stateWords(row)}
      </p>
      {part.carriers.length > 0 && <Naming number={number} part={part} />}
    </li>
  );
};

const dueWords = ({ lastDay, deadlineText }: TaskRow): string => (lastDay === null ? deadlineText || 'chưa rõ' : shortDay(lastDay));

const clearWords = (gaps: TaskOnPage['gaps']): string =>
  [`${ALL_RO - gaps.length}/${ALL_RO} rõ`, ...gaps.map((gap) => `chưa ${GAP_WORDS[gap]}`)].join(', ');

const About = ({ row, gaps }: { readonly row: TaskRow; readonly gaps: TaskOnPage['gaps'] }): JSX.Element => (
  <p class="about-plan">
    Thời hạn: {dueWords(row)} · Sản phẩm: {row.product ?? 'chưa rõ'} · Người duyệt: {row.authority ?? 'chưa rõ'} · {clearWords(gaps)}
  </p>
);

const Parts = ({ number, parts }: TaskOnPage): JSX.Element => (
  <section aria-labelledby="phan-viec">
    <h2 id="phan-viec">Phần việc của từng đơn vị</h2>
    <ul class="changes">
      {parts.map((part) => (
        <Part number={number} part={part} />
      ))}
    </ul>
  </section>
);

const Files = ({ files }: TaskOnPage): JSX.Element | null =>
  files.length === 0 ? null : (
    <section aria-labelledby="minh-chung">
      <h2 id="minh-chung">Minh chứng</h2>
      <ul class="changes">
        {files.map(({ assignmentId, sha256, name }) => (
          <li>
            <a href={evidencePath(assignmentId, sha256)}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );

const History = ({ history }: TaskOnPage): JSX.Element => (
  <section aria-labelledby="lich-su">
    <h2 id="lich-su">Lịch sử</h2>
    <ol class="history">
      {history.map(({ on, words }) => (
        <li>
          {shortDay(on)}: {words}
        </li>
      ))}
    </ol>
  </section>
);

interface TaskPage {
  readonly task: TaskOnPage;
  readonly reader: string;
  /** Why the last form was not carried out; empty where it was. */
  readonly fault: string;
}

const isFault = (fault: string): fault is NotNamed => Object.hasOwn(FAULTS, fault);

/** The page of one task: its six rõ, each unit's share with who does it, and what has happened to it. */
export const taskPage = ({ task, reader, fault }: TaskPage): ReturnType<typeof documentPage> =>
  documentPage({
    title: `Việc ${task.number}`,
    kind: 'plan',
    live: false,
    more: PLAN_ASSETS,
    children: (
      <>
        <PlanBar reader={reader} />
        <main id="chinh" class="plan-main plan-standing">
          <header class="plan-head">
            <h1>Việc {task.number}</h1>
            <p class="plan-title">{task.title}</p>
            {task.parts.slice(0, 1).map(({ row }) => (
              <About row={row} gaps={task.gaps} />
            ))}
          </header>
          {isFault(fault) && (
            <p class="failure" role="alert">
              {FAULTS[fault]}
            </p>
          )}
          <Parts {...task} />
          <Files {...task} />
          <History {...task} />
        </main>
      </>
    ),
  });
