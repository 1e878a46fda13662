import type { ObstacleCause } from '#domain/obstacle/obstacle-notice.ts';
import { bare } from '../fold.ts';

// The first that fits counts: "chưa có hướng dẫn về kinh phí" is money.
const CAUSES: readonly (readonly [ObstacleCause, RegExp])[] = [
  ['money', /\b(?:kinh phi|von|ngan sach|du toan|quyet toan|giai ngan|tien|cap phat)\b/u],
  ['land', /\b(?:mat bang|dat dai|giai phong|den bu|thu hoi dat|quy hoach)\b/u],
  ['people', /\b(?:nhan luc|nhan su|bien che|thieu nguoi|thieu can bo|khong du nguoi)\b/u],
  ['data', /\b(?:so lieu|du lieu|thong tin)\b/u],
  ['technical', /\b(?:ky thuat|phan mem|thiet bi|may moc|may chu|duong truyen|he thong|mang)\b/u],
  ['procedure', /\b(?:thu tuc|quy trinh|huong dan|van ban|quy dinh|phap ly|nghi dinh|thong tu|dau thau|tham dinh|phe duyet)\b/u],
  ['cooperation', /\b(?:phoi hop|y kien|tra loi|phan hoi|chua gui|chua cung cap)\b/u],
];

/** What kind of cause these words tell of; by a few words that people use again and again. */
export const causeOf = (reason: string): ObstacleCause => {
  const words = bare(reason);
  return CAUSES.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
};
