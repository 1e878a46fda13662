import { afterEach, describe, expect, it } from 'vitest';
import { HOUR_MS } from '#domain/time/instant.ts';
import { loadWork } from '#db/followed-work.ts';
import { databases } from '../support/databases.ts';
import { useDatabase } from '../support/use-database.ts';
import { WATER_PLAN, WATER_PLAN_AMENDED } from '../support/water-plan.ts';
import { type Page, plansUnderTest, type Reading } from './support/plans-under-test.ts';

const [embedded] = databases;

/** The value of a hidden or plain field as the page has it. */
const versionIn = ({ text }: Page): string => /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';

describe('the pages on which a plan is reviewed', () => {
  const opened = useDatabase(embedded!);
  let stop = async (): Promise<void> => undefined;
  afterEach(() => stop());

  const start = async (setting = {}) => {
    const plans = await plansUnderTest(opened().db, setting);
    stop = plans.stop;
    return plans;
  };
  const withDraft = async () => {
    const plans = await start();
    const browser = await plans.browserOf('Tâm');
    return { ...plans, browser, page: await browser.upload(WATER_PLAN, 'cap-nuoc.txt') };
  };
  const sendRow = (browser: Reading, page: Page, fields: Readonly<Record<string, string>>): Promise<Page> =>
    browser.send('/plans/1/edit', {
      kind: 'row',
      version: versionIn(page),
      row: '2',
      ordinal: '2',
      title: 'Rà soát quy hoạch cấp nước của các xã',
      lead: 'Sở Khoa học và Công nghệ',
      coordinating: '',
      deadline: '30/9/2026',
      product: 'Báo cáo',
      ...fields,
    });

  it('open by a signed link only, and say so to anybody else', async () => {
    const { strangersBrowser } = await start();
    for (const path of ['/plans', '/plans/1', '/plans/open/1.2.3.abc']) expect((await strangersBrowser().open(path)).status).toBe(403);
  });

  it('keep the session where no script and no other site can reach it', async () => {
    const { url, linkFor } = await start();
    const answer = await fetch(url + linkFor('Tâm'));
    expect(answer.headers.get('Set-Cookie')).toMatch(/^nhacviec_plans=[^;]+; Max-Age=43200; Path=\/plans; HttpOnly; SameSite=Strict$/);
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  it('forget the session after twelve hours, and the link after a day', async () => {
    const { browserOf, passes, strangersBrowser, linkFor } = await start();
    const browser = await browserOf('Tâm');
    expect((await browser.open('/plans')).status).toBe(200);
    passes(12 * HOUR_MS);
    expect((await browser.open('/plans')).status).toBe(403);
    passes(12 * HOUR_MS);
    expect((await strangersBrowser().open(linkFor('Tâm'))).status).toBe(403);
  });

  it('are for people who may import plans', async () => {
    const { browserOf } = await start();
    for (const who of ['Phúc', 'Nam', 'Thủy']) expect((await (await browserOf(who)).open('/plans')).status).toBe(403);
  });

  it('read a file and show the draft beside the lines of the document, with what is in doubt', async () => {
    const { page } = await withDraft();
    expect(page.path).toBe('/plans/1');
    expect(page.text).toContain('Cấp nước sạch nông thôn năm 2026');
    expect(page.text).toContain('<li>Rà soát quy hoạch cấp nước của các xã</li>');
    expect(page.text).toContain('31/9/2026 không có trong lịch');
    expect(page.text).toContain('Cơ quan chưa có đơn vị “Trung tâm Nước sạch nông thôn”.');
  });

  it('show nobody else’s draft', async () => {
    const { browserOf } = await withDraft();
    const other = await browserOf('Sơn');
    expect((await other.open('/plans/1')).status).toBe(404);
    expect((await other.send('/plans/1/edit', { kind: 'late', choice: 'done', version: '1' })).status).toBe(404);
  });

  it.each([
    ['another site', { Origin: 'https://example.vn' }],
    ['a page without an origin', { Origin: 'null' }],
  ])('refuse a form of %s', async (_whose, headers) => {
    const { browser, page } = await withDraft();
    const answer = await browser.send('/plans/1/confirm', { version: versionIn(page), noSecrets: 'on' }, headers);
    expect(answer.status).toBe(403);
    expect(await loadWork(opened().db, {})).toEqual([]);
  });

  it('write a corrected row and show how it was read', async () => {
    const { browser, page } = await withDraft();
    const after = await sendRow(browser, page, {});
    expect(after.text).toContain('Hạn cuối: 30/9/2026');
    expect(after.text).not.toContain('31/9/2026 không có trong lịch');
  });

  it('show the periodic reports with their first period, and leave out the one that is taken out of its box', async () => {
    const plans = await start();
    const browser = await plans.browserOf('Tâm');
    const orders = 'Tổ chức thực hiện\n1. Các Sở, ngành định kỳ hằng tháng báo cáo kết quả thực hiện về Sở Nội vụ trước ngày 15.\n';
    const page = await browser.upload(`${WATER_PLAN}\n${orders}`, 'cap-nuoc.txt');
    expect(page.text).toContain('1 chế độ báo cáo định kỳ');
    expect(page.text).toContain('hằng tháng, trước ngày 15. Kỳ đầu: tháng');
    const out = await browser.send('/plans/1/edit', { kind: 'duty', duty: '0', out: 'yes', version: versionIn(page) });
    expect(out.text).toContain('Không đưa vào: không kỳ nào thành việc.');
  });

  it('show to which unit the document sends obstacles, and take another that is chosen', async () => {
    const plans = await start();
    const browser = await plans.browserOf('Tâm');
    const orders = 'Tổ chức thực hiện\nCác khó khăn, vướng mắc gửi về Sở Tài chính tổng hợp.\n';
    const page = await browser.upload(`${WATER_PLAN}\n${orders}`, 'cap-nuoc.txt');
    expect(page.text).toContain('Văn bản nêu: Sở Tài chính');
    expect(page.text).toMatch(/id="noi-tong-hop"[^]*?<option value="\d+" selected="">\s*Sở Tài chính/u);
    const none = await browser.send('/plans/1/edit', { kind: 'collector', unit: '', version: versionIn(page) });
    expect(none.text).not.toMatch(/id="noi-tong-hop"[^]*?<option value="\d+" selected="">\s*Sở Tài chính[^]*?<\/select>/u);
    const unknown = await browser.send('/plans/1/edit', { kind: 'collector', unit: '9999', version: versionIn(none) });
    expect(unknown.text).not.toContain('value="9999"');
  });

  it('say so where the page was older than the draft, and keep what was there', async () => {
    const { browser, page } = await withDraft();
    await sendRow(browser, page, {});
    const after = await sendRow(browser, page, { deadline: '1/1/2027' });
    expect(after.text).toContain('vừa được sửa ở nơi khác');
    expect(after.text).toContain('Hạn cuối: 30/9/2026');
  });

  it('show the rows that leave one of the six open', async () => {
    const { browser } = await withDraft();
    const { text } = await browser.open('/plans/1?show=product');
    expect(text.match(/class="row /g)).toHaveLength(1);
    expect(text).toContain('Chưa rõ sản phẩm: 1');
  });

  it('escape whatever a cell holds', async () => {
    const { browser, page } = await withDraft();
    const { text } = await sendRow(browser, page, { title: '</textarea><script>alert(1)</script>' });
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('&lt;/textarea&gt;&lt;script&gt;');
  });

  it('store nothing before the word that there is no state secret, and everything once after it', async () => {
    const { browser, page } = await withDraft();
    const version = versionIn(page);
    const asked = await browser.send('/plans/1/confirm', { version });
    expect(asked.text).toContain('Xin xác nhận văn bản không chứa bí mật nhà nước');
    expect(await loadWork(opened().db, {})).toEqual([]);
    const pressed = await Promise.all([1, 2].map(() => browser.send('/plans/1/confirm', { version, noSecrets: 'on' })));
    for (const { text } of pressed) expect(text).toContain('Đã xác nhận kế hoạch');
    expect(new Set((await loadWork(opened().db, {})).map(({ task }) => task.id)).size).toBe(5);
  });

  it('take pasted text too, and refuse with the reader’s sentence what is no plan or bears a mark', async () => {
    const { browserOf } = await start();
    const browser = await browserOf('Tâm');
    const paste = (text: string): Promise<Page> => browser.send('/plans/new', { text });
    expect((await paste(WATER_PLAN)).path).toBe('/plans/1');
    const secret = await paste(`MẬT\n${WATER_PLAN}`);
    expect([secret.status, secret.text.includes('mang dấu mật')]).toEqual([400, true]);
    expect((await paste('Kính gửi các đồng chí')).text).toContain('Không tìm thấy nhiệm vụ nào');
  });

  it('take no file that is too large, and none without content', async () => {
    const { browserOf } = await start({ largestFileBytes: 1_000 });
    const browser = await browserOf('Tâm');
    expect((await browser.upload('x'.repeat(80_000), 'to.txt')).status).toBe(413);
    expect((await browser.upload('', 'rong.txt')).text).toContain('Chưa có tệp hay nội dung nào');
  });

  it.each([{ kind: 'row', row: 'x' }, { kind: 'unit', name: 'Sở Y tế', choice: 'unit:' }, { kind: 'nonsense' }, {}])(
    'take no form that they have not made: %o',
    async (fields) => {
      const { browser, page } = await withDraft();
      const { text } = await browser.send('/plans/1/edit', { version: versionIn(page), ...(fields as Record<string, string>) }); // -- a table of odd forms
      expect(text).toContain('không đúng dạng');
    },
  );

  it('refuse a unit that the office does not have', async () => {
    const { browser, page } = await withDraft();
    const fields = { kind: 'unit', version: versionIn(page), name: 'Trung tâm Nước sạch nông thôn', choice: 'unit:9999' };
    expect((await browser.send('/plans/1/edit', fields)).text).toContain('không còn trong cơ quan');
  });

  it('show what a newer version changes in the plan that stands', async () => {
    const { browser, page } = await withDraft();
    await browser.send('/plans/1/confirm', { version: versionIn(page), noSecrets: 'on' });
    const { text } = await browser.upload(WATER_PLAN_AMENDED, 'cap-nuoc-2.txt');
    expect(text).toContain('Là bản mới của: ');
    expect(text).toContain('<del>10/6/2026</del>');
    expect(text).toContain('<ins>31/7/2026</ins>');
    expect(text).toContain('<del>Sửa chữa các trạm cấp nước xuống cấp</del>');
    expect(text).toContain('Lưu bản mới: 1 việc mới, 4 việc được nối, 1 việc được đóng.');
  });
});
