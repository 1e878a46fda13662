import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftPlan, DraftTask } from '#domain/draft-plan.ts';
import { draftPlanJson } from '#documents/draft-json.ts';
import { readPlanText } from '#documents/plan-text.ts';
import { describeWithShared, sharedPath } from '../support/shared-cases.ts';
import { bytesOf, planWith } from './sample-plan.ts';

const read = (text: string): DraftPlan => {
  const result = readPlanText(bytesOf(text), 'ke-hoach.txt');
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
};

const tasksOf = (rows: readonly string[], header?: string): readonly DraftTask[] => read(planWith(rows, header)).tasks;

const ROW = '1\tXây dựng quy trình tiếp nhận hồ sơ\t30/06/2026\tSở Nội vụ\tSở Tài chính, Sở Y tế\tQuy trình';

describe('a plan in plain text', () => {
  it('says what its head and closing say', () => {
    const { document, obstaclesTo } = read(planWith([ROW]));
    expect(document).toEqual({
      number: '15/KH-UBND',
      issuedOn: '2026-02-05',
      issuer: 'UBND tỉnh Phú Hải',
      title: 'Nâng cao chất lượng phục vụ người dân năm 2026',
      replaces: ['88/KH-UBND'],
      basedOn: ['02/NQ-HĐND'],
    });
    expect(obstaclesTo).toBe('Sở Nội vụ');
  });

  it('leaves open what a draft without number and day leaves open', () => {
    const text = planWith([ROW]).replace('Số: 15/KH-UBND', 'Số:      /KH-UBND').replace('ngày 05 tháng 02', 'ngày     tháng 02');
    expect(read(text).document).toMatchObject({ number: null, issuedOn: null, issuer: 'UBND tỉnh Phú Hải' });
  });

  it('takes "tháng cuối quý" for a rhythm where nothing else says one', () => {
    const text = planWith([ROW]).replace(', định kỳ hằng quý báo cáo', ', báo cáo');
    expect(read(text).duties[0]).toMatchObject({
      to: 'Sở Nội vụ',
      recurrence: { every: 'quarter', rule: { month_of_period: 3, day: 10, bound: 'before' } },
    });
  });

  it('owes the reports of its implementing section, each to whom it says', () => {
    const { duties } = read(planWith([ROW]));
    expect(duties).toEqual([
      {
        from: 'Thủ trưởng các sở, ban, ngành, địa phương',
        to: 'Sở Nội vụ',
        what: 'báo cáo kết quả',
        recurrence: { every: 'quarter', rule: { day: 10, month_of_period: 3, bound: 'before' } },
        source: { line: 16 },
      },
      {
        from: 'Sở Nội vụ',
        to: 'UBND tỉnh',
        what: 'báo cáo',
        recurrence: { every: 'month', rule: { day: 25, bound: 'before' } },
        source: { line: 18 },
      },
    ]);
  });

  it('gives a row of its table as a task', () => {
    expect(tasksOf([ROW])).toMatchObject([
      {
        ordinal: '1',
        group: null,
        title: 'Xây dựng quy trình tiếp nhận hồ sơ',
        lead: ['Sở Nội vụ'],
        coordinating: ['Sở Tài chính', 'Sở Y tế'],
        deadline: { kind: 'date', due: '2026-06-30' },
        product: 'Quy trình',
        status: 'open',
        gaps: ['person', 'authority'],
        source: { table: 1, row: 1 },
      },
    ]);
  });

  it('takes a year that a deadline leaves out from its day of issue', () => {
    expect(tasksOf(['1\tRà soát thủ tục hành chính\ttrước ngày 15/6\tSở Nội vụ\t\tBáo cáo'])[0]?.deadline).toMatchObject({
      due: '2026-06-15',
      lastDay: '2026-06-14',
    });
  });

  it('warns of a deadline that the calendar does not have', () => {
    const [task] = tasksOf(['1\tRà soát thủ tục hành chính\t31/6/2026\tSở Nội vụ\t\tBáo cáo']);
    expect(task?.gaps).toContain('time');
    expect(task?.warnings).toEqual(['Thời hạn "31/6/2026": 31/6/2026 không có trong lịch.']);
  });

  it('reads columns in any order and under other names', () => {
    const header = 'TT\tĐơn vị chủ trì\tNội dung công việc\tSản phẩm\tThời gian thực hiện\tĐơn vị phối hợp';
    expect(tasksOf(['1\tSở Y tế\tTập huấn cho cán bộ trạm y tế\tLớp tập huấn\tQuý III/2026\tSở Nội vụ'], header)).toMatchObject([
      { title: 'Tập huấn cho cán bộ trạm y tế', lead: ['Sở Y tế'], deadline: { due: '2026-09-30' }, coordinating: ['Sở Nội vụ'] },
    ]);
  });

  it('takes a column whose cells are times for the deadlines, whatever it is called', () => {
    const header = 'STT\tNội dung\tĐơn vị\tTiến độ';
    expect(tasksOf(['1\tTập huấn cho cán bộ trạm y tế\tSở Y tế\tQuý III/2026'], header)).toMatchObject([
      { lead: ['Sở Y tế'], deadline: { due: '2026-09-30' } },
    ]);
  });

  it('reads the figure in the words of an indicator where no cell holds it', () => {
    const header = 'TT\tChỉ tiêu\tCơ quan chủ trì\tThời gian hoàn thành';
    const text = [header, '1\tCó từ 02-03 mô hình điểm\tSở Nội vụ\t2026', planWith([ROW])].join('\n');
    expect(read(text).indicators).toMatchObject([{ comparator: '=', value: [2, 3], unit: 'mô hình' }]);
  });

  it('keeps remarks out of the names of units, and a lone bullet out of a title', () => {
    const tasks = tasksOf([
      '1\t- Xây dựng quy trình tiếp nhận\t30/06/2026\tSở Nội vụ (chủ trì phần quy trình)\tSở Y tế (nếu có)\tQuy trình',
    ]);
    expect(tasks).toMatchObject([{ title: 'Xây dựng quy trình tiếp nhận', lead: ['Sở Nội vụ'], coordinating: ['Sở Y tế'] }]);
  });

  it('reads a header whose letters the scanner damaged', () => {
    const header = 'STT\tNhiêm vụ cụ thề\tThời han hoàn thành\tCơ quan chù trì\tCơ quan phôi hợp\tKêt quả dự kiên';
    expect(tasksOf([ROW], header)).toHaveLength(1);
  });

  it('takes nested headings as the group of the tasks under them, and restarts with the numbers', () => {
    const tasks = tasksOf(['A\tTHỂ CHẾ', 'I. Quy trình', ROW, 'II\tDữ liệu\t\t\t\t', ROW, 'B. HẠ TẦNG', ROW]);
    expect(tasks.map(({ group }) => group)).toEqual(['A. THỂ CHẾ / I. Quy trình', 'A. THỂ CHẾ / II. Dữ liệu', 'B. HẠ TẦNG']);
    expect(tasks.map(({ source }) => source.row)).toEqual([3, 5, 7]);
  });

  it('skips column numbers and repeated headers, which still count as rows', () => {
    const header = planWith([]).split('\n').at(-1) ?? '';
    expect(tasksOf(['(1)\t(2)\t(3)\t(4)\t(5)\t(6)', ROW, header, ROW]).map(({ source }) => source.row)).toEqual([2, 4]);
  });

  it('gives a row its number that slipped below it', () => {
    const tasks = tasksOf([ROW, 'Số hóa hồ sơ lưu trữ\t31/12/2026\tSở Nội vụ\tCác Sở, ngành, địa phương\tHồ sơ số', '2\t\t\t\t\t']);
    expect(tasks[1]).toMatchObject({ ordinal: '2', title: 'Số hóa hồ sơ lưu trữ', lead: ['Sở Nội vụ'], warnings: [] });
  });

  it('takes unit and deadline of a row under merged cells from the row above, and says so', () => {
    const [, second] = tasksOf([ROW, 'Bố trí nhân lực vận hành quy trình\tSở Y tế']);
    expect(second).toMatchObject({ ordinal: null, lead: ['Sở Y tế'], deadline: { due: '2026-06-30' }, product: null });
    expect(second?.warnings.join(' ')).toContain('lấy từ hàng trên');
  });

  it('joins a row that a page break cut in two', () => {
    const tasks = tasksOf(['1\tXây dựng quy trình tiếp\t30/06/2026\tSở Nội vụ\t\tQuy trình', '\tnhận hồ sơ trực tuyến\t\t\t\tvà báo cáo']);
    expect(tasks).toMatchObject([{ title: 'Xây dựng quy trình tiếp nhận hồ sơ trực tuyến', product: 'Quy trình và báo cáo' }]);
  });

  it.each([
    ['Đã hoàn thành (Báo cáo số 12/BC-SNV ngày 04/6/2026)', 'done'],
    ['Kế hoạch (đã thực hiện)', 'done'],
    ['Hoàn thành các nền tảng số dùng chung', 'open'],
    ['Báo cáo', 'open'],
  ])('takes the product "%s" as %s', (product, status) => {
    expect(tasksOf([`1\tXây dựng quy trình tiếp nhận\t30/06/2026\tSở Nội vụ\t\t${product}`])[0]?.status).toBe(status);
  });

  it('asks who answers for the whole where none or several lead', () => {
    const tasks = tasksOf([
      '1\tXây dựng quy trình tiếp nhận\t30/06/2026\t\t\tBáo cáo',
      '2\tXây dựng quy trình tiếp nhận\tThường xuyên\tSở Y tế, Sở Nội vụ\t\t',
      '3\tXây dựng quy trình tiếp nhận\t30/06/2026\tCác Sở, ngành, địa phương\t\tBáo cáo',
    ]);
    expect(tasks.map(({ gaps }) => gaps)).toEqual([
      ['person', 'responsibility', 'authority'],
      ['person', 'time', 'responsibility', 'product', 'authority'],
      ['person', 'authority'],
    ]);
  });

  it('reads a table of indicators beside the table of tasks', () => {
    const header = 'TT\tChỉ tiêu\tĐơn vị\tKết quả\tCơ quan chủ trì theo dõi';
    const text = [header, '1\tTỷ lệ hồ sơ trực tuyến\t%\tTối thiểu 95,5%\tSở Nội vụ', planWith([ROW])].join('\n');
    const { indicators, tasks } = read(text);
    expect(indicators).toMatchObject([{ ordinal: '1', comparator: '>=', value: 95.5, unit: '%', source: { table: 1, row: 1 } }]);
    expect(tasks[0]?.source).toEqual({ table: 2, row: 1 });
  });

  it('reads a Markdown table with bars', () => {
    const bars = (line: string): string => `| ${line.split('\t').join(' | ')} |`;
    const text = ['STT\tNhiệm vụ\tThời hạn\tChủ trì', '---\t---\t---\t---', '1\tLập báo cáo tổng kết\t30/6/2026\tSở Y tế']
      .map(bars)
      .join('\n');
    expect(read(text).tasks).toMatchObject([{ title: 'Lập báo cáo tổng kết', lead: ['Sở Y tế'], deadline: { due: '2026-06-30' } }]);
  });

  it('prints the object of the contract', () => {
    const { tasks } = draftPlanJson(read(planWith([ROW, ROW.replace('30/06/2026', 'hằng năm')])));
    expect(tasks.map(({ deadline }) => deadline)).toEqual([
      { text: '30/06/2026', kind: 'date', due: '2026-06-30', lastDay: '2026-06-30' },
      { text: 'hằng năm', kind: 'recurring', due: null, lastDay: null, recurrence: { every: 'year', rule: null } },
    ]);
  });

  it('survives any cells', () => {
    const cell = fc.oneof(fc.constantFrom('', '1', 'I.', 'Sở Y tế', '30/6', 'a', 'Mật mã', 'Kết quả'), fc.string());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }), (rows) => {
        const result = readPlanText(bytesOf(planWith([ROW, ...rows.map((cells) => cells.join('\t'))])), 'ke-hoach.txt');
        if (result.ok) expect(result.value.tasks.length).toBeLessThanOrEqual(rows.length * 9 + 1);
        else expect(['secrecy-mark', 'binary', 'no-deadline-column']).toContain(result.refusal.kind);
      }),
    );
  });
});

describeWithShared('the plan that the office began with', () => {
  const plan = (): DraftPlan => {
    const result = readPlanText(readFileSync(sharedPath('plans', 'dongnai-kh-nq57-thang6-2025.txt')), 'ke-hoach.txt');
    if (!result.ok) throw new Error(result.refusal.kind);
    return result.value;
  };

  it('has its 27 tasks, numbered through', () => {
    expect(plan().tasks.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 27 }, (_, at) => String(at + 1)));
  });

  it('has one task done and no warning on any', () => {
    expect(plan().tasks.filter(({ status }) => status === 'done')).toHaveLength(1);
    expect(plan().tasks.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  it('has one monthly duty and a unit that collects the obstacles', () => {
    expect(plan().duties).toMatchObject([
      { to: 'Sở Khoa học và Công nghệ', recurrence: { every: 'month', rule: { day: 15, bound: 'before' } } },
    ]);
    expect(plan().obstaclesTo).toBe('Sở Khoa học và Công nghệ');
  });
});
