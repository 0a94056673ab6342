import type { SourcePart } from '../answer-parts.js';
import { titleWithDetails } from '../answers/answer-text.js';
import { shortened } from '../answers/shortened.js';
import { type FormattedText, formatted, join } from '../formatted-text.js';
import { indicatorTexts } from '../texts/indicator-texts.js';
import type { Chart } from './chart.js';

/** The most UTF-16 code units of a caption: https://core.telegram.org/bots/api#sendphoto. */
export const captionLimit = 1024;

/** How long a title of a source may be, tried one after the other until the caption fits. */
const titleLengths = [200, 110, 60];

const longestLine = 240;

/** Title and subtitle of a chart and the sources of its values; what does not fit is counted. Never over {@link captionLimit}. */
export function chartCaption({ title, subtitle }: Pick<Chart, 'title' | 'subtitle'>, sources: readonly SourcePart[]): FormattedText {
  const head = join(
    shortened(formatted(title, { type: 'bold' }), longestLine),
    ...(subtitle === null ? [] : [formatted('\n'), shortened(formatted(subtitle), longestLine)]),
  );
  for (const length of titleLengths) {
    const whole = withSources(head, sources, length, 0);
    if (whole.text.length <= captionLimit) return whole;
  }
  for (let left = 1; left < sources.length; left += 1) {
    const shorter = withSources(head, sources.slice(0, -left), titleLengths.at(-1) ?? 0, left);
    if (shorter.text.length <= captionLimit) return shorter;
  }
  return shortened(withSources(head, sources.slice(0, 1), titleLengths.at(-1) ?? 0, sources.length - 1), captionLimit);
}

function withSources(head: FormattedText, sources: readonly SourcePart[], titleLength: number, left: number): FormattedText {
  if (sources.length === 0) return head;
  const lines = sources.flatMap((source) => [
    formatted(`\n[${source.n}] `),
    shortened(titleWithDetails(source, titleLength), titleLength + 120),
  ]);
  const more = left > 0 ? [formatted(`\n${indicatorTexts.chart.moreSources(left)}`)] : [];
  return join(head, formatted(`\n\n${indicatorTexts.chart.source}`), ...lines, ...more);
}
