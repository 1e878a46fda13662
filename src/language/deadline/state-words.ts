const WORK =
  '(?:hoan thanh|thuc hien|ban hanh|trien khai|trinh|bao cao|xong|co|duoc|phe duyet|nop|gui|xu ly|giai quyet|hoan tat|ky|tham muu|to chuc)';
const IN_TIME = '(?:dung han|qua han|som|truoc han|dung tien do|vuot tien do|cham tien do|cham|muon|100 ?%|day du|toan bo|mot phan|xong)';
const FINISHED = new RegExp(
  `^[-+*( ]*(?:da ${WORK}|thuc hien moi(?:x)?$|xong(?: roi)?$|hoan (?:thanh|tat)(?: ${IN_TIME})*$|dat(?: yeu cau)?$|khong dat|ket thuc$|nhiem vu da )`,
);
// "Đang thực hiện, hoàn thành trước 30/6" still has a deadline to come.
const UNFINISHED = new RegExp(`^[-+*( ]*(?:dang|chua|sap|gan|tiep tuc) ${WORK}`);
const LATE =
  /^(?:qua han|cham tien do|tre han|dung han|dung tien do|trong han|con han|tam dung|dung thuc hien|huy bo|khong thuc hien)(?![a-z])/;
const NO_TIME = /^(?:khong|khong co|khong xac dinh|chua (?:xac dinh|ro|co)|khong ro|khong thoi han quy dinh|x+)$/;

const ONGOING =
  /(?<![a-z])(?:thuong xuyen|lien tuc|thuong ky|lau dai|thuong truc|quanh nam|trong suot(?! (?:nam|quy|thang|giai doan|nhiem ky|tuan))|khong (?:co )?thoi han|khong gioi han thoi gian|cac nam tiep theo|nhung nam tiep theo|nam tiep theo|theo chuc nang|khi nao con|24\/(?:7|24)(?!\d| ?[/.-] ?\d| nam \d))(?![a-z])/;

const EVENT_DAY = '(?! (?:mai|kia|mot|hom|mung|ram|thu|cuoi|dau|lam viec|nao|le|tet|quoc|gio|dau tien))(?= [a-z])';
const CONDITIONAL = new RegExp(
  `(?<![a-z])(?:sau khi|ngay khi|ngay sau|khi co|khi duoc|khi phat sinh|den khi|cho den khi|truoc khi(?! (?:het|ket thuc) (?:thang|quy|nam|tuan|ngay))|khi(?! (?:het|ket thuc) (?:thang|quy|nam|tuan|ngay))|theo|ke tu|tinh tu|(?:tu|sau|truoc|den) ngay${EVENT_DAY}|(?:truoc|sau|tai|den) (?:ky hop|hoi nghi|dai hoi|phien hop|cuoc hop|dot|le khai|chuyen|buoi|hoi thao|dien tap|ky thi)|ngay lam viec|cung (?:luc|thoi diem|ky) voi|tuy (?:theo|thuoc|tinh)|phu thuoc|dot xuat|phat sinh|can cu|truong hop|neu (?!co))(?![a-z])`,
);

/** Whether a deadline cell holds a state of the work ("Đã hoàn thành") instead of a time; bare words. */
export const isStatus = (words: string): boolean =>
  FINISHED.test(words) || LATE.test(words) || NO_TIME.test(words) || (UNFINISHED.test(words) && !/\d/.test(words));

/** Where the words first say that the work never ends, or −1. */
export const ongoingAt = (words: string): number => words.search(ONGOING);

/** Where the words first tie the deadline to an event whose day they do not know, or −1. */
export const conditionAt = (words: string): number => words.search(CONDITIONAL);

const GOES_ON =
  /^,?;? ?(?:va |den |cung nhu |roi )?(?:(?:trong )?(?:cac |nhung )?(?:nam|giai doan|thoi gian|thang|quy|thoi ky)(?: (?:tiep theo|sau(?! khi)|ke tiep|sau do|toi|tiep)|tro di)|ve sau)|^ ?tro (?:di|ve sau)|^ ?- ?nay/;

/** Whether "và các năm tiếp theo" or the like stands right behind a mention that ends at this place. */
export const goesOnAfter = (words: string, end: number): boolean => GOES_ON.test(words.slice(end, end + 40));
