import { FIELD_ABBREVIATIONS, FIELDS, BODIES } from '../../units/unit-names.ts';
import type { Sense } from './sense.ts';
import { type WordTable, wordTable } from './word-table.ts';

// The marks inside a name are tokens of their own; the comma is often forgotten.
const spaced = (name: string): readonly string[] => {
  const words = name.replace(/ ?([,&-]) ?/g, ' $1 ');
  return [words, words.replace(/ [,-] /g, ' ')];
};

const PHONG_FIELDS = [
  'Văn hóa - Xã hội',
  'Kinh tế',
  'Kinh tế - Hạ tầng',
  'Kinh tế, Hạ tầng và Đô thị',
  'Tổ chức cán bộ',
  'Hành chính',
  'Hành chính - Tổng hợp',
  'Quản lý đô thị',
  'Giáo dục',
  'Tài chính - Kế hoạch',
  'Kế hoạch - Tài chính',
  'Đô thị',
  'Chuyên môn',
];

const OTHER_UNITS = [
  'Trung tâm Phục vụ hành chính công',
  'Trung tâm hành chính công',
  'Trung tâm Y tế',
  'Văn phòng UBND',
  'Văn phòng HĐND và UBND',
  'Văn phòng',
  'Công an',
  'Ban Quản lý dự án',
  'Kho bạc',
  'Mặt trận Tổ quốc',
  'Thanh tra',
  'Thuế',
  'Đoàn thanh niên',
  'Tổ công nghệ số cộng đồng',
  'Tổ chuyển đổi số cộng đồng',
  'Tổ chuyển đổi số',
  'Tổ Đề án 06',
  'Hội Phụ nữ',
  'UBND',
  'HĐND',
];

const fields = [...FIELDS, ...Object.keys(FIELD_ABBREVIATIONS)].flatMap(spaced);

/** Names of units that are known as they stand, and the words with which other names of units begin. */
export const UNITS: readonly WordTable<Sense>[] = [
  { sense: 'unit', phrases: fields.flatMap((field) => ['sở', 'bộ', 'phòng'].map((head) => `${head} ${field}`)) },
  { sense: 'unit', phrases: Object.keys(FIELD_ABBREVIATIONS).map((abbreviation) => `s${abbreviation}`) },
  { sense: 'unit', phrases: PHONG_FIELDS.flatMap(spaced).map((field) => `phòng ${field}`) },
  { sense: 'unit', phrases: [...BODIES, ...OTHER_UNITS].flatMap(spaced) },
  wordTable(
    'unit-head',
    `sở · phòng · ubnd · ubnd xã · ubnd phường · ubnd tỉnh · ubnd huyện · xã · phường · trung tâm · ban · ban quản lý · văn phòng · công an xã · công an phường · chi cục · cục · trạm · trường · bệnh viện · hội · thôn · tổ · đội · đặc khu · huyện · chi nhánh · công ty · tổ công tác · tổ quản lý`,
  ),
];
