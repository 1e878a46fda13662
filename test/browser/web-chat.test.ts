import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { asId, type EndpointId } from '#domain/ids.ts';
import { describeWithChromium } from '../support/chromium.ts';
import { type MemoryDesk, memoryDesk } from '../web/support/memory-desk.ts';
import { demoApp, serveHere } from '../web/support/open-page.ts';

const DUNG = asId<EndpointId>(3);
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };
const SIZES = [
  ['phone', PHONE],
  ['desktop', DESKTOP],
] as const;

const SCROLLED_SIDEWAYS = `[...document.querySelectorAll('*')]
  .filter((part) => ['auto', 'scroll'].includes(getComputedStyle(part).overflowX) && part.scrollWidth > part.clientWidth)
  .map((part) => part.id)`;

interface Visit {
  readonly desk: MemoryDesk;
  readonly page: Page;
  readonly errors: readonly string[];
}

describeWithChromium('the web chat in a browser', (browser: () => Browser) => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  const visit = async (path: string, options: BrowserContextOptions = { viewport: DESKTOP }, desk = memoryDesk()): Promise<Visit> => {
    const served = await serveHere(demoApp(desk));
    closing.push(() => served.stop(1000));
    const context = await browser().newContext(options);
    closing.push(() => context.close());
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(served.url + path);
    return { desk, page, errors };
  };

  const log = (page: Page) => page.getByRole('log', { name: 'Các tin nhắn' });
  const composer = (page: Page) => page.getByRole('textbox', { name: 'Trả lời thay Lê Hoàng Dũng' });
  const tabTo = async (page: Page, id: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      if ((await page.evaluate<string>('document.activeElement.id')) === id) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`60 presses of Tab do not reach #${id}`);
  };

  describe.each(SIZES)('on a %s', (_, viewport) => {
    it.each(['/', '/chat/3', '/chat/3?reply=14', '/chat/9', '/khong-co'])(
      'has nothing that axe objects to at %s, by day and by night',
      async (path) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          const { page } = await visit(path, { viewport, colorScheme });
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
            .analyze();
          expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
        }
      },
    );

    it.each(['/', '/chat/3', '/chat/3?reply=14'])('never scrolls sideways at %s, not even for an endless word', async (path) => {
      const { page, desk } = await visit(path, { viewport });
      desk.tell(DUNG, `https://example.vn/${'ratdai'.repeat(60)}`, [{ label: 'Nhãn nút rất dài '.repeat(12), says: 'x' }]);
      await page.reload();
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width);
      expect(await page.evaluate(SCROLLED_SIDEWAYS)).toEqual([]);
    });

    it('has nothing to press that is smaller than a finger', async () => {
      const { page } = await visit('/chat/3', { viewport });
      for (const target of await page.locator('a:visible, button:visible, textarea:visible').all()) {
        if ((await target.getAttribute('class')) === 'skip') continue;
        const box = await target.boundingBox();
        expect([await target.textContent(), Math.ceil(box?.height ?? 0) >= 44, Math.ceil(box?.width ?? 0) >= 44]).toEqual([
          expect.anything(),
          true,
          true,
        ]);
      }
    });

    it('opens at the newest message', async () => {
      const { page } = await visit('/chat/3', { viewport });
      await expect.poll(() => page.getByRole('button', { name: 'Vì sao tôi nhận tin này?' }).isVisible()).toBe(true);
      expect(await page.evaluate('document.getElementById("khung-tin").scrollTop')).toBe(0);
    });

    it('can be used by keyboard alone', async () => {
      const { page, desk, errors } = await visit('/', { viewport });
      await tabTo(page, 'thu-3');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/chat/3');
      await tabTo(page, 'noi-dung');
      await page.keyboard.type('vướng 15 chờ kinh phí');
      await page.keyboard.press('Enter');
      await log(page).getByText('Đã ghi nhận: vướng 15 chờ kinh phí').waitFor();
      expect(await composer(page).inputValue()).toBe('');

      await page.getByRole('button', { name: 'Xong việc 12' }).focus();
      await page.keyboard.press('Enter');
      await log(page).getByText('Đã ghi nhận: xong 12').waitFor();
      expect(desk.heard.map(({ text, replyTo }) => [text, replyTo])).toEqual([
        ['vướng 15 chờ kinh phí', null],
        ['xong 12', 14],
      ]);
      expect(errors).toEqual([]);
    });
  });

  it('leaves a phone most of its height for the messages, with the clock and its steps in one line above them', async () => {
    const { page } = await visit('/chat/3', { viewport: PHONE });
    const frame = await page.locator('#khung-tin').boundingBox();
    expect(frame?.height).toBeGreaterThan(PHONE.height * 0.66);
    const steps = page.getByRole('group', { name: 'Cho đồng hồ chạy tới' }).getByRole('button');
    expect(await steps.count()).toBe(3);
    for (const step of await steps.all()) expect((await step.boundingBox())?.y).toBe((await steps.first().boundingBox())?.y);
    await page.getByRole('button', { name: 'Chiều nay 14:00' }).click();
    await expect.poll(() => page.locator('#dong-ho').innerText()).toContain('14:00');
  });

  it('leaves a phone on its side more room for the messages than for anything else', async () => {
    const { page } = await visit('/chat/3', { viewport: { width: 844, height: 390 } });
    const heights = await Promise.all(
      ['#khung-tin', '.clock', '.chat-head', '#soan-tin'].map(async (part) => (await page.locator(part).boundingBox())?.height ?? 0),
    );
    expect(heights[0]).toBe(Math.max(...heights));
    expect(await page.getByRole('link', { name: 'Về danh sách' }).isVisible()).toBe(true);
  });

  it('lets a phone go back to the list', async () => {
    const { page } = await visit('/chat/3', { viewport: PHONE });
    await page.getByRole('link', { name: 'Về danh sách' }).click();
    await page.getByRole('heading', { name: 'Mời mở thử' }).waitFor();
  });

  it('shows a new message without reloading, and keeps what is being typed', async () => {
    const { page, desk } = await visit('/chat/3');
    await composer(page).pressSequentially('đang gõ dở');
    await expect.poll(desk.listeners).toBe(1);
    desk.tell(DUNG, 'Việc 12 đến hạn hôm nay');
    await log(page).getByText('Việc 12 đến hạn hôm nay').waitFor();
    expect(await composer(page).inputValue()).toBe('đang gõ dở');
    expect(await page.evaluate('document.activeElement.id')).toBe('noi-dung');
    await expect.poll(async () => (await desk.chats()).find(({ id }) => id === DUNG)?.unread).toBe(0);
  });

  it('shows what others have to read without reloading', async () => {
    const { page, desk } = await visit('/chat/3');
    await expect.poll(desk.listeners).toBe(1);
    desk.tell(asId(5), 'Việc 20 còn 3 ngày làm việc');
    await page.getByRole('link', { name: /Vũ Minh Khang .* 1 tin chưa đọc/ }).waitFor();
  });

  it('leaves a reader of older messages where they are', async () => {
    const { page, desk } = await visit('/chat/3', { viewport: PHONE });
    await expect.poll(desk.listeners).toBe(1);
    const first = log(page).getByText('Đồng chí được giao việc mới').first();
    await first.scrollIntoViewIfNeeded();
    const before = await first.boundingBox();
    desk.tell(DUNG, 'Tin tới lúc đang đọc tin cũ');
    await log(page).getByText('Tin tới lúc đang đọc tin cũ').waitFor({ state: 'attached' });
    expect((await first.boundingBox())?.y).toBeCloseTo(before?.y ?? -1, 0);
  });

  it('answers one message, and can think better of it', async () => {
    const { page, desk } = await visit('/chat/3');
    await composer(page).fill('vướng 18');
    await page.getByRole('link', { name: 'Trả lời tin này' }).first().click();
    await page.getByRole('link', { name: 'Bỏ trả lời tin này' }).click();
    await expect.poll(() => page.getByText('Đang trả lời tin:').count()).toBe(0);
    await page.getByRole('link', { name: 'Trả lời tin này' }).last().click();
    await page.getByText('Đang trả lời tin:').waitFor();
    await page.getByRole('button', { name: 'Gửi' }).click();
    await log(page).getByText('Đã ghi nhận: vướng 18').waitFor();
    expect(desk.heard.map(({ text, replyTo }) => [text, replyTo])).toEqual([['vướng 18', 14]]);
    await expect.poll(() => page.getByText('Đang trả lời tin:').count()).toBe(0);
  });

  it('takes a double click on a choice for one press', async () => {
    const { page, desk } = await visit('/chat/3');
    await page.getByRole('button', { name: 'Xong việc 12' }).dblclick();
    await log(page).getByText('Đã ghi nhận: xong 12').waitFor();
    expect(desk.heard).toHaveLength(1);
  });

  it('counts the same words twice where they are said twice', async () => {
    const { page, desk } = await visit('/chat/3');
    for (const times of [1, 2]) {
      await composer(page).fill('đang làm');
      await page.keyboard.press('Enter');
      await expect.poll(() => desk.heard.length).toBe(times);
    }
  });

  it('counts the same words twice where the first are still on their way', async () => {
    const { page, desk } = await visit('/chat/3');
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/say', async (route) => {
      await held;
      await route.continue();
    });
    for (let time = 0; time < 2; time += 1) {
      const sending = page.waitForRequest('**/say');
      await composer(page).fill('đang làm');
      await page.keyboard.press('Enter');
      await sending;
    }
    letGo();
    await expect.poll(() => desk.heard.length).toBe(2);
  });

  it('shows the clock as busy while it runs, and the new time after it', async () => {
    const desk = memoryDesk();
    let arrive = (): void => undefined;
    const arrival = new Promise<void>((resolve) => (arrive = resolve));
    const slow = { ...desk, moveClock: (step: Parameters<typeof desk.moveClock>[0]) => arrival.then(() => desk.moveClock(step)) };
    const { page } = await visit('/chat/3', { viewport: DESKTOP }, slow);
    await page.getByRole('button', { name: 'Sáng mai' }).press('Enter');
    await page.locator('form[aria-busy="true"]').waitFor();
    arrive();
    await page.getByText('Thứ Ba, 23/6/2026').first().waitFor();
    await page.locator('form[aria-busy="true"]').waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.id')).toBe('buoc-next-morning');
  });

  it('keeps the words where they could not be sent', async () => {
    const { page } = await visit('/chat/3');
    await page.route('**/say', (route) => route.abort());
    await composer(page).fill('xong 15');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Chưa gửi được; xin xem lại kết nối rồi thử lại.').waitFor();
    expect(await composer(page).inputValue()).toBe('xong 15');
  });

  it('counts words once where their first try arrived and only its answer was lost', async () => {
    const { page, desk } = await visit('/chat/3');
    await page.route(
      '**/say',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await composer(page).fill('xong 15');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Chưa gửi được').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => composer(page).inputValue()).toBe('');
    await page.getByRole('alert').getByText('Chưa gửi được').waitFor({ state: 'detached' });
    expect(desk.heard).toHaveLength(1);
  });

  it('works without JavaScript', async () => {
    const { page, desk } = await visit('/', { viewport: PHONE, javaScriptEnabled: false });
    await page.getByRole('main').getByRole('link', { name: 'Lê Hoàng Dũng' }).click();
    await page.getByRole('button', { name: 'Xong việc 12' }).click();
    await log(page).getByText('Đã ghi nhận: xong 12').waitFor();
    await page.getByRole('link', { name: 'Trả lời tin này' }).last().click();
    await composer(page).fill('vướng 15 chờ kinh phí');
    await page.getByRole('button', { name: 'Gửi' }).click();
    await log(page).getByText('Đã ghi nhận: vướng 15').waitFor();
    await page.getByRole('button', { name: '+1 tuần' }).click();
    await page.getByText('Thứ Hai, 29/6/2026').waitFor();
    expect(desk.heard.map(({ replyTo }) => replyTo)).toEqual([14, 102]);
  });
});
