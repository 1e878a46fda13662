import type { TaskId } from '#domain/ids.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import type { Choice } from '../channel.ts';

/** The words with which more time is granted or refused. */
export const extensionForms = (number: TaskId): readonly string[] => [
  `duyệt gia hạn ${number}`,
  `duyệt gia hạn ${number} đến <ngày>`,
  `không cho gia hạn ${number}: lý do`,
];

/** What can be pressed while a request for more time is open; a refusal makes the bot ask for the reason. */
export const extensionChoices = ({ number, askedUntil }: WorkLine): readonly Choice[] =>
  askedUntil === undefined
    ? []
    : [
        { label: `Duyệt gia hạn ${number}`, says: `duyệt gia hạn ${number}` },
        { label: `Không gia hạn ${number}`, says: `không cho gia hạn ${number}` },
      ];
