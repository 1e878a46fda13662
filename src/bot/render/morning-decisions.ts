import type { Notice } from '#domain/notice.ts';
import type { Day } from '#domain/time/day.ts';
import type { Block } from './draft.ts';
import { section } from './morning-section.ts';
import { comrade, taskEntry } from './task-line.ts';

type Morning = Extract<Notice, { kind: 'morning' }>;

const MOST_SILENT = 5;

/** Requests for more time on which the reader decides. */
export const extensionBlock = ({ extensions = [], beyond = {} }: Morning, today: Day): Block | null =>
  section(
    'XIN GIA HẠN, CHỜ ĐỒNG CHÍ QUYẾT ĐỊNH',
    extensions.map((line) => taskEntry(line, today, 'person')),
    { more: beyond.extensions },
  );

/** What has waited too long for the decision of somebody, to whom the reader stands above. */
export const silentBlocks = ({ silent = [], beyond = {} }: Morning, today: Day): readonly (Block | null)[] => [
  ...silent.map(({ by, lines }) =>
    section(
      `CHỜ ĐÃ LÂU, ${comrade(by)} chưa quyết định`,
      lines.map((line) => taskEntry(line, today, 'unit')),
      { most: MOST_SILENT },
    ),
  ),
  section('CHỜ ĐÃ LÂU, CHƯA CÓ QUYẾT ĐỊNH', [], { more: beyond.silent }),
];

/** What others handle for the reader meanwhile, to know of. */
export const handledBlocks = ({ handled = [], beyond = {} }: Morning, today: Day): readonly (Block | null)[] => [
  ...handled.map(({ by, lines }) =>
    section(
      `ĐỂ BIẾT, ${comrade(by)} xử lý thay đồng chí`,
      lines.map((line) => taskEntry(line, today)),
    ),
  ),
  section('ĐỂ BIẾT, NGƯỜI KHÁC XỬ LÝ THAY ĐỒNG CHÍ', [], { more: beyond.handled }),
];
