import { AxeBuilder } from '@axe-core/playwright';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openOffice } from '#app/assemble.ts';
import { readConfig } from '#app/config.ts';
import { createLog } from '#app/log.ts';
import { runOffice } from '#app/run-office.ts';
import { serve } from '#web/serve.ts';
import { describeWithChromium } from '../support/chromium.ts';
import { WATER_PLAN, WATER_PLAN_AMENDED } from '../support/water-plan.ts';

const PHONE = { width: 390, height: 844 };
const TABLET = { width: 820, height: 1180 };
const DESKTOP = { width: 1280, height: 900 };

const startDemo = async () => {
  const dataDir = join(await mkdtemp(join(tmpdir(), 'nhacviec-review-')), 'data');
  const config = readConfig({ DATA_DIR: dataDir });
  if (!config.ok) throw new Error(config.refusal);
  const opened = await openOffice(config.value);
  if (!opened.ok) throw new Error(opened.refusal);
  const office = await runOffice(opened.value, { config: config.value, log: createLog('silent'), readiness: () => 'ok' });
  const served = await serve(office.app, { host: '127.0.0.1', port: 0 });
  if (!served.ok) throw new Error(served.refusal.kind);
  return {
    url: served.value.url,
    stop: async () => {
      await served.value.stop(1000);
      await office.stop();
      await opened.value.database.close();
      await rm(join(dataDir, '..'), { recursive: true });
    },
  };
};

describeWithChromium('whoever follows plans, in the demo,', (browser: () => Browser) => {
  let demo: Awaited<ReturnType<typeof startDemo>>;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    demo = await startDemo();
    page = await (await browser().newContext({ viewport: DESKTOP })).newPage();
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
  }, 120_000);

  afterAll(async () => {
    await page.context().close();
    await demo.stop();
  });

  const sendInChat = async (name: string, text: string): Promise<void> => {
    await page.goto(demo.url);
    await page.getByRole('navigation').getByRole('link', { name: 'Đoàn Quốc Huy' }).first().click();
    await page.getByText('Gửi tệp kế hoạch').click();
    await page.locator('#tep').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: 'Gửi tệp' }).click();
    await page.getByText(`Tệp: ${name}`).waitFor();
    await page.getByRole('link', { name: 'mở trang xác nhận' }).last().click();
    await page.waitForURL(/\/plans\/\d+$/);
  };
  const saved = () => page.locator('#trang-thai', { hasText: 'Đã lưu.' }).waitFor({ state: 'attached' });
  /** Holds the next save, as a slow connection does, until it is let go. */
  const holdNextSave = async (): Promise<{ readonly reached: Promise<unknown>; readonly letGo: () => void }> => {
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/edit', (route) => held.then(() => route.continue()), { times: 1 });
    return { reached: page.waitForRequest('**/edit'), letGo: () => letGo() };
  };
  const row = (title: string) => page.locator('.row', { has: page.getByText(title, { exact: true }) });
  const scrollsSideways = () => page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

  it('sends a file in the chat and opens the link of the answer', async () => {
    await sendInChat('cap-nuoc.txt', WATER_PLAN);
    await page.getByRole('heading', { level: 1, name: 'Cấp nước sạch nông thôn năm 2026' }).waitFor();
    expect(await page.getByText('31/9/2026 không có trong lịch').isVisible()).toBe(true);
  });

  it.each([
    { where: 'phone by day', viewport: PHONE, colorScheme: 'light' },
    { where: 'tablet by night', viewport: TABLET, colorScheme: 'dark' },
    { where: 'desktop by day', viewport: DESKTOP, colorScheme: 'light' },
  ] as const)('finds a page that axe has nothing against, on a $where', async ({ viewport, colorScheme }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
    expect(await scrollsSideways()).toBe(false);
  });

  it('corrects two cells, one of them with the keyboard alone, and stays at the place', async () => {
    const wrongDate = row('Rà soát quy hoạch cấp nước của các xã');
    await wrongDate.getByLabel('Thời hạn').fill('30/9/2026');
    await wrongDate.getByRole('button', { name: 'Lưu nhiệm vụ 2' }).click();
    await wrongDate.getByText('Hạn cuối: 30/9/2026').waitFor();
    const withoutProduct = row('Vệ sinh bể chứa và đường ống tại các trạm');
    await withoutProduct.getByLabel('Sản phẩm', { exact: true }).focus();
    const before = await page.evaluate<number>('scrollY');
    await page.keyboard.type('Báo cáo kết quả');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await withoutProduct.getByText('Chưa rõ sản phẩm.').waitFor({ state: 'detached' });
    await saved();
    expect(Math.abs((await page.evaluate<number>('scrollY')) - before)).toBeLessThan(120);
  });

  it('says which unit an unknown name means', async () => {
    const question = page.locator('.question', { hasText: 'Trung tâm Nước sạch nông thôn' });
    await question.getByLabel('Là đơn vị nào?').selectOption({ label: 'Sở Nông nghiệp và Môi trường' });
    await question.getByText('Là Sở Nông nghiệp và Môi trường').waitFor();
    expect(await page.locator('.row .cell-note', { hasText: 'Cơ quan chưa có đơn vị' }).count()).toBe(0);
  });

  it('names who does a row and who accepts it, with the keyboard alone', async () => {
    const asked = row('Rà soát quy hoạch cấp nước của các xã');
    await asked.locator('.fill summary').focus();
    await page.keyboard.press('Enter');
    const carrier = asked.getByLabel(/^Người thực hiện/);
    await carrier.focus();
    await page.keyboard.press('ArrowDown');
    const chosen = await carrier.locator('option:checked').innerText();
    expect(chosen).not.toBe('Chưa chọn');
    await asked.getByLabel('Người duyệt sản phẩm').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await asked.getByText('Người thực hiện, thẩm quyền: đã rõ').waitFor();
    expect(await carrier.locator('option:checked').innerText()).toBe(chosen);
  });

  it('chooses who accepts the rest, for the whole plan', async () => {
    await page
      .getByLabel('Người duyệt sản phẩm (chung cho cả kế hoạch)')
      .selectOption({ label: 'Lương Đình Khải – UBND tỉnh Sông Lam Thượng' });
    await page.getByRole('link', { name: /^Chưa rõ thẩm quyền/ }).waitFor({ state: 'detached' });
  });

  it('keeps what is entered while another entry is still being saved', async () => {
    const slow = await holdNextSave();
    await page.getByLabel('Người theo dõi kế hoạch').selectOption({ label: 'Đoàn Quốc Huy – Văn phòng UBND tỉnh' });
    await slow.reached;
    const product = row('Vệ sinh bể chứa và đường ống tại các trạm').getByLabel('Sản phẩm', { exact: true });
    await product.fill('Báo cáo kết quả vệ sinh');
    await page.getByLabel('Tôi xác nhận văn bản này không chứa bí mật nhà nước.').check();
    slow.letGo();
    await page.locator('#nguoi-theo-doi option[selected]', { hasText: 'Đoàn Quốc Huy' }).waitFor({ state: 'attached' });
    expect(await product.inputValue()).toBe('Báo cáo kết quả vệ sinh');
    expect(await page.getByLabel('Tôi xác nhận văn bản này không chứa bí mật nhà nước.').isChecked()).toBe(true);
  });

  it('confirms once, after all that was entered before is saved', async () => {
    const slow = await holdNextSave();
    const edited = row('Vệ sinh bể chứa và đường ống tại các trạm');
    await edited.getByLabel('Sản phẩm', { exact: true }).fill('Báo cáo kết quả');
    await edited.getByRole('button', { name: /^Lưu nhiệm vụ/ }).click();
    await slow.reached;
    await page.getByLabel('Bậc nhắc').selectOption('often');
    await page.getByRole('button', { name: 'Xác nhận kế hoạch' }).click();
    slow.letGo();
    await page.getByRole('heading', { name: 'Đã xác nhận kế hoạch' }).waitFor();
  });

  it('amends the plan with its newer version, and sees what changes before it does', async () => {
    await sendInChat('cap-nuoc-2.txt', WATER_PLAN_AMENDED);
    const changes = page.locator('#thay-doi');
    await changes.getByText('Là bản mới của:').waitFor();
    expect(await changes.locator('h3').allInnerTexts()).toEqual([
      'Có thay đổi: 2',
      'Việc mới: 1',
      'Không còn trong văn bản mới, sẽ được đóng kèm lý do: 1',
    ]);
    await page.getByLabel('Tôi xác nhận văn bản này không chứa bí mật nhà nước.').check();
    await page.getByRole('button', { name: 'Xác nhận kế hoạch' }).click();
    await page.getByRole('heading', { name: 'Đã xác nhận kế hoạch' }).waitFor();
  });

  it.each([
    { where: 'phone by night', viewport: PHONE, colorScheme: 'dark' },
    { where: 'tablet by day', viewport: TABLET, colorScheme: 'light' },
    { where: 'desktop by day', viewport: DESKTOP, colorScheme: 'light' },
  ] as const)('then finds how the plan stands, on a $where', async ({ viewport, colorScheme }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.getByRole('heading', { name: 'Theo đơn vị chủ trì' }).waitFor();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
    expect(await scrollsSideways()).toBe(false);
  });

  it('takes the report and the list away', async () => {
    for (const name of ['bao-cao.docx', 'danh-sach.xlsx', 'danh-sach.csv']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`a[href$="${name}"]`).click()]);
      expect(download.suggestedFilename()).toBe(name);
    }
  });

  it('asks the bot, who knows the moved task under its old number', async () => {
    await page.goto(demo.url);
    await page.getByRole('navigation').getByRole('link', { name: 'Bùi Xuân Trường' }).first().click();
    await page.getByRole('textbox', { name: 'Trả lời thay Bùi Xuân Trường' }).fill('việc 27?');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('31/7').first().waitFor();
  });

  it('has met no error on the way', () => {
    expect(errors).toEqual([]);
  });
});
