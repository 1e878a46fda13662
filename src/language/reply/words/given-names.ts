/** Common given names, without diacritics, by which a person is known where the message bears no capitals; none that is an everyday word. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `nam binh hung dung tuan minh huong hoa hong lan linh trang thao phuong ngoc nga hang hanh hoang huy khanh khoa kien lam long manh
   my nhung oanh phuc quang quan quynh son tam thang thuy tien tien toan trung truong tu tung uyen van vinh vuong yen duc duong dat
   diep giang hien hieu hue ly loan luan nghia nhan nhi phat phong phu sang tai thai thanh thinh tho thuan tri trinh viet vu xuan an anh
   bao chau cuong diem duy dao hau khang kiet lieu loc loi luong nguyen nhat tuyet tram`
    .split(/\s+/)
    .filter(
      (name) =>
        !['my', 'van', 'lam', 'sang', 'phong', 'bao', 'an', 'tai', 'phu', 'tam', 'tu', 'anh', 'tien', 'quan', 'thanh'].includes(name),
    ),
);
