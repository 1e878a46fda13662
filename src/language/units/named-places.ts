/** What each of several places in one name has ("UBND xã A, xã B": two of them). */
const HEAD =
  /^((?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Công an|Đảng ủy|Ban CHQS|Ban Chỉ huy Quân sự) )(?=\p{L}+(?: \p{Ll}+)? \p{Lu})/iu;
const LEVEL = '(?:[Tt]ỉnh|[Tt]hành phố|[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Tt]hị trấn)';
const FIRST = new RegExp(`^${LEVEL} \\p{Lu}`, 'u');
const NEXT = new RegExp(`(?:, ?| và )(?=${LEVEL} \\p{Lu})`, 'u');

/** Parts a name that says its head once and then place after place, each with its level; any other name stays whole. */
export const placesApart = (name: string): readonly string[] => {
  const head = HEAD.exec(name)?.[1] ?? '';
  const places = name.slice(head.length);
  return head === '' || !FIRST.test(places) ? [name] : places.split(NEXT).map((place) => `${head}${place}`);
};
