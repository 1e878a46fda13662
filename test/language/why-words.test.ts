import { describe, expect, it } from 'vitest';
import { whyWishIn } from '#language/why-words.ts';

describe('why the bot wrote', () => {
  it.each([
    ['vì sao tôi nhận tin này?', null],
    ['Vì sao tôi nhận được tin nhắn này', null],
    ['sao em lại nhận tin này ạ?', null],
    ['tại sao tôi bị nhắc?', null],
    ['sao lại nhắc tôi thế?', null],
    ['vi sao gui cho toi tin nay', null],
    ['vì sao có tin này?', null],
    ['vì sao tôi bị nhắc việc 12?', 12],
    ['tại sao nhắc tôi việc 12', 12],
    ['vì sao tôi nhận tin nhắc việc 12?', 12],
    ['sao vẫn nhắc 12', 12],
    ['sao còn nhắc việc 12 nữa?', 12],
  ])('is asked in “%s”', (text, task) => {
    expect(whyWishIn(text)).toEqual({ task });
    expect(whyWishIn(text.normalize('NFD'))).toEqual({ task });
  });

  it.each([
    'vì sao việc 12 chậm?',
    'tại sao việc 12 bị trả lại?',
    'việc của tôi?',
    'tôi nhận việc 12',
    'sao chưa xong việc 12?',
    'vì sao Sở Tài chính chưa báo?',
    'vướng vì tôi nhận bàn giao muộn',
    'tôi nhận tin rồi',
    'sao chưa nhắc Sở Tài chính việc 12?',
    'việc 12 nộp rồi sao còn nhắc nữa',
  ])('is not asked in “%s”', (text) => {
    expect(whyWishIn(text)).toBeNull();
  });
});
