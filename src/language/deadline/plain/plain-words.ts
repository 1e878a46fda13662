const listed = (words: string): readonly string[] => words.trim().split(/\s+/);

/**
 * Words with which a time, a rhythm or a number could begin, or which could carry one on. Where one stands outside the tables of plain
 * phrases, the grammar reads.
 */
export const WORDS_OF_TIME: readonly string[] = listed(`
  ngay hom mai kia nay mot bua hnay tuan thang thg thag th t quy qui q nam thu thux chu cn sang trua chieu toi dem khuya gio tieng buoi phut
  nua hai ba bon bay tam chin muoi mung mong ram gieng chap nhuan tet khanh te lich am al trc trk ki
  hang moi tung dinh lan bao cu mai lap tuc tro giai thoi tiep thuong lau quanh suot chuc nao
  qi qii qiii qiv qv qvi quyi quyii quyiii quyiv v vi vii viii ix x xi xii quyx tux tuw moix
  b c d e g h j k l m n o p s u w y z f r
`);

/**
 * Words with which a state or an event can begin, or which can tie or name what follows. Behind a time they change nothing; before one the
 * grammar reads, unless a table of plain phrases has them.
 */
export const WORDS_WITH_A_ROLE: readonly string[] = listed(`
  a ah an anh at ban bang bat bien bieu binh bo boi buoc ca cac cam can canh cao cau cham che chi chinh cho chot chua chuan chuyen co con cong
  cua cung cuoc cuoi da dai dan dang dat dau day deadline den di dia diem dien dip do doan doi don dong dot du dung duoc duong duyet em gan
  gian giao giap gioi giua giup ha half han hanh het hiem hien ho hoac hoach hoan hoc hoi hon hop hung huy ke ket khac khai khi khoang khong kien ky
  la lac lam lao le lien loi luan luat luc lunar luon ly mao map mau may moc mui muc muon muu nang neu ngo ngoai nghen nghi nguoi nguyen nha nham nhan
  nhat nhe nhen nhi nhiem nhu nhung ni nien noi nop ngui oi phai phan phap phat phe pho phong phu phuong qua quan quoc quyet ro roi sap sau sep
  sinh so som suu ta tac tai tan tap tat tay thanh thao than tham the theo thi thien thieu thin thon thong thuc thuoc ti tien tieu tin tinh to toan tong tra
  trang trach tre tren trien trinh trong truc trung truoc truong truyen tu tuan tuat tuy ty uoc va vai van vao vat ve viec voi vong vu vua vuong vuot
  de it mo phien tr uy
  xa xac xep xong xu xuat xuyen yeu
`);

/** Words that only their marks tell from others: the letter that tells, and the word that it makes. */
export const TOLD_BY_MARKS: readonly (readonly [word: string, at: number, letters: string, told: string])[] = [
  ['quy', 2, 'ỹỸ', 'quyx'],
  ['tu', 1, 'ựỰ', 'tux'],
  ['tu', 1, 'ưƯ', 'tư'],
  ['sau', 1, 'áÁ', 'sáu'],
  ['mot', 1, 'ốỐ', 'mốt'],
  ['moi', 1, 'ớỚ', 'moix'],
  ['thu', 2, 'ứỨ', 'thứ'],
];

/** Other spellings of a word of the tables. */
export const SPELLINGS: Readonly<Record<string, string>> = { qui: 'quy', ki: 'ky' };

/** Roman quarters: numbers to read, like digits. */
export const ROMAN_QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
