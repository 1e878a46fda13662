import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileTaker } from '#app/take-files.ts';
import { accepted } from '#domain/result.ts';
import { databases } from '../support/databases.ts';
import { MESSENGER } from '../support/office-under-test.ts';
import { required } from '../support/required-value.ts';
import { useDatabase } from '../support/use-database.ts';
import { plansUnderTest } from './support/plans-under-test.ts';

const [PGLITE] = databases;
const kind = required(PGLITE);
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

describe('a file that shows that work was done, on the page of its task', () => {
  const opened = useDatabase(kind);
  let office: Awaited<ReturnType<typeof plansUnderTest>>;

  beforeEach(async () => {
    office = await plansUnderTest(opened().db);
    await office.imports([{ title: 'Rà soát quỹ đất', lead: ['Phòng Kinh tế'], due: '2026-07-10', carriers: ['Châu'] }], {
      controller: 'Tâm',
    });
    const take = fileTaker({ db: office.db, now: office.clock.now, read: () => Promise.reject(new Error('no plan')), linkTo: () => '' });
    const file = { chat: office.chatOf('Châu'), fileName: 'ảnh <b>hiện trường</b>.png', words: 'minh chứng 1' };
    await take(MESSENGER, { ...file, key: 'k-1', fetch: () => Promise.resolve(accepted(PNG)) });
    await office.settle();
  });
  afterEach(() => office.stop());

  const linkIn = (page: string): string => required(/href="(\/plans\/evidence\/[^"]+)"/u.exec(page)?.[1]);

  it('is fetched by who sees the whole of the work, as a download under no type that a browser would show', async () => {
    expect(office.newsFor('Châu').join('\n')).toContain('Đã lưu minh chứng');
    const link = office.linkFor('Tâm');
    const cookie = (await fetch(office.url + link)).headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const page = await (await fetch(`${office.url}/plans/tasks/1`, { headers: { Cookie: cookie } })).text();
    expect(page).toContain('ảnh &lt;b&gt;hiện trường&lt;/b&gt;.png');
    const answer = await fetch(office.url + linkIn(page), { headers: { Cookie: cookie } });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('ảnh <b>hiện trường</b>.png')}`,
      'x-content-type-options': 'nosniff',
    });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(PNG);
  });

  it('is not there for who only helps with the task, and sees its title alone', async () => {
    const row = { lead: ['Phòng Kinh tế'], coordinating: ['Văn phòng UBND tỉnh'], carriers: ['Châu', 'Tâm'], due: '2026-07-10' };
    await office.imports([{ ...row, title: 'Kiểm kê kho' }], { number: '17/KH-UBND', controller: 'Sơn' });
    const take = fileTaker({ db: office.db, now: office.clock.now, read: () => Promise.reject(new Error('no plan')), linkTo: () => '' });
    const file = { chat: office.chatOf('Châu'), fileName: 'kho.png', words: 'minh chứng 2' };
    await take(MESSENGER, { ...file, key: 'k-2', fetch: () => Promise.resolve(accepted(PNG)) });
    await office.settle();
    const { text } = await (await office.browserOf('Sơn')).open('/plans/tasks/2');
    const link = linkIn(text);
    expect((await (await office.browserOf('Sơn')).open(link)).status).toBe(200);
    expect((await (await office.browserOf('Tâm')).open(link)).status).toBe(404);
  });

  it('is not there for anybody else, nor under another part', async () => {
    const { text } = await (await office.browserOf('Tâm')).open('/plans/tasks/1');
    const link = linkIn(text);
    expect((await office.strangersBrowser().open(link)).status).toBe(403);
    expect((await (await office.browserOf('Tâm')).open(link.replace('/1/', '/2/'))).status).toBe(404);
    await office.imports([{ title: 'Việc khác', lead: ['Sở Tài chính'], due: '2026-07-10' }], { number: '16/KH-UBND' });
    expect((await (await office.browserOf('Tâm')).open(link.replace('/1/', '/2/'))).status).toBe(404);
  });
});
