import { describe, expect, it } from 'vitest';
import { renderNotice } from '#bot/render/render-notice.ts';
import type { Notice } from '#domain/notice.ts';
import { day } from '#domain/time/day.ts';
import { COUNTS, EVERY_NOTICE, GROUP_NOTICES, line, morning, task, TODAY, WITH_BUTTONS, WITHOUT_BUTTONS } from './sample-notices.ts';

const text = (notice: Notice): string => renderNotice(notice, { capabilities: WITH_BUTTONS, resend: false, today: TODAY }).text;

const LATE = line(11, {
  title: 'Lập hồ sơ đề xuất cấp độ an toàn cho hệ thống thông tin giải quyết thủ tục hành chính',
  lastDay: day('2026-06-18'),
  deadlineText: '18/6/2026',
  daysLate: 2,
  product: 'Hồ sơ đề xuất cấp độ',
  person: 'Lê Văn Tuấn',
});

describe('the texts that people read most', () => {
  it('morning', () => {
    expect(
      text(
        morning({
          own: [
            LATE,
            line(4, {
              title: 'Trình phương án kiện toàn Tổ công nghệ số cộng đồng',
              deadlineText: 'Trước ngày 25/6/2026',
              lastDay: day('2026-06-24'),
              percent: 50,
            }),
          ],
          fresh: [line(7, { part: 'coordinating' }), line(9, { part: 'coordinating' })],
          unassigned: [
            line(16, {
              title: 'Rà soát dự án giải ngân chậm',
              unit: 'Sở Tài chính',
              person: null,
              lastDay: day('2026-06-30'),
              deadlineText: '6 tháng đầu năm 2026',
              product: null,
            }),
          ],
          approvals: [line(20, { title: 'Lắp đặt điểm truy cập mạng', state: 'submitted', person: 'Võ Minh Quân', product: null })],
          escalations: [
            {
              unit: 'Sở Nội vụ',
              lines: [
                line(1, {
                  title: 'Xây dựng kế hoạch truyền thông',
                  person: 'Trần Đức Long',
                  lastDay: day('2026-06-05'),
                  daysLate: 11,
                  product: null,
                }),
              ],
            },
          ],
        }),
      ),
    ).toMatchInlineSnapshot(`
      "Nhắc việc thứ Hai 22/6/2026: 4 việc của đồng chí, 1 việc chưa có người thực hiện, 1 việc chờ duyệt, 1 việc cần đôn đốc.

      VIỆC CỦA ĐỒNG CHÍ (2)
      11. Lập hồ sơ đề xuất cấp độ an toàn cho hệ thống thông tin giải quyết thủ tục hành chính
         Hạn thứ Năm 18/6 · quá hạn 2 ngày làm việc · sản phẩm: Hồ sơ đề xuất cấp độ
      4. Trình phương án kiện toàn Tổ công nghệ số cộng đồng
         Hạn thứ Tư 24/6 (trước ngày 25/6/2026) · đã đạt 50% · sản phẩm: Biên bản nghiệm thu

      VIỆC MỚI (2)
      Phối hợp: 7 (hạn 25/6), 9 (hạn 25/6)

      CHƯA CÓ NGƯỜI THỰC HIỆN (1)
      16. Rà soát dự án giải ngân chậm
         Hạn thứ Ba 30/6 (6 tháng đầu năm 2026) · Sở Tài chính

      CHỜ ĐỒNG CHÍ DUYỆT (1)
      20. Lắp đặt điểm truy cập mạng
         Hạn thứ Năm 25/6 · đồng chí Võ Minh Quân

      QUÁ HẠN, CẦN ĐÔN ĐỐC (1)
      Sở Nội vụ:
      1. Xây dựng kế hoạch truyền thông
         Hạn thứ Sáu 5/6 · quá hạn 11 ngày làm việc · đồng chí Trần Đức Long

      Trả lời: xong 11 · vướng 11 lý do · đang làm 11 50% · giao 16 cho <họ tên> · duyệt 20 · trả lại 20: lý do"
    `);
  });

  it('morning that tells what could not be told on its day', () => {
    const news = EVERY_NOTICE.filter((notice) => notice.kind === 'morning').find((notice) => notice.news !== undefined)!;
    expect(text({ ...news, own: [line(4)] })).toMatchInlineSnapshot(`
      "Nhắc việc thứ Hai 22/6/2026: 1 việc của đồng chí, 2 tin chưa kịp báo hôm trước.

      VIỆC CỦA ĐỒNG CHÍ (1)
      4. Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh
         Hạn thứ Năm 25/6 · sản phẩm: Biên bản nghiệm thu

      TIN CHƯA KỊP BÁO HÔM TRƯỚC (2)
      • Đã duyệt: đồng chí Phan Thị Mai Trang duyệt việc 12.
      12. Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh
         Hạn thứ Năm 25/6 · đã hoàn thành · sản phẩm: Biên bản nghiệm thu
      • Kế hoạch sửa đổi: theo kế hoạch 15/KH-UBND, 4 việc của đồng chí có thay đổi.
      Đổi thời hạn:
      12. Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh
         Hạn thứ Năm 25/6 · sản phẩm: Biên bản nghiệm thu · bản trước: 18/6
      Giao mới:
      15. Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh
         Hạn thứ Năm 25/6 · sản phẩm: Biên bản nghiệm thu · chưa có người thực hiện
      7. Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh
         Hạn thứ Năm 25/6 · sản phẩm: Biên bản nghiệm thu · phối hợp
      Thôi thực hiện:
      16. Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh
         Không còn trong kế hoạch 15/KH-UBND

      Trả lời: xong 4 · vướng 4 lý do · đang làm 4 50%"
    `);
  });

  it('urgent', () => {
    expect(text({ kind: 'urgent', day: TODAY, lines: [line(12, { lastDay: TODAY, deadlineText: '22/6/2026' })] })).toMatchInlineSnapshot(`
      "Nhắc buổi chiều, thứ Hai 22/6/2026: 1 việc hết hạn trong hôm nay.

      12. Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh
         Hạn hôm nay, thứ Hai 22/6 · sản phẩm: Biên bản nghiệm thu

      Trả lời: xong 12 · vướng 12 lý do · đang làm 12 50%"
    `);
  });

  it('digest', () => {
    expect(GROUP_NOTICES.filter(({ kind }) => kind === 'digest').map(text)[0]).toMatchInlineSnapshot(`
      "Tổng hợp tuần từ 22/6 đến 28/6/2026, Sở Khoa học và Công nghệ.

      Tổng số: 20 việc
      Đã xong đúng hạn: 8
      Đã xong quá hạn: 1
      Đang làm, trong hạn: 7
      Đang làm, quá hạn: 4

      THEO ĐƠN VỊ
      Phòng Chuyển đổi số: 12 việc (xong đúng hạn 5, xong quá hạn 1, trong hạn 4, quá hạn 2: số 11, 12)
      Phòng Quản lý khoa học: 8 việc (xong đúng hạn 3, trong hạn 3, quá hạn 2: số 9, 20)

      Xem chi tiết: nhắn riêng cho Nhắc Việc “việc quá hạn” hoặc “việc của tôi”."
    `);
  });

  it('group list', () => {
    expect(GROUP_NOTICES.filter(({ kind }) => kind === 'group-list').map(text)[0]).toMatchInlineSnapshot(`
      "Việc quá hạn, Sở Khoa học và Công nghệ: 4 việc.

      Tổng số: 20 việc
      Đã xong đúng hạn: 8
      Đã xong quá hạn: 1
      Đang làm, trong hạn: 7
      Đang làm, quá hạn: 4

      QUÁ HẠN THEO ĐƠN VỊ
      Phòng Chuyển đổi số: 2 việc, số 11, 12

      Xem chi tiết: nhắn riêng cho Nhắc Việc “việc quá hạn” hoặc “việc của tôi”."
    `);
  });

  it('recorded', () => {
    const blocked = line(12, { state: 'blocked', reason: 'chờ thẩm định kinh phí' });
    expect(text({ kind: 'recorded', act: 'completed', lines: [line(12)], toldName: null })).toMatchInlineSnapshot(`
      "Đã ghi nhận: việc 12 hoàn thành.

      12. Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh

      Xem việc còn lại, gõ: việc của tôi"
    `);
    expect(text({ kind: 'recorded', act: 'submitted', lines: [line(12)], toldName: 'Phan Thị Mai Trang' })).toMatchInlineSnapshot(`
      "Đã ghi nhận: việc 12 báo xong, chờ duyệt. Đã chuyển đồng chí Phan Thị Mai Trang duyệt.

      12. Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh

      Xem việc còn lại, gõ: việc của tôi"
    `);
    expect(text({ kind: 'recorded', act: 'blocked', lines: [blocked], toldName: 'Đặng Hữu Lộc' })).toMatchInlineSnapshot(`
      "Đã ghi nhận: việc 12 đang vướng (chờ thẩm định kinh phí). Đã báo đồng chí Đặng Hữu Lộc để tháo gỡ.

      12. Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh
         Hạn thứ Năm 25/6 · sản phẩm: Biên bản nghiệm thu

      Khi gỡ được, trả lời: hết vướng 12 · xong 12"
    `);
    expect(text({ kind: 'recorded', act: 'assigned', lines: [line(12)], toldName: 'Nguyễn Thu Hiền' })).toMatchInlineSnapshot(`
      "Đã giao việc 12 cho đồng chí Nguyễn Thu Hiền.

      12. Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh
         Hạn thứ Năm 25/6 · sản phẩm: Biên bản nghiệm thu

      Xem việc còn lại, gõ: việc của tôi"
    `);
  });

  it('which one, with and without buttons', () => {
    const notice: Notice = { kind: 'which-one', act: 'blocked', lines: [line(12), LATE], words: 'vướng kinh phí' };
    expect(text(notice)).toMatchInlineSnapshot(`
      "Đồng chí báo vướng việc nào? Đồng chí vừa nhắn: “vướng kinh phí”.

      12. Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh
         Hạn thứ Năm 25/6 · sản phẩm: Biên bản nghiệm thu
      11. Lập hồ sơ đề xuất cấp độ an toàn cho hệ thống thông tin giải quyết thủ tục hành chính
         Hạn thứ Năm 18/6 · quá hạn 2 ngày làm việc · sản phẩm: Hồ sơ đề xuất cấp độ

      Bấm chọn việc, hoặc trả lời số của việc, ví dụ: 12"
    `);
    expect(
      renderNotice(notice, { capabilities: WITHOUT_BUTTONS, resend: true, today: TODAY }).text.split('\n').at(-1),
    ).toMatchInlineSnapshot(`"Trả lời số của việc, ví dụ: 12; hoặc gõ đủ: vướng 12 kinh phí · vướng 11 kinh phí"`);
  });

  it('lists', () => {
    const units = [
      { unit: 'Phòng Chuyển đổi số', lines: [LATE] },
      { unit: 'Sở Nội vụ', lines: [line(1, { person: null, daysLate: 11, lastDay: day('2026-06-05'), product: null })] },
    ];
    expect(text({ kind: 'list', topic: 'overdue', units, counts: COUNTS, day: TODAY })).toMatchInlineSnapshot(`
      "Việc quá hạn đến thứ Hai 22/6/2026: 2 việc. Tất cả: 20 việc (xong đúng hạn 8, xong quá hạn 1, trong hạn 7, quá hạn 4).

      Phòng Chuyển đổi số (1)
      11. Lập hồ sơ đề xuất cấp độ an toàn cho hệ thống thông tin giải quyết thủ tục hành chính
         Hạn thứ Năm 18/6 · quá hạn 2 ngày làm việc · sản phẩm: Hồ sơ đề xuất cấp độ · đồng chí Lê Văn Tuấn

      Sở Nội vụ (1)
      1. Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh
         Hạn thứ Sáu 5/6 · quá hạn 11 ngày làm việc · chưa có người thực hiện

      Trả lời: giao 1 cho <họ tên>"
    `);
    expect(text({ kind: 'list', topic: 'mine', units: [], counts: null, day: TODAY })).toMatchInlineSnapshot(
      `"Việc của đồng chí, thứ Hai 22/6/2026: đồng chí không có việc nào đang làm."`,
    );
  });

  it('told', () => {
    const blocked = line(12, { state: 'blocked', reason: 'chờ thẩm định kinh phí' });
    expect(text({ kind: 'obstacle-told', line: blocked, by: 'Nguyễn Thu Hiền' })).toMatchInlineSnapshot(`
      "Báo vướng: đồng chí Nguyễn Thu Hiền báo việc 12 đang vướng.

      12. Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh
         Hạn thứ Năm 25/6 · đang vướng: chờ thẩm định kinh phí · sản phẩm: Biên bản nghiệm thu

      Trả lời: đã gỡ 12 · chuyển gỡ 12 cho <đơn vị>"
    `);
    expect(text({ kind: 'approval-asked', line: line(12, { state: 'submitted' }), by: 'Nguyễn Thu Hiền' })).toMatchInlineSnapshot(`
      "Xin duyệt: đồng chí Nguyễn Thu Hiền báo xong việc 12.

      12. Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh
         Hạn thứ Năm 25/6 · sản phẩm: Biên bản nghiệm thu · Sở Khoa học và Công nghệ

      Trả lời: duyệt 12 · trả lại 12: lý do"
    `);
    expect(text({ kind: 'assigned-to-you', line: line(12), by: 'Đặng Hữu Lộc' })).toMatchInlineSnapshot(`
      "Việc mới: đồng chí Đặng Hữu Lộc giao việc 12 cho đồng chí.

      12. Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh
         Hạn thứ Năm 25/6 · sản phẩm: Biên bản nghiệm thu

      Trả lời: xong 12 · vướng 12 lý do · đang làm 12 50%"
    `);
    expect(text({ kind: 'decided-on-yours', act: 'returned', line: line(12), by: 'Phan Thị Mai Trang', reason: 'thiếu phụ lục' }))
      .toMatchInlineSnapshot(`
      "Trả lại: đồng chí Phan Thị Mai Trang trả lại việc 12 để hoàn thiện. Lý do: thiếu phụ lục.

      12. Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh
         Hạn thứ Năm 25/6 · sản phẩm: Biên bản nghiệm thu

      Trả lời: xong 12 · vướng 12 lý do · đang làm 12 50%"
    `);
  });

  it('help', () => {
    expect(text({ kind: 'help', audience: 'leader' })).toMatchInlineSnapshot(`
      "Cách nhắn cho Nhắc Việc:

      • xong 12 – việc 12 đã hoàn thành
      • vướng 12 lý do – việc 12 đang vướng
      • hết vướng 12 – việc 12 làm tiếp được
      • đang làm 12 50% – báo tiến độ
      • nhắc lại 12 sáng mai – hẹn nhắc lại việc 12 vào lúc khác
      • đổi giờ nhắc sang 9h – giờ nhận tin nhắc việc hằng ngày
      • việc của tôi – xem việc đang làm
      • vì sao tôi nhận tin này? – lý do của tin nhắc
      • việc quá hạn? – xem việc quá hạn theo đơn vị
      • giao 12 cho <họ tên> – cử người thực hiện
      • việc nào chưa rõ? – xem việc chưa đủ 6 rõ theo đơn vị
      • lịch nhắc 12 dày – nhắc việc 12 dày hơn (hoặc thưa, theo kế hoạch)
      • duyệt 12 – chấp nhận kết quả
      • trả lại 12: lý do – yêu cầu làm lại
      • yêu cầu báo cáo đột xuất – Nhắc Việc hỏi nội dung, hạn, đơn vị rồi giao ngay

      Số 12 là ví dụ: thay bằng số của việc trong tin nhắc. Gõ không dấu cũng được."
    `);
    expect(text({ kind: 'not-understood' })).toMatchInlineSnapshot(`
      "Nhắc Việc chưa hiểu tin này nên chưa ghi nhận gì.

      Trả lời: xong 12 · vướng 12 lý do · đang làm 12 50% · việc của tôi · trợ giúp"
    `);
  });

  it('refused and alerted', () => {
    expect(text({ kind: 'refused', refusal: 'reason-missing', number: task(12), names: [] })).toMatchInlineSnapshot(
      `"Xin đồng chí cho biết lý do đối với việc 12; chỉ cần trả lời bằng một câu, ví dụ: chờ thẩm định kinh phí, hoặc: thiếu số liệu quý II."`,
    );
    expect(
      text({ kind: 'refused', refusal: 'several-people', number: task(16), names: ['Đinh Thị Lan', 'Phạm Ngọc Lan'] }),
    ).toMatchInlineSnapshot(`"Có nhiều người khớp tên (Đinh Thị Lan; Phạm Ngọc Lan); xin gõ đủ họ tên, ví dụ: giao 16 cho Đinh Thị Lan."`);
    expect(
      text({
        kind: 'admin-alert',
        alert: { kind: 'undeliverable', recipient: 'Nguyễn Thu Hiền', notice: 'morning', reason: 'người nhận đã chặn' },
      }),
    ).toMatchInlineSnapshot(
      `"Cảnh báo vận hành: chưa gửi được tin “nhắc việc buổi sáng” tới Nguyễn Thu Hiền (người nhận đã chặn); xin kiểm tra kênh nhận tin và báo trực tiếp cho người nhận."`,
    );
  });

  it('a plan that was read', () => {
    expect(
      text({
        kind: 'plan-read',
        title: 'Cấp nước sạch nông thôn năm 2026',
        tasks: 27,
        gaps: [
          { gap: 'person', count: 27 },
          { gap: 'time', count: 3 },
        ],
        late: 2,
        unknownUnits: 1,
        link: 'https://nhacviec.example.gov.vn/plans/open/1.2.abc.def',
      }),
    ).toBe(`Đã đọc kế hoạch “Cấp nước sạch nông thôn năm 2026”.

27 nhiệm vụ, 3 chỗ chưa rõ thời gian, 2 việc đã quá hạn, 1 đơn vị chưa có trong cơ quan.

Chưa có việc nào được lưu. Xem, sửa và xác nhận (trong 24 giờ): https://nhacviec.example.gov.vn/plans/open/1.2.abc.def`);
  });
});
