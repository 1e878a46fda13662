import { BarChart, type BarSeriesOption } from 'echarts/charts';
import { GridComponent, LegendComponent, type LegendComponentOption, TitleComponent, type TitleComponentOption } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { FourCells } from '#domain/counts.ts';
import type { ReportFigures } from '#domain/reporting/report-figures.ts';
import { printableLine } from '../printable-text.ts';
import { momentWords } from '../report/document-days.ts';
import { CELL_NAMES, countWords, totalOf } from '../report/figure-words.ts';

use([BarChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

export const CHART_FONT = 'Be Vietnam Pro';
const CHART_WIDTH = 1_200;

const TOP = 132;
const BOTTOM = 24;
const ROW = 40;
const NAMES_WIDTH = 330;
const SUMS_WIDTH = 96;

/** More bars than this are no picture any more; the others are counted together in the last one. */
const MOST_BARS = 40;
const LONGEST_NAME = 40;

/** Told apart by their lightness too: on a grey print-out, and by who sees no red or green. */
const COLOURS: Record<keyof FourCells, string> = {
  doneInTime: '#1b5e8c',
  doneLate: '#7fb2d6',
  openInTime: '#d9dee3',
  openOverdue: '#e08a2e',
};

/** On the one dark colour figures are white; the contrast of each pair is above 4.5. */
const DARK: keyof FourCells = 'doneInTime';

interface Bar {
  readonly name: string;
  readonly counts: FourCells;
}

const shortened = (name: string): string => (name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`);

const sumOf = (bars: readonly Bar[]): FourCells => {
  const sum = { doneInTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0 };
  for (const { counts } of bars) for (const [cell] of CELL_NAMES) sum[cell] += counts[cell];
  return sum;
};

const barsOf = ({ units }: ReportFigures): readonly Bar[] => {
  const bars = units.map(({ unit, counts }) => ({ name: shortened(printableLine(unit)), counts }));
  if (bars.length <= MOST_BARS) return bars;
  const others = bars.slice(MOST_BARS - 1);
  return [...bars.slice(0, MOST_BARS - 1), { name: `${countWords(others.length)} đơn vị khác`, counts: sumOf(others) }];
};

/** A number is written into a bar only where it fits. */
const LEAST_SHARE_WITH_LABEL = 0.035;

const seriesOf = (bars: readonly Bar[]): readonly BarSeriesOption[] => {
  const longest = Math.max(1, ...bars.map(({ counts }) => totalOf(counts)));
  return CELL_NAMES.map(([cell, name]): BarSeriesOption => {
    const data = bars.map(({ counts }) => ({
      value: counts[cell],
      label: { show: counts[cell] / longest >= LEAST_SHARE_WITH_LABEL, formatter: countWords(counts[cell]) },
    }));
    const label = { position: 'inside', fontSize: 14, color: cell === DARK ? '#ffffff' : '#1d2733' } as const;
    return { type: 'bar', name, stack: 'unit', barWidth: '62%', itemStyle: { color: COLOURS[cell] }, label, data };
  });
};

// An invisible bar at the end of each row carries its sum.
const sums = (bars: readonly Bar[]): BarSeriesOption => ({
  type: 'bar',
  stack: 'unit',
  silent: true,
  data: bars.map(({ counts }) => ({
    value: 0,
    label: {
      show: true,
      position: 'right',
      fontSize: 15,
      fontWeight: 'bold',
      color: '#1d2733',
      formatter: countWords(totalOf(counts)),
    },
  })),
});

const headline = ({ at }: ReportFigures, scope: string): TitleComponentOption => ({
  left: 24,
  top: 16,
  text: `Tình hình thực hiện nhiệm vụ: ${shortened(printableLine(scope))}`,
  subtext: `Số liệu tính đến ${momentWords(at)}`,
  textStyle: { fontSize: 24, fontWeight: 'bold', color: '#1d2733' },
  subtextStyle: { fontSize: 16, color: '#4a5663' },
});

const LEGEND: LegendComponentOption = {
  left: 24,
  top: 92,
  itemWidth: 18,
  itemHeight: 14,
  itemGap: 28,
  selectedMode: false,
  textStyle: { fontSize: 15 },
  data: CELL_NAMES.map(([, name]) => name),
};

/** The chart of the four cells by unit as SVG, 1,200 units wide; its words are set in `CHART_FONT`. */
export const chartSvg = (figures: ReportFigures, scope: string): string => {
  const bars = barsOf(figures);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: CHART_WIDTH, height: TOP + BOTTOM + ROW * Math.max(1, bars.length) });
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: CHART_FONT, color: '#1d2733' },
    title: headline(figures, scope),
    legend: LEGEND,
    grid: { left: NAMES_WIDTH, right: SUMS_WIDTH, top: TOP, bottom: BOTTOM },
    xAxis: { type: 'value', show: false, max: 'dataMax' },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { fontSize: 15, color: '#1d2733', margin: 14, interval: 0 },
    },
    series: [...seriesOf(bars), sums(bars)],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
};
