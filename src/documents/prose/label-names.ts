/** What a labelled line of a task holds; `other` is kept with the task but read no further. */
export type LabelRole = 'title' | 'lead' | 'coordinating' | 'deadline' | 'product' | 'status' | 'detail' | 'other';

const WHO =
  '(?:(?:cac )?(?:co quan|don vi|noi|bo phan|ca nhan|nguoi|dia phuong|phong|ban|nganh)(?:(?:,|/| va| hoac)? (?:don vi|co quan|to chuc|ca nhan|dia phuong|bo phan|nganh)){0,3})';
const WHEN = '(?:thoi gian|thoi han|thoi diem|tien do|moc thoi gian|lo trinh)';
const DONE =
  '(?:hoan thanh|thuc hien|trien khai|ban hanh|trinh|to chuc|bao cao|phe duyet|xong|thuc hien,? hoan thanh|nop|gui|ket thuc|tham muu|hoan thien|du kien|tong hop|trinh ban hanh|xay dung|gui bao cao)';

/**
 * Names of labels, bare, as patterns of the whole name; the first role that fits is taken. A name stands before a colon: "Cơ quan chủ trì: …".
 */
export const LABEL_NAMES: readonly (readonly [LabelRole, string])[] = [
  ['coordinating', `(?:${WHO} )?(?:cung )?phoi hop(?: chinh| thuc hien| trien khai| tham muu| voi| cung)?`],
  ['coordinating', `${WHO} (?:cung )?tham gia(?: phoi hop)?`],
  ['coordinating', 'thanh phan phoi hop'],
  ['deadline', `${WHEN}(?: du kien)?(?: (?:${DONE}|cu the|thuc hien va hoan thanh|xong)){0,3}(?: nhiem vu)?`],
  ['deadline', '(?:han|ky han|han cuoi|thoi han cuoi)(?: (?:hoan thanh|thuc hien|nop|bao cao|gui|cung))*'],
  ['deadline', `(?:du kien )?hoan thanh`],
  [
    'lead',
    `(?:${WHO} )?(?:chiu trach nhiem )?chu tri(?: (?:chinh|thuc hien|tham muu|to chuc|soan thao|xay dung|trien khai|theo doi|ban hanh|trinh)){0,3}(?:,? phoi hop)?`,
  ],
  [
    'lead',
    `${WHO} (?:thuc hien|tham muu|soan thao|dau moi|chiu trach nhiem(?: chinh)?|duoc giao|duoc phan cong|phu trach|trien khai|to chuc(?: thuc hien)?|trinh|xay dung|theo doi)(?: (?:chinh|thuc hien|tham muu)){0,2}`,
  ],
  ['lead', '(?:phan cong|trach nhiem|to chuc|giao)(?: (?:thuc hien|chu tri|nhiem vu|chinh|trien khai|don vi|co quan)){0,2}'],
  ['lead', '(?:dau moi|phu trach|thuc hien|don vi|co quan|nguoi chi dao|lanh dao phu trach)'],
  [
    'product',
    '(?:cac )?(?:san pham|ket qua|dau ra)(?:(?:,|/| va)? ?(?:san pham|ket qua|dau ra|chu yeu|du kien|can dat|hoan thanh|phai dat|cu the|yeu cau|dat duoc|giao nop|thuc hien nhiem vu|cuoi cung)){0,3}',
  ],
  ['product', 'yeu cau (?:ve )?(?:san pham|ket qua)'],
  ['status', '(?:tinh trang|trang thai|tinh hinh)(?: thuc hien| xu ly)?|ket qua thuc hien|tien do hien tai'],
  ['title', '(?:ten )?(?:nhiem vu|cong viec|de an|du an|dau viec)'],
  [
    'detail',
    '(?:cac )?noi dung(?: (?:thuc hien|cong viec|chinh|cu the|trien khai|nhiem vu|chu yeu|tham muu|bao gom|giai phap|hoat dong)){0,2}|(?:cac )?giai phap(?: thuc hien)?|nhiem vu cu the|mo ta',
  ],
  [
    'other',
    '(?:hinh thuc|doi tuong|dia diem|so luong|thanh phan|phuong phap|phuong thuc|cach thuc|pham vi|quy mo|yeu cau|muc tieu|muc dich|chi tieu|can cu(?: phap ly)?|ghi chu|luu y|chu de|noi nhan|(?:nguon )?kinh phi|du toan|nguon luc|nguon von)(?: (?:thuc hien|tham gia|tham du|to chuc|trien khai|du kien|chinh)){0,2}',
  ],
];
