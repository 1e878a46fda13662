const WORK = '(?:hoan thanh|thuc hien|ban hanh|trien khai|trinh|bao cao|xong|co|duoc|phe duyet|nop)';
const FINISHED = new RegExp(`^(?:da ${WORK}|thuc hien moi|xong$|hoan thanh(?: (?:dung han|qua han|som))?$|dat$)`);
const UNFINISHED = new RegExp(`^(?:dang|chua|sap|gan) ${WORK}`);

const ONGOING =
  /(?<![a-z])(?:thuong xuyen|lien tuc|thuong ky|lau dai|trong suot|khong thoi han|cac nam tiep theo|nhung nam tiep theo|nam tiep theo|theo chuc nang|khi nao con)(?![a-z])/;

const CONDITIONAL =
  /(?<![a-z])(?:sau khi|ngay khi|ngay sau|khi co|khi duoc|khi phat sinh|den khi|cho den khi|truoc khi|khi|theo (?:tien do|lo trinh|ke hoach|yeu cau|huong dan|chi dao|quy dinh|thuc te|dot|thoi gian|thoi han|noi dung)|ke tu (?:ngay|khi)|ngay lam viec|cung (?:luc|thoi diem) voi|tuy (?:theo|thuoc)|dot xuat)(?![a-z])/;

/** Whether a deadline cell holds a state of the work ("Đã hoàn thành") instead of a time; bare words. */
export const isStatus = (words: string): boolean =>
  // "Đang thực hiện, hoàn thành trước 30/6" still has a deadline to come.
  FINISHED.test(words) || (UNFINISHED.test(words) && !/\d/.test(words));

/** Where the words first say that the work never ends, or −1. */
export const ongoingAt = (words: string): number => words.search(ONGOING);

/** Where the words first tie the deadline to an event whose day they do not know, or −1. */
export const conditionAt = (words: string): number => words.search(CONDITIONAL);

/** Whether "và các năm tiếp theo" or the like stands right behind a mention that ends at this place. */
export const goesOnAfter = (words: string, end: number): boolean =>
  /^,? ?(?:va |den )?(?:cac |nhung )?(?:nam|giai doan|thoi gian)(?: (?:tiep theo|sau|ke tiep)|tro di)|^ ?tro di|^ ?- ?nay/.test(
    words.slice(end, end + 40),
  );
