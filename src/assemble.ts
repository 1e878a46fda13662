import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { peekEmbedded, prepareDirectory } from '#db/data-directory.ts';
import { transact } from '#db/database.ts';
import { type DatabaseRefusal, openDatabase, type OpenedDatabase } from '#db/open-database.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { Notice } from '#domain/notice.ts';
import type { Day } from '#domain/time/day.ts';
import { bringCalendarUpToDate } from '#usecases/calendar/keep-first-calendar.ts';
import { readDemoClock, readOffice, saveDemoClock } from '#usecases/office-kind.ts';
import { renderNotice } from '#bot/render/render-notice.ts';
import { renderWhy } from '#bot/render/render-why.ts';
import { movableClock, type MovableClock, systemClock } from './clock.ts';
import type { Config, DataPlace } from './config.ts';
import { DEMO_START } from './demo/demo-clock-steps.ts';
import { seedDemo } from './demo/seed-demo.ts';

export interface OpenedOffice {
  readonly database: OpenedDatabase;
  readonly isDemo: boolean;
  /** Null while no office was created. */
  readonly name: string | null;
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1', '[::1]'];

const SENTENCES: Record<DatabaseRefusal['kind'], (refusal: DatabaseRefusal, place: string) => string> = {
  'in-use': (refusal, place) =>
    `Thư mục dữ liệu ${place} đang được một tiến trình khác dùng${refusal.kind === 'in-use' && refusal.pid !== null ? ` (số ${String(refusal.pid)})` : ''}; hãy dừng tiến trình đó rồi thử lại.`,
  'bad-url': () => 'DATABASE_URL không đúng dạng postgres://người-dùng:mật-khẩu@máy-chủ:5432/tên-cơ-sở-dữ-liệu; hãy sửa rồi thử lại.',
  unreachable: (refusal) => `Không kết nối được PostgreSQL (${reasonOf(refusal)}); hãy kiểm tra DATABASE_URL và máy chủ.`,
  'not-writable': (_, place) => `Không ghi được vào thư mục dữ liệu ${place}; hãy cấp quyền ghi hoặc đặt DATA_DIR khác.`,
  'of-another-account': (_, place) =>
    `Thư mục dữ liệu ${place} có tệp thuộc tài khoản khác; hãy gõ lệnh bằng đúng tài khoản chạy phần mềm (không dùng sudo), hoặc trả tệp về tài khoản đó: sudo chown -R TÀI-KHOẢN ${place}`,
  'too-new': () => 'Dữ liệu do một phiên bản mới hơn tạo ra; hãy cập nhật phần mềm rồi thử lại.',
  'too-old-server': (refusal) =>
    `PostgreSQL ${refusal.kind === 'too-old-server' ? refusal.version : ''} quá cũ; cần PostgreSQL 15 trở lên.`,
  failed: (refusal) => `Không mở được cơ sở dữ liệu (${reasonOf(refusal)}).`,
};

const reasonOf = (refusal: DatabaseRefusal): string => ('reason' in refusal ? refusal.reason : refusal.kind);

const placeName = (place: DataPlace): string => (place.kind === 'embedded' ? place.dataDir : 'PostgreSQL');

/** Opens the database that the configuration names, or says in one Vietnamese sentence why it cannot. */
export const openData = async (place: DataPlace): Promise<Result<OpenedDatabase, string>> => {
  const opened = await openDatabase(place);
  return opened.ok ? opened : refused(SENTENCES[opened.refusal.kind](opened.refusal, placeName(place)));
};

/** Whether nothing was ever stored there; looks only, and takes no lock. A server's database is asked only after it is opened. */
export const isUntouched = (place: DataPlace): boolean => place.kind === 'embedded' && peekEmbedded(place.dataDir) === 'new';

type Holding = 'demo' | 'real' | 'nothing';

const wantsDemo = ({ demo, looksReal }: Config, holding: Holding, isNew: boolean): boolean => {
  if (demo !== 'auto') return demo === 'on';
  return !looksReal && (holding === 'demo' || (holding === 'nothing' && isNew));
};

const hostObjection = ({ host }: Config): string | null =>
  LOOPBACK.includes(host) ? null : `Bản minh hoạ chỉ chạy trên máy này: HOST phải là 127.0.0.1, đang là ${host}.`;

const objectionTo = (config: Config, holding: Holding, asDemo: boolean): string | null => {
  const place = placeName(config.data);
  if (asDemo && holding === 'real')
    return `${place} đang giữ dữ liệu thật nên không chạy bản minh hoạ; hãy đặt DATA_DIR khác hoặc bỏ DEMO=on.`;
  if (!asDemo && holding === 'demo') return `${place} đang giữ dữ liệu minh hoạ; hãy đặt DATA_DIR khác cho cơ quan thật, hoặc DEMO=on.`;
  return asDemo ? hostObjection(config) : null;
};

// A start that is refused leaves no half-made data behind: the next one would no longer find the place new.
const objectionBeforeOpening = (config: Config): string | null =>
  config.demo === 'on' || (isUntouched(config.data) && wantsDemo(config, 'nothing', true)) ? hostObjection(config) : null;

const demoMark = (dataDir: string): string => join(dataDir, 'demo.unfinished');

// A start that is killed between the first table and the last row of the demo leaves a place that is no longer new and holds nothing.
// The mark stands from before until after, and the next start goes on from it.
const markDemo = (config: Config): void => {
  if (config.data.kind !== 'embedded' || !isUntouched(config.data) || !wantsDemo(config, 'nothing', true)) return;
  try {
    prepareDirectory(config.data.dataDir);
    writeFileSync(demoMark(config.data.dataDir), '', { mode: 0o600 });
  } catch {
    // Where the directory cannot be written, opening the database says so in a sentence.
  }
};

const isMarked = ({ data }: Config): boolean => data.kind === 'embedded' && existsSync(demoMark(data.dataDir));

const layOutDemo = async ({ db }: OpenedDatabase, { data }: Config): Promise<void> => {
  await transact(db, seedDemo);
  if (data.kind === 'embedded') rmSync(demoMark(data.dataDir), { force: true });
};

type Office = Awaited<ReturnType<typeof readOffice>>;

const openedOffice = (database: OpenedDatabase, isDemo: boolean, office: Office): OpenedOffice => ({
  database,
  isDemo,
  name: office?.name ?? null,
});

const settle = async (config: Config, database: OpenedDatabase): Promise<Result<OpenedOffice, string>> => {
  const office = await readOffice(database.db);
  const holding = office?.kind ?? 'nothing';
  const asDemo = wantsDemo(config, holding, database.isNew || isMarked(config));
  const objection = objectionTo(config, holding, asDemo);
  if (objection !== null) {
    await database.close();
    return refused(objection);
  }
  if (holding !== 'nothing') await bringCalendarUpToDate(database.db);
  if (!asDemo || holding === 'demo') return accepted(openedOffice(database, asDemo, office));
  await layOutDemo(database, config);
  return accepted(openedOffice(database, true, await readOffice(database.db)));
};

/** Opens the data and finds out which office it is: the demo is laid out where the rules of DEMO allow it, and never beside real data. */
export const openOffice = async (config: Config): Promise<Result<OpenedOffice, string>> => {
  const early = objectionBeforeOpening(config);
  if (early !== null) return refused(early);
  markDemo(config);
  const opened = await openData(config.data);
  return opened.ok ? settle(config, opened.value) : opened;
};

/** The clock of an opened office: the machine's, or the demo's, which goes on from where it was left. */
export const openClock = async ({ database: { db }, isDemo }: OpenedOffice): Promise<MovableClock> => {
  if (!isDemo) return movableClock(systemClock, 0);
  const saved = await readDemoClock(db);
  const offsetMs = saved ?? DEMO_START - systemClock.now();
  if (saved === null) await saveDemoClock(db, offsetMs);
  return movableClock(systemClock, offsetMs);
};

/** Whether nothing was ever stored there and a start would lay out the demo. */
const isPlaceForDemo = (config: Config): boolean => isUntouched(config.data) && wantsDemo(config, 'nothing', true);

/** Whether the place is one where neither an office is nor a demo would be: a command has nothing to do there, and must not make anything. */
export const isPlaceOfNothing = (config: Config): boolean => isUntouched(config.data) && !wantsDemo(config, 'nothing', true);

/**
 * Opens the office for a command that only looks. Where nothing was stored yet and a start would show the demo, the demo is laid out in
 * memory, and the place stays untouched.
 */
export const openForLooking = async (config: Config): Promise<Result<OpenedOffice, string>> => {
  if (!isPlaceForDemo(config)) return openOffice(config);
  const opened = await openDatabase({ kind: 'memory' });
  if (!opened.ok) return refused(SENTENCES[opened.refusal.kind](opened.refusal, ''));
  await seedDemo(opened.value.db);
  return accepted(openedOffice(opened.value, true, await readOffice(opened.value.db)));
};

/** A notice in the words of a channel that takes everything, for commands that show what would be said. */
export const inWords = (notice: Notice, today: Day): { readonly text: string; readonly why: string } => ({
  text: renderNotice(notice, { capabilities: { buttons: false, textLimit: 8_000 }, resend: false, today }).text,
  why: renderWhy(notice),
});
