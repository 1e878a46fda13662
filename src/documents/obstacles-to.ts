import { splitUnits } from '#language/units/split-units.ts';
import { startsLikeUnit } from '#language/units/starts-like-unit.ts';
import type { TextLine } from './text-tables.ts';

/** Opens the sentence that says what to do when something stands in the way. */
const OPENING =
  /nếu (?:có |gặp |phát sinh |có phát sinh )?(?:các |những )?(?:khó khăn|vướng mắc|vấn đề|phát sinh)|(?:gặp|khi có|trường hợp có|phát sinh|trường hợp|đơn vị có|địa phương có) (?:các |những )?(?:khó khăn|vướng mắc)|vấn đề (?:mới )?phát sinh|(?:khó khăn|vướng mắc)[^.;]{0,40} phát sinh|(?:các|những|mọi) (?:khó khăn|vướng mắc)(?:,? (?:và )?(?:khó khăn|vướng mắc))?,? (?:được |đề nghị |phải )?(?:kịp thời )?(?:gửi|phản ánh|báo cáo)(?= )/giu;
/** "Khó khăn, vướng mắc gửi về …" as a sentence of its own; within one the same words may be what is reported on. */
const OWN_SENTENCE =
  /(?<!\p{L})(?:Mọi khó khăn|Khó khăn|Vướng mắc)(?:(?:,| và) (?:khó khăn|vướng mắc))?,? (?:đề nghị |xin |được )?(?:kịp thời )?(?:gửi|phản ánh|báo cáo|liên hệ)(?= )/gu;
const LOOKED_AT = 600;

const THROUGH = /\((?:thông )?qua ([^)]{3,120})\)|(?<!\p{L})(?:thông )?qua (?=Sở|Văn phòng|Ban|Phòng|Công an)([^,.;()]{3,100})/u;
const SENT_TO =
  /(?:gửi(?: về)?|phản ánh(?: kịp thời)?(?: bằng văn bản)?(?: về| đến| với)?|trao đổi với|báo cáo(?: về| với)?|thông tin về|kiến nghị(?: về| với)?|liên hệ(?: với| về)?|về) (?=\p{Lu})([^.;()]{3,120})/gu;
const NAME_ENDS = /,? (?:ĐT|SĐT|(?:số )?điện thoại|email)(?=[ :]|$)| (?:để|xem xét|và báo cáo|tổng hợp|hướng dẫn|kịp thời)(?=[ ,]|$)/u;

const unitIn = (words: string): string | null => {
  const end = words.search(NAME_ENDS);
  const name = end < 0 ? words : words.slice(0, end);
  return startsLikeUnit(name) ? (splitUnits(name)[0] ?? null) : null;
};

const receiver = (sentence: string): string | null => {
  const through = THROUGH.exec(sentence);
  const passed = through === null ? null : unitIn((through[1] ?? through[2] ?? '').trim());
  if (passed !== null) return passed;
  for (const sent of sentence.matchAll(SENT_TO)) {
    const unit = unitIn(sent[1] ?? '');
    if (unit !== null) return unit;
  }
  return null;
};

/** The unit to which the text has obstacles reported; of "UBND tỉnh (qua Sở …)" the Sở, which collects them. Null where it does not say. */
export const obstaclesTo = (prose: readonly TextLine[]): string | null => {
  const text = prose.map((line) => line.text).join(' ');
  for (const { index } of [...text.matchAll(OPENING), ...text.matchAll(OWN_SENTENCE)]) {
    const unit = receiver(text.slice(index, index + LOOKED_AT).split(/\.(?= \p{Lu}|\/)/u, 1)[0] ?? '');
    if (unit !== null) return unit;
  }
  return null;
};
