import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { letterheadOf } from '#documents/out/report/letterhead.ts';
import { reportDocx } from '#documents/out/report/report-docx.ts';
import { unzipParts } from '#documents/readers/unzip-parts.ts';
import type { ReportFigures } from '#domain/reporting/report-figures.ts';
import { day } from '#domain/time/day.ts';
import { frameOf, sampleFigures } from './sample-report.ts';
import { aTaskRow } from './task-rows.ts';

const ISSUER = 'Sở Khoa học và Công nghệ';

const reportOf = (figures: ReportFigures, letterhead = frameOf(ISSUER)): Promise<Uint8Array> =>
  reportDocx({ figures, letterhead, issuer: ISSUER });

/** The report as another program reads it: paragraphs and cells, one a line. */
const linesOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.split('\n').filter((line) => line !== '');
};

const xmlOf = (bytes: Uint8Array, name = 'word/document.xml'): string => {
  const parts = unzipParts(bytes, { isWanted: () => true, mostBytes: 100_000_000 });
  if (!parts.ok) throw new Error(parts.refusal.kind);
  return Buffer.from(parts.value.get(name) ?? []).toString();
};

describe('the head of a report', () => {
  it('names the superior and the issuing body, the nation and its motto, place and date with their zeros', async () => {
    const lines = await linesOf(await reportOf(sampleFigures(), frameOf(ISSUER, { number: '15' })));
    expect(lines.slice(0, 10)).toEqual([
      'UBND TỈNH',
      'SÔNG LAM THƯỢNG',
      'SỞ KHOA HỌC',
      'VÀ CÔNG NGHỆ',
      'Số: 15/BC-SKHCN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Sông Lam Thượng, ngày 05 tháng 02 năm 2026',
      'BÁO CÁO',
      'Kết quả thực hiện nhiệm vụ được giao tháng 01 năm 2026',
    ]);
  });

  it('stands on A4 with the margins of the decree, in Times New Roman', async () => {
    const bytes = await reportOf(sampleFigures());
    const [size] = /<w:pgSz[^>]*>/.exec(xmlOf(bytes)) ?? [];
    expect(size).toMatch(/w:w="11906" w:h="16838" w:orient="portrait"/);
    const [, top, right, bottom, left] = /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(xmlOf(bytes)) ?? [];
    const millimetres = [top, bottom, left, right].map((twips) => Math.round((Number(twips) / 1440) * 25.4));
    expect(millimetres).toEqual([20, 20, 30, 15]);
    expect(/w:ascii="[^"]*"/.exec(xmlOf(bytes, 'word/styles.xml'))?.[0]).toBe('w:ascii="Times New Roman"');
  });

  it('numbers the pages in the top margin from the second on', async () => {
    const bytes = await reportOf(sampleFigures());
    expect(/<w:titlePg\/?>/.test(xmlOf(bytes))).toBe(true);
    const headers = ['word/header1.xml', 'word/header2.xml'].map((name) => xmlOf(bytes, name));
    expect(headers.filter((xml) => xml.includes('PAGE'))).toHaveLength(1);
  });

  it.each([
    {
      unit: 'UBND xã Đồi Trăng',
      superior: [],
      issuer: ['ỦY BAN NHÂN DÂN', 'XÃ ĐỒI TRĂNG'],
      symbol: 'BC-UBND',
      place: 'Đồi Trăng',
      onBehalfOf: 'TM. ỦY BAN NHÂN DÂN',
      post: 'CHỦ TỊCH',
    },
    {
      unit: 'Văn phòng UBND tỉnh',
      superior: ['UBND TỈNH', 'SÔNG LAM THƯỢNG'],
      issuer: ['VĂN PHÒNG', 'ỦY BAN NHÂN DÂN TỈNH'],
      symbol: 'BC-VP',
      place: 'Sông Lam Thượng',
      onBehalfOf: null,
      post: 'CHÁNH VĂN PHÒNG',
    },
    {
      unit: 'Phòng Kinh tế',
      superior: ['UBND TỈNH', 'SÔNG LAM THƯỢNG'],
      issuer: ['PHÒNG KINH TẾ'],
      symbol: 'BC-PKT',
      place: 'Sông Lam Thượng',
      onBehalfOf: null,
      post: 'TRƯỞNG PHÒNG',
    },
  ])('follows from the name of the issuing body: $unit', ({ unit, ...frame }) => {
    expect(frameOf(unit)).toMatchObject(frame);
  });

  it('is as somebody has said it, where somebody has', () => {
    const said = { superior: 'Bộ Nội vụ', number: '7', symbol: 'BC-ABC', place: 'Bến Sao', post: 'Phó Giám đốc', signer: 'Lê Văn An' };
    expect(frameOf(ISSUER, said)).toMatchObject({ ...said, superior: ['BỘ NỘI VỤ'], post: 'PHÓ GIÁM ĐỐC' });
  });

  it('gives the signer the post of the office’s list, and a deputy signs in the place of the head', () => {
    const one = { signers: ['Lê Văn An'], signerPost: 'Phó Giám đốc' };
    expect(frameOf(ISSUER, one)).toMatchObject({ inPlaceOf: 'KT. GIÁM ĐỐC', post: 'PHÓ GIÁM ĐỐC', signer: 'Lê Văn An' });
    expect(frameOf(ISSUER, { ...one, signer: 'Lê Văn Bình' })).toMatchObject({ inPlaceOf: null, post: 'GIÁM ĐỐC' });
    expect(frameOf(ISSUER, { ...one, post: 'Giám đốc' })).toMatchObject({ inPlaceOf: null, post: 'GIÁM ĐỐC' });
  });

  it('names nobody as the signer where several can sign', () => {
    expect(frameOf(ISSUER, { signers: ['Lê Văn An', 'Lê Văn Bình'] }).signer).toBeNull();
    expect(letterheadOf({ ...blank('Ban Quản lý dự án'), signers: [] })).toMatchObject({ signer: null, place: '…………', superior: [] });
  });
});

const blank = (unit: string) => ({
  unit,
  above: [],
  signers: [],
  superior: null,
  number: null,
  symbol: null,
  place: null,
  addressee: null,
  post: null,
  signer: null,
});

describe('the body of a report', () => {
  it('gives the four cells with shares that make a hundred, and the units with their sum', async () => {
    const text = (await linesOf(await reportOf(sampleFigures()))).join('\n');
    expect(text).toContain('số liệu tính đến 07 giờ 45 phút ngày 05 tháng 02 năm 2026');
    expect(text).toContain('Tổng số nhiệm vụ đang theo dõi là 1.248');
    expect(text).toContain('- Đã hoàn thành đúng hạn: 1.210 nhiệm vụ (97%);');
    expect(text).toContain('- Đã hoàn thành quá hạn: 4 nhiệm vụ (0,3%);');
    expect(text).toContain('- Đang thực hiện, trong hạn: 31 nhiệm vụ (2,5%);');
    expect(text).toContain('- Đang thực hiện, quá hạn: 3 nhiệm vụ (0,2%).');
    expect(text).toContain('Tổng cộng\n1.248\n1.210\n4\n31\n3');
    expect(text).toContain('hoàn thành 7 nhiệm vụ (đúng hạn 5, quá hạn 2); 9 nhiệm vụ đến hạn, còn 4 nhiệm vụ chưa hoàn thành');
  });

  it('lists what is overdue, what hinders, what is to be reached and what is asked for', async () => {
    const text = (await linesOf(await reportOf(sampleFigures()))).join('\n');
    expect(text).toContain('Phòng Quản lý khoa học\n09/01/2026\n40');
    expect(text).toContain('Số hóa hồ sơ <lưu trữ> & "kho"\nPhòng Kinh tế\nthiếu máy quét\n02/02/2026');
    expect(text).toContain('Tỷ lệ hồ sơ nộp trực tuyến\n91/KH-UBND\n≥ 95 %\n83,5 % (02/02/2026)');
    expect(text).toContain('80 - 90,5 điểm');
    expect(text).toContain('Đề nghị Sở Tài chính xem xét, tháo gỡ 1 vướng mắc nêu tại mục III.');
    expect(text).toContain('Phòng Chuyển đổi số (1)');
  });

  it('says so where there is nothing, and asks for nothing then', async () => {
    const empty = sampleFigures(0, { obstacles: [], unassigned: [], waitingForApproval: 0, indicators: [], units: [] });
    const text = (await linesOf(await reportOf({ ...empty, counts: { doneInTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0 } }))).join(
      '\n',
    );
    expect(text).toContain('Không có nhiệm vụ quá hạn.');
    expect(text).toContain('V. ĐỀ XUẤT, KIẾN NGHỊ\nKhông có.');
    expect(text).not.toMatch(/NaN|undefined|null/);
  });

  it('moves a long list of what is overdue to an appendix behind the signature', async () => {
    const lines = await linesOf(await reportOf(sampleFigures(16)));
    expect(lines.indexOf('Phụ lục')).toBeGreaterThan(lines.indexOf('Hoàng Thị Bích Vân'));
    expect(lines).toContain('(Kèm theo Báo cáo số ……/BC-SKHCN ngày 05 tháng 02 năm 2026 của Sở Khoa học và Công nghệ)');
    expect(await linesOf(await reportOf(sampleFigures(15)))).not.toContain('Phụ lục');
  });

  it.each([
    ['2026-04-01', '2026-06-30', 'quý II năm 2026'],
    ['2026-01-01', '2026-06-30', '6 tháng đầu năm 2026'],
    ['2026-01-01', '2026-12-31', 'năm 2026'],
    ['2026-06-01', '2026-06-25', 'từ ngày 01 tháng 6 năm 2026 đến ngày 25 tháng 6 năm 2026'],
    ['2026-02-09', '2026-10-10', 'từ ngày 09 tháng 02 năm 2026 đến ngày 10 tháng 10 năm 2026'],
  ])('names the period from %s to %s: %s', async (from, to, words) => {
    const lines = await linesOf(await reportOf(sampleFigures(0, { period: { from: day(from), to: day(to) } })));
    expect(lines).toContain(`Kết quả thực hiện nhiệm vụ được giao ${words}`);
  });

  it('can be opened whatever a title holds', async () => {
    const title = 'Lắp\u0000 đặt\u000b <b>&amp;</b> \u202e"mạng"\ud800\ufffe';
    const lines = await linesOf(await reportOf(sampleFigures(0, { overdue: [aTaskRow({ title })] })));
    expect(lines).toContain('Lắp đặt <b>&amp;</b> "mạng"');
  });
});

describe('the end of a report', () => {
  it('lists who gets it and who signs', async () => {
    const lines = await linesOf(await reportOf(sampleFigures(), frameOf(ISSUER, { addressee: 'Ủy ban nhân dân tỉnh' })));
    expect(lines).toContain('Kính gửi: Ủy ban nhân dân tỉnh');
    expect(lines.slice(-7)).toEqual([
      'Nơi nhận:',
      '- Như trên;',
      '- Lãnh đạo cơ quan (để báo cáo);',
      '- Các đơn vị liên quan;',
      '- Lưu: VT.',
      'GIÁM ĐỐC',
      'Hoàng Thị Bích Vân',
    ]);
  });
});

describe('the file of a report', () => {
  it('is the same to the byte from the same figures, and dated by them and not by the clock of the machine', async () => {
    const [one, other] = [await reportOf(sampleFigures(20)), await reportOf(sampleFigures(20))];
    expect(Buffer.from(one).equals(other)).toBe(true);
    const stamps = [...xmlOf(one, 'docProps/core.xml').matchAll(/W3CDTF">([^<]*)</g)].map(([, stamp]) => stamp);
    expect(stamps).toEqual(['2026-02-05T00:45:00Z', '2026-02-05T00:45:00Z']);
  });
});
