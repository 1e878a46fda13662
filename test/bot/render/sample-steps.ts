import type { Notice } from '#domain/notice.ts';
import { asId, type IndicatorId } from '#domain/ids.ts';
import type { AskedStep } from '#domain/steps/step-notice.ts';
import { addDays } from '#domain/time/day.ts';
import { line, TODAY } from './sample-line.ts';

const { number, title } = line(12);

const STEPS: readonly AskedStep[] = [
  { asks: 'document', number, title },
  { asks: 'letter-number', number },
  { asks: 'value', number: asId<IndicatorId>(7), text: 'Tỷ lệ hồ sơ trực tuyến toàn trình', unit: '%' },
  { asks: 'value', number: asId<IndicatorId>(8), text: 'Số hộ kinh doanh dùng hóa đơn điện tử', unit: 'hộ' },
  { asks: 'report-subject' },
  { asks: 'report-deadline', days: [addDays(TODAY, 1), addDays(TODAY, 7)] },
  { asks: 'report-units', units: ['Các xã, phường', 'Sở Tài chính'] },
];

/** What leads through something step by step. */
export const STEP_BY_STEP: readonly Notice[] = [
  ...STEPS.flatMap((step): readonly Notice[] => [
    { kind: 'step-asked', step, unread: null },
    { kind: 'step-asked', step, unread: 'Sở nọ' },
  ]),
  { kind: 'steps-dropped' },
];
