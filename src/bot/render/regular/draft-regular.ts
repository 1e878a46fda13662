import type { RegularNotice, RegularRefusal } from '#domain/regular/regular-notice.ts';
import type { Day } from '#domain/time/day.ts';
import { type Draft, sentence } from '../draft.ts';
import { shorten } from '../one-line.ts';
import { draftDuties, draftReportsCounted } from './duties.ts';
import { draftIndicator, draftIndicators, draftIndicatorsAsked } from './indicators.ts';

type Refused = Extract<RegularNotice, { kind: 'regular-refused' }>;

const LONGEST_QUOTE = 80;

const quoted = (said: string): string => shorten(said, LONGEST_QUOTE);
const numbered = (number: number | null): string => (number === null ? 'này' : String(number));

/** One sentence for each refusal: what is wrong, and what to do. What may not be seen is not admitted to exist. */
const SENTENCES: Readonly<Record<RegularRefusal, (refused: Refused) => string>> = {
  'no-report': ({ said }) =>
    `Không tìm thấy báo cáo định kỳ ${quoted(said)} trong phạm vi theo dõi của đồng chí; xem các chế độ báo cáo bằng cách gõ: chế độ báo cáo của đơn vị tôi.`,
  'no-duty': ({ number }) =>
    `Không tìm thấy chế độ báo cáo ${numbered(number)}; xem danh sách bằng cách gõ: chế độ báo cáo của đơn vị tôi.`,
  'may-not-change-duty': ({ number }) =>
    `Đồng chí không được đổi chế độ báo cáo ${numbered(number)}; xin đề nghị người theo dõi kế hoạch hoặc đơn vị nhận báo cáo.`,
  'deadline-missing': () => 'Xin đồng chí nêu hạn gửi, ví dụ: yêu cầu báo cáo đột xuất về giải ngân trước 20/6 của các xã.',
  'receiver-missing': ({ said }) =>
    `Chưa rõ “${quoted(said)}” là đơn vị nào; xin gõ đủ tên, ví dụ: yêu cầu báo cáo đột xuất về giải ngân trước 20/6 của Sở Tài chính.`,
  'subject-missing': () => 'Xin đồng chí nêu báo cáo về việc gì, ví dụ: yêu cầu báo cáo đột xuất về giải ngân trước 20/6 của các xã.',
  'no-indicator': ({ number }) =>
    `Không tìm thấy chỉ tiêu ${numbered(number)} trong phạm vi của đồng chí; xem danh sách bằng cách gõ: các chỉ tiêu.`,
  'may-not-report': ({ number }) => `Đồng chí không phải người báo số chỉ tiêu ${numbered(number)} nên số này chưa được ghi.`,
  'may-not-steer': ({ number }) => `Đồng chí không được đổi chỉ tiêu ${numbered(number)}; xin đề nghị người theo dõi kế hoạch.`,
  'may-not-set': () => 'Đồng chí chưa được phân quyền đặt chỉ tiêu cho kế hoạch này; xin đề nghị người theo dõi kế hoạch hoặc lãnh đạo.',
  'target-missing': () => 'Xin đồng chí nêu mức cần đạt, ví dụ: thêm chỉ tiêu: tỷ lệ hồ sơ trực tuyến ≥ 95% kế hoạch 91/KH-UBND.',
  'no-plan': ({ said }) => `Không tìm thấy kế hoạch ${quoted(said)}; xin gõ đủ số, ví dụ: 91/KH-UBND.`,
  'no-value': ({ number }) => `Không có số nào của chỉ tiêu ${numbered(number)} do đồng chí báo trong một giờ qua để rút lại.`,
};

/** What is said of periodic reports and of indicators. */
export const draftRegular = (notice: RegularNotice, today: Day): Draft => {
  switch (notice.kind) {
    case 'duties-told':
      return draftDuties(notice, today);
    case 'reports-counted':
      return draftReportsCounted(notice);
    case 'indicator-told':
      return draftIndicator(notice, today);
    case 'indicators-listed':
      return draftIndicators(notice, today);
    case 'indicators-asked':
      return draftIndicatorsAsked(notice, today);
    case 'regular-refused':
      return sentence(SENTENCES[notice.why](notice));
  }
};
