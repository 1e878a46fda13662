import type { LinkingStep } from '#domain/linking-step.ts';
import { type Draft, sentence } from './draft.ts';

const inGroupsOfFour = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');

/** How a chat comes to belong to a person or a group; a stranger learns nothing but how to get a code. */
export const draftLinking = (step: LinkingStep): Draft => {
  switch (step.kind) {
    case 'stranger':
      return sentence(
        'Xin chào, đây là trợ lý nhắc việc của cơ quan; để sử dụng, xin gửi mã liên kết do cơ quan cấp, ví dụ: LK 1234 5678 9012.',
      );
    case 'linked':
      return {
        ...sentence(`Đã liên kết với đồng chí ${step.name}, ${step.unit}.`),
        answer: 'Xem việc, gõ: việc của tôi · Cách dùng, gõ: trợ giúp',
      };
    case 'already-linked':
      return sentence(`Cuộc trò chuyện này đang liên kết với ${step.name}; muốn đổi, xin gõ trước: huỷ liên kết.`);
    case 'unlinked':
      return sentence(`Đã huỷ liên kết với ${step.name}; từ nay không gửi tin nhắc việc vào đây nữa.`);
    case 'wrong-code':
      return sentence('Mã này không đúng hoặc đã hết hạn; xin kiểm tra lại, hoặc xin cơ quan cấp mã mới.');
    case 'wrong-group-code':
      return sentence(
        'Mã gắn nhóm chưa dùng được: mã phải đúng, còn hạn, và do chính người đã xin mã gõ trong nhóm, sau khi người đó đã nhắn riêng để liên kết với bot trên cùng ứng dụng này.',
      );
    case 'too-many-tries':
      return sentence(`Đã nhập sai mã nhiều lần; xin thử lại sau ${step.minutes} phút.`);
    case 'group-code':
      return {
        ...sentence(`Mã gắn nhóm với ${step.scope}, dùng một lần trong ${step.hours} giờ.`),
        answer: `Thêm bot vào nhóm, rồi tự đồng chí gọi tên bot trong nhóm và gõ: LK ${inGroupsOfFour(step.code)}`,
      };
    case 'group-bound':
      return sentence(`Nhóm đã được gắn với ${step.scope}; tổng hợp tuần sẽ gửi vào chiều ngày làm việc cuối tuần.`);
  }
};
