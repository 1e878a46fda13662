import { bare, fold } from '#language/fold.ts';
import { canonicalUnit, isKnownUnit } from '#language/units/canonical-unit.ts';
import { withoutMotto } from './national-motto.ts';

/** First words of bodies in a letterhead, bare; a line that begins with one names a body, the next lines go on with its name. */
const BODY_HEAD =
  /^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|tinh uy|thanh uy|dang uy|huyen uy|dang bo|ban|so|bo|phong|van phong|chi cuc|cuc|tong cuc|thanh tra|cong an|trung tam|truong|hoi|lien doan|lien hiep|mat tran|doan|thu tuong chinh phu|chinh phu|vien|dai hoc|thue|kho bac|bao hiem)(?= |$)/;
const LETTERHEAD_LINES = 10;

const KINDS =
  /^(?:ke hoach|quyet dinh|chuong trinh|nghi quyet|de an|chi thi|cong van|thong bao|huong dan|bao cao|phu luc|danh muc|bang|bieu|lich)(?: |$)/;

const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{L}/u.test(text);

const letterhead = (head: readonly string[]): readonly string[] => {
  const lines = withoutMotto(head.slice(0, LETTERHEAD_LINES));
  const end = lines.findIndex((text) => KINDS.test(bare(text)));
  return (end < 0 ? lines : lines.slice(0, end)).filter((text) => isCapitals(text) && !/\d/.test(text));
};

const bodiesIn = (lines: readonly string[]): readonly string[] => {
  const bodies: string[] = [];
  for (const line of lines) {
    const names = line.split(/(?<!VĂN) (?=(?:SỞ|PHÒNG|ĐẢNG ỦY|VĂN PHÒNG) )/u);
    for (const name of names) {
      if (BODY_HEAD.test(bare(name))) bodies.push(name);
      else if (bodies.length > 0) bodies.push(`${bodies.pop() ?? ''} ${name}`);
    }
  }
  return bodies;
};

const properName = (words: string): string =>
  words
    .split(' ')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');

const LEVELLED = /^(.*?(?<!\p{L})(?:tỉnh|thành phố|xã|phường|đặc khu|thị trấn|huyện|thôn)(?! ủy)) (.+)$/u;
const PARTY = /^((?:văn phòng )?(?:tỉnh|thành|huyện) ủy) (.+)$/u;
const FIELD = /^((?:văn )?phòng|ban|trung tâm|chi cục|cục|hội|viện) (\p{Ll})/u;

// "PHÒNG VĂN HÓA - XÃ HỘI XÃ TÂN BÌNH": capitals tell nothing of the spelling, only where names stand.
/** An office that bears no name of its own is that of the body above it. */
const MERE_OFFICE = /^văn phòng$/iu;

const withBodyAbove = (bodies: readonly string[]): string | undefined => {
  const last = bodies.at(-1);
  return last !== undefined && MERE_OFFICE.test(last) ? [last, ...bodies.slice(-2, -1)].join(' ') : last;
};

const spelled = (body: string): string => {
  const words = fold(body);
  const [, before = words, place = ''] = PARTY.exec(words) ?? LEVELLED.exec(words) ?? [];
  const name = before
    .replace(FIELD, (_all, head: string, letter: string) => `${head} ${letter.toUpperCase()}`)
    .replace(/ - (\p{Ll})/gu, (_all, letter: string) => ` - ${letter.toUpperCase()}`);
  return canonicalUnit(`${name} ${properName(place)}`.trim());
};

const GOVERNMENT_ALONE = /^UBND (?:tỉnh|thành phố|xã|phường|đặc khu|huyện|thị trấn)$/;

const withPlace = (name: string, place: string | null): string =>
  place !== null && GOVERNMENT_ALONE.test(name) ? `${name} ${place}` : name;

const LEVEL = '(?:[Tt]ỉnh|[Tt]hành phố|[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Tt]hị trấn|[Hh]uyện)';
const ISSUING = new RegExp(
  `(?:(?:Ủy|Uỷ) ban [Nn]hân dân|UBND)\\s+(${LEVEL})((?:\\s+\\p{Lu}[\\p{L}.-]*){0,5})\\s+(?:ban hành|xây dựng|phê duyệt|triển khai)`,
  'u',
);

/** A line of its own that names the issuer in small letters. */
const ALONE = new RegExp(`^(?:(?:Ủy|Uỷ) ban nhân dân|UBND|HĐND|Hội đồng nhân dân|Đảng ủy) ${LEVEL}(?: \\p{Lu}[\\p{L}.-]*){1,5}$`, 'u');

const namedAlone = (head: readonly string[]): string | null => {
  const line = head.slice(0, LETTERHEAD_LINES).find((text) => ALONE.test(text) || /^Sở \p{Lu}/u.test(text));
  return line === undefined || (!ALONE.test(line) && !isKnownUnit(line)) ? null : canonicalUnit(line);
};

const issuingIn = (text: string): string | null => {
  const found = ISSUING.exec(text);
  return found === null ? null : canonicalUnit(`UBND ${fold(found[1] ?? '')} ${(found[2] ?? '').trim()}`.trim());
};

/** The body that issues a document: the last that its letterhead names (the one above it stands first), else who its preamble says issues it. */
export const issuerIn = (head: readonly string[], place: string | null): string | null => {
  const body = withBodyAbove(bodiesIn(letterhead(head)));
  const name = body === undefined ? (namedAlone(head) ?? issuingIn(head.join(' '))) : spelled(body);
  return name === null ? null : withPlace(name, place);
};
