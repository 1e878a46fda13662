import type { CalendarDay } from './calendar-table.ts';
import { day } from './day.ts';

const LAW = 'Bộ luật Lao động 2019, Điều 111 và 112';
const POLICY = 'Nghị quyết 80-NQ/TW ngày 07/01/2026 (chưa sửa Bộ luật Lao động)';

const announced = (year: number): string => `Lịch nghỉ lễ, Tết năm ${year} đã được Chính phủ công bố`;

const off = (on: string, name: string): Pick<CalendarDay, 'day' | 'kind' | 'name'> => ({ day: day(on), kind: 'off', name });

const decided = (on: string, name: string): CalendarDay => ({
  ...off(on, name),
  status: 'decided',
  source: announced(Number(on.slice(0, 4))),
});

const derived = (on: string, name: string): CalendarDay => ({ ...off(on, name), status: 'derived', source: LAW });

const policy = (on: string, name: string): CalendarDay => ({ ...off(on, name), status: 'policy', source: POLICY });

const worked = (on: string, insteadOf: string): CalendarDay => ({
  day: day(on),
  kind: 'worked',
  name: `Làm bù cho ngày ${insteadOf}`,
  source: announced(Number(on.slice(0, 4))),
  status: 'decided',
});

const TET = 'Tết Nguyên đán';
const HUNG = 'Giỗ Tổ Hùng Vương';
const VICTORY = 'Ngày Chiến thắng';
const LABOUR = 'Ngày Quốc tế lao động';
const NATION = 'Quốc khánh';
const CULTURE = 'Ngày Văn hóa Việt Nam';

// Mùng 1 of 2027 is a Saturday. Whichever of the usual ways (1 + 4, 2 + 3, 3 + 2 days) will be decided, these three weekdays are off.
const TET_2027 = `${TET} (nghỉ theo mọi phương án; lịch đủ chờ quyết định)`;

/**
 * The first content of the yearly table: what was published for public offices for 2025 and 2026, and for 2027 what follows from the Labour
 * Code. The Tết of 2027, the day next to 2/9/2027 and every swap of 2027 are not decided yet: a notice brings them.
 */
export const PUBLISHED_DAYS: readonly CalendarDay[] = [
  decided('2025-01-01', 'Tết Dương lịch'),
  ...['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'].map((on) => decided(on, TET)),
  decided('2025-04-07', HUNG),
  worked('2025-04-26', '02/5/2025'),
  decided('2025-04-30', VICTORY),
  decided('2025-05-01', LABOUR),
  decided('2025-05-02', 'Hoán đổi ngày làm việc'),
  decided('2025-09-01', `${NATION} (ngày liền kề)`),
  decided('2025-09-02', NATION),
  decided('2026-01-01', 'Tết Dương lịch'),
  decided('2026-01-02', 'Hoán đổi ngày làm việc'),
  worked('2026-01-10', '02/01/2026'),
  ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map((on) => decided(on, TET)),
  decided('2026-04-27', `${HUNG} (nghỉ bù)`),
  decided('2026-04-30', VICTORY),
  decided('2026-05-01', LABOUR),
  worked('2026-08-22', '31/8/2026'),
  decided('2026-08-31', 'Hoán đổi ngày làm việc'),
  decided('2026-09-01', `${NATION} (ngày liền kề)`),
  decided('2026-09-02', NATION),
  policy('2026-11-24', CULTURE),
  derived('2027-01-01', 'Tết Dương lịch'),
  ...['2027-02-05', '2027-02-08', '2027-02-09'].map((on) => derived(on, TET_2027)),
  derived('2027-04-16', HUNG),
  derived('2027-04-30', VICTORY),
  derived('2027-05-03', `${LABOUR} (nghỉ bù)`),
  derived('2027-09-02', NATION),
  policy('2027-11-24', CULTURE),
];
