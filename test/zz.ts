import { officeHeading } from '#documents/prose/office-heading.ts';
import { reportIn } from '#documents/prose/report-words.ts';
import { reportRhythms } from '#documents/prose/report-rhythms.ts';
import { splitUnits } from '#language/units/split-units.ts';
console.log(officeHeading('Văn phòng HĐND và UBND phường:'), splitUnits('Văn phòng HĐND và UBND phường'));
const s='Yêu cầu các sở, ngành định kỳ hằng tuần gửi báo cáo tiến độ về Văn phòng UBND tỉnh trước 15 giờ thứ Sáu.';
console.log(reportIn(s), reportRhythms(s, '2026-05-04' as never));
