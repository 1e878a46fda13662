import { type Database, transact } from '#db/database.ts';
import { insertEndpoint } from '#db/endpoints.ts';
import { loadWork } from '#db/followed-work.ts';
import { saveMentions } from '#db/mentions.ts';
import { dayOf } from '#domain/time/instant.ts';
import { confirmPlan } from '#usecases/confirm-plan.ts';
import { invitePerson } from '#usecases/invite-person.ts';
import { layOutOffice, type LaidOutOffice, type OfficeLayout } from '#usecases/lay-out-office.ts';
import { at } from '../../support/office-under-test.ts';
import { called } from '../../support/names.ts';
import { planOf, type Row } from '../../support/plan-in-hand.ts';

/** Who plays which part in one department, and the numbers of its tasks. */
export interface Department {
  readonly unit: string;
  readonly leader: string;
  readonly head: string;
  /** Carries the first two tasks. */
  readonly official: string;
  /** Carries the third, which the leader accepts, and the fourth, which is late. */
  readonly colleague: string;
  /** The number of the first of its four tasks. */
  readonly firstTask: number;
}

/** Everybody of it is on Telegram. */
export const SCIENCE: Department = {
  unit: 'Sở Khoa học và Công nghệ',
  leader: 'Đỗ Minh Lan',
  head: 'Trần Thị Thủy',
  official: 'Nguyễn Văn Nam',
  colleague: 'Lê Thị Mai',
  firstTask: 1,
};

/** Everybody of it is on Zalo. */
export const FINANCE: Department = {
  unit: 'Sở Tài chính',
  leader: 'Bùi Gia Sơn',
  head: 'Phạm Quốc Việt',
  official: 'Vũ Thị Hoa',
  colleague: 'Hồ Văn Bắc',
  firstTask: 5,
};

const CENTER = 'Trung tâm Dữ liệu số';
const CROWD_SIZE = 100;
const FIRST_OF_CROWD = 8_001;

/** Officials who are on Telegram since long, each with one task: the number of the chat, and of the task. */
export const CROWD = Array.from({ length: CROWD_SIZE }, (_, index) => ({
  name: `Người Thứ ${index + 1}`,
  chat: FIRST_OF_CROWD + index,
  task: 9 + index,
}));

const peopleOf = ({ leader, head, official, colleague }: Department, key: string): OfficeLayout['people'] => [
  { name: leader, unit: 'tinh', roles: ['leader'] },
  { name: head, unit: key, roles: ['head'] },
  { name: official, unit: key, roles: ['official'] },
  { name: colleague, unit: key, roles: ['official'] },
];

const LAYOUT: OfficeLayout = {
  name: 'UBND tỉnh Đồi Sim',
  units: [
    { key: 'tinh', name: 'UBND tỉnh Đồi Sim', parent: null, aliases: [] },
    { key: 'khcn', name: SCIENCE.unit, parent: 'tinh', aliases: [] },
    { key: 'tai-chinh', name: FINANCE.unit, parent: 'tinh', aliases: [] },
    { key: 'trung-tam', name: CENTER, parent: 'tinh', aliases: [] },
  ],
  unitGroups: [],
  people: [
    ...peopleOf(SCIENCE, 'khcn'),
    ...peopleOf(FINANCE, 'tai-chinh'),
    ...CROWD.map(({ name }) => ({ name, unit: 'trung-tam', roles: ['official' as const] })),
  ],
  chatGroups: [],
};

const rowsOf = ({ unit, official, colleague, leader }: Department): readonly Row[] => [
  { title: `Nâng cấp kho dữ liệu của ${unit}`, lead: [unit], due: '2026-06-23', carriers: [official] },
  { title: `Mở lớp kỹ năng số của ${unit}`, lead: [unit], due: '2026-06-23', carriers: [official] },
  { title: `Lập báo cáo quý II của ${unit}`, lead: [unit], due: '2026-06-22', carriers: [colleague], authority: leader },
  { title: `Rà soát thiết bị của ${unit}`, lead: [unit], due: '2026-06-18', carriers: [colleague] },
];

const ROWS: readonly Row[] = [
  ...rowsOf(SCIENCE),
  ...rowsOf(FINANCE),
  ...CROWD.map(({ name }, index) => ({ title: `Số hoá kho hồ sơ ${index + 1}`, lead: [CENTER], due: '2026-12-31', carriers: [name] })),
];

/** Before the first day that a test lives through. */
const LAID_OUT = at('2026-06-15T08:00');
const INVITED = at('2026-06-21T09:00');

const importRows = async (db: Database, { people }: LaidOutOffice): Promise<void> => {
  const personIn = (name: string | undefined) => (name === undefined ? null : called(name, people));
  const rowOf = (ordinal: string | null): Row | undefined => ROWS[Number(ordinal) - 1];
  const stored = await confirmPlan(db, {
    ...planOf(ROWS, '15/KH-UBND'),
    lateChoice: 'follow',
    controllerId: null,
    authorityOf: ({ ordinal }) => personIn(rowOf(ordinal)?.authority),
    carrierOf: ({ ordinal }) => personIn(rowOf(ordinal)?.carriers?.[0]),
    by: null,
    now: LAID_OUT,
  });
  if (!stored.ok) throw new Error(stored.refusal.kind);
};

// Told already, and due at the end of the year: no reminder goes to the crowd in the days of the test.
const settleCrowd = (db: Database, { people, units }: LaidOutOffice): Promise<void> =>
  transact(db, async (tx) => {
    for (const { name, chat } of CROWD)
      await insertEndpoint(tx, { owner: { kind: 'person', id: called(name, people) }, channel: 'telegram', address: String(chat) });
    const works = await loadWork(tx, { units: [called('trung-tam', units)] });
    const told = works.map(({ assignment }) => ({
      personId: assignment.personId!,
      assignmentId: assignment.id,
      aspect: 'work' as const,
      toldOn: dayOf(LAID_OUT),
    }));
    await saveMentions(tx, told);
  });

/** Lays out the office, with a code for each person of the two departments. */
export const layOutTwoDepartments = async (db: Database, codes: ReadonlyMap<string, string>): Promise<void> => {
  const laidOut = await layOutOffice(db, LAYOUT, { kind: 'real', channel: null });
  await importRows(db, laidOut);
  await settleCrowd(db, laidOut);
  for (const [name, code] of codes) {
    const invited = await invitePerson(db, { name, code, now: INVITED });
    if (!invited.ok) throw new Error(`${name}: ${invited.refusal.kind}`);
  }
};
