import { describe, expect, it } from 'vitest';
import { loadWork } from '#db/followed-work.ts';
import { readForReview } from '#documents/read-for-review.ts';
import { asId, type PersonId, type PlanDraftId } from '#domain/ids.ts';
import { day } from '#domain/time/day.ts';
import { takePlanFile } from '#usecases/review/take-plan-file.ts';
import { draftsOf } from '#usecases/review/view-draft.ts';
import { listWebChats, readWebChat } from '#usecases/web-chat.ts';
import { databases } from '../../support/databases.ts';
import { demoUnderTest } from '../../support/demo-under-test.ts';
import { required } from '../../support/required-value.ts';
import { useDatabase } from '../../support/use-database.ts';
import { WATER_PLAN } from '../../support/water-plan.ts';

const linkTo = (draft: PlanDraftId, person: PersonId): string => `http://localhost/plans/open/${draft}.${person}`;

describe.each(databases)('a plan that is sent into a chat, on $name', (kind) => {
  const opened = useDatabase(kind);
  const started = async () => {
    const { db } = opened();
    const demo = await demoUnderTest(db);
    const before = await loadWork(db, {});
    return {
      ...demo,
      before,
      sends: async (who: string, text: string, key = 'k-1') => {
        const chat = required((await listWebChats(db)).find(({ name }) => name === who)).id;
        const read = await readForReview(Buffer.from(text), 'cap-nuoc.txt', day('2026-06-22'));
        const taken = await takePlanFile(db, { chat, fileName: 'cap-nuoc.txt', read, key, now: demo.clock.now(), linkTo });
        await demo.says(who, 'trợ giúp');
        return { taken, said: (await readWebChat(db, chat, 100)).map(({ text: words }) => words) };
      },
    };
  };

  it('is answered with what was read and the link, and stored as a draft alone', async () => {
    const { sends, db, before } = await started();
    const { taken, said } = await sends('Đoàn Quốc Huy', WATER_PLAN);
    expect(taken).toBe('taken');
    expect(said[0]).toBe('Tệp: cap-nuoc.txt');
    expect(said.find((words) => words.startsWith('Đã đọc'))).toBe(`Đã đọc kế hoạch “Cấp nước sạch nông thôn năm 2026”.

5 nhiệm vụ, 1 chỗ chưa rõ thời gian, 1 chỗ chưa rõ sản phẩm, 1 việc đã quá hạn, 1 đơn vị chưa có trong cơ quan.

Chưa có việc nào được lưu. Xem, sửa và xác nhận (trong 24 giờ): http://localhost/plans/open/1.4`);
    expect(await loadWork(db, {})).toEqual(before);
  });

  it('is taken once, however often the page sends it', async () => {
    const { sends, db } = await started();
    await sends('Đoàn Quốc Huy', WATER_PLAN);
    const again = await sends('Đoàn Quốc Huy', WATER_PLAN);
    expect(again.taken).toBe('repeated');
    expect(again.said.filter((words) => words.startsWith('Đã đọc'))).toHaveLength(1);
    expect(await draftsOf(db, asId<PersonId>(4))).toHaveLength(1);
  });

  it('is refused in words: no right, no plan, a secrecy mark', async () => {
    const { sends } = await started();
    const answerTo = async (who: string, text: string, key: string) =>
      (await sends(who, text, key)).said.find((words) => /quyền|Chưa đọc/u.test(words));
    expect(await answerTo('Nguyễn Thu Hiền', WATER_PLAN, 'a')).toContain('chưa có quyền nhập kế hoạch');
    expect(await answerTo('Vi Thị Sen', 'Kính gửi', 'b')).toContain('Không tìm thấy nhiệm vụ nào');
    expect(await answerTo('Lương Đình Khải', `TỐI MẬT\n${WATER_PLAN}`, 'c')).toContain('mang dấu mật "Tối mật"');
  });
});
