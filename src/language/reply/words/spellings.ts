const inLines = (lines: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [word = '', spellings = ''] = line.trim().split(': ');
        return spellings.split(' ').map((spelling) => [spelling, word] as const);
      }),
  );

/** Chat spellings behind the word that each stands for, folded. A spelling that is a word of its own belongs into no line here. */
export const SPELLINGS: Readonly<Record<string, string>> = inLines(`
  rồi: r òi rùi ròi rui gòi roài rồ ròy
  được: dc đc đk đươc
  không: k ko kg kh khg kô k0 hok hông nỏ hổng hem hôg khôg kông hok0 hăm
  xong: xog xg xonh soong x0ng xonq xoong xongg xomg
  em: e
  làm: lm mần
  với: vs vớii
  việc: vc
  anh: ank
  chưa: chx chauw ch chửa cưa chwa
  gì: j
  vậy: z zậy dzậy
  mình: mk mik
  biết: bik bít
  đang: đg dg dag đag
  nhiệm vụ: nv n/v
  hoàn thành: ht
  thứ sáu: t6
  thứ hai: t2
  thứ ba: t3
  thứ tư: t4
  thứ năm: t5
  thứ bảy: t7
  xem: coi
  báo cáo: bc b/c
  thôi: thoai thoy thui
  ạ: ah ạh
  gửi: gởi
  hôm nay: hnay hnai
  hôm qua: hqua hqa
  ngày mai: nmai
  như thế nào: ntn
  đồng chí: đ/c
  ok: oke okie oki okey okê okela okay
  nhé: nhe nhá nha nhen nhoa nhaa
  lý: lí
  kỳ: kì
  ký: kí
  kỹ: kĩ
  tỷ: tỉ
  quý: quí
  ly: li
  ky: ki
  quy: qui
  mọi người: mn
  dạ: dạaa zạ
`);

/**
 * Words that are whole without diacritics. In a message that bears diacritics elsewhere they are meant as they stand: "cho" is no "chờ".
 */
export const PLAIN_WORDS: ReadonlySet<string> = new Set(
  'cho con mai em anh xin hay trong no sao ban ai bao nghe theo cao ta quan sang hai minh chi tham quy thanh trang tranh trung phong thu chung sau tay hoa long linh khoa nhau dan qua xem khi ra tai vinh dung to xa so hoi'.split(
    ' ',
  ),
);
