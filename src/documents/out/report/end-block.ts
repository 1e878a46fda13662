import type { Paragraph, Table } from 'docx';
import { sideBySide } from './head-block.ts';
import type { Letterhead } from './letterhead.ts';
import { gap, line, TEXT_WIDTH, words } from './paper.ts';

const LEFT_WIDTH = Math.round(TEXT_WIDTH * 0.45);

const recipientLines = ({ addressee }: Letterhead): readonly string[] => [
  ...(addressee === null ? [] : ['- Như trên;']),
  '- Lãnh đạo cơ quan (để báo cáo);',
  '- Các đơn vị liên quan;',
  '- Lưu: VT.',
];

/** Room for signature and seal. */
const SIGNATURE_GAP_POINTS = 76;

/** The end of a document: who gets it on the left, who signs on the right, with room for signature and seal. */
export const endBlock = (letterhead: Letterhead): readonly (Paragraph | Table)[] => {
  const { onBehalfOf, inPlaceOf, post, signer } = letterhead;
  const above = [onBehalfOf, inPlaceOf].filter((text) => text !== null);
  return [
    gap(12),
    sideBySide([
      [
        LEFT_WIDTH,
        [
          line([words('Nơi nhận:', { points: 12, bold: true, italics: true })], 'left'),
          ...recipientLines(letterhead).map((text) => line([words(text, { points: 11 })], 'left')),
        ],
      ],
      [
        TEXT_WIDTH - LEFT_WIDTH,
        [
          ...above.map((text) => line([words(text, { points: 14, bold: true })])),
          line([words(post, { points: 14, bold: true })]),
          gap(SIGNATURE_GAP_POINTS),
          line([words(signer ?? '', { points: 14, bold: true })]),
        ],
      ],
    ]),
  ];
};
