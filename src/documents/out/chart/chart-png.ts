import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import type { ReportFigures } from '#domain/reporting/report-figures.ts';
import { CHART_FONT, chartSvg } from './chart-svg.ts';

const fontFile = (weight: '400Regular' | '700Bold'): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`));

/** Twice as many dots as units: sharp on a slide and on paper. */
const ZOOM = 2;

/**
 * The chart of the four cells by unit as .png, 2,400 dots wide. The font comes with the program and no other is looked for, so that the
 * letters are all there, and the picture the same, on every machine.
 */
export const chartPng = (figures: ReportFigures, scope: string): Uint8Array =>
  new Resvg(chartSvg(figures, scope), {
    font: {
      loadSystemFonts: false,
      fontFiles: [fontFile('400Regular'), fontFile('700Bold')],
      defaultFontFamily: CHART_FONT,
      sansSerifFamily: CHART_FONT,
    },
    fitTo: { mode: 'zoom', value: ZOOM },
  })
    .render()
    .asPng();
