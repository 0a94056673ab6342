import { bulleted, sourcePart } from '../answer-parts.js';
import { titleWithDetails } from '../answers/answer-text.js';
import { figureLine } from '../answers/figure-line.js';
import type { PageView } from '../answers/figures-view.js';
import { pageOf } from '../answers/paging.js';
import { shortened, shortenedAround } from '../answers/shortened.js';
import { emphasized, type FormattedText, formatted, join } from '../formatted-text.js';
import { messageLimit } from '../message-limit.js';
import { indicatorTexts } from '../texts/indicator-texts.js';
import { texts } from '../texts.js';
import type { IndicatorRow } from './indicator-rows.js';

/** How many indicators a page has. */
const indicatorsOnPage = 8;

/** UTF-16 code units of a line and of the title of a source; longer ones are cut. */
const lengths = { line: 200, title: 120, source: 240 };

/** A page of the indicators of a place, a row each: name, the figure as its article writes it, period, bar and percent of the target, number of its source. */
export function indicatorsView(place: string, rows: readonly IndicatorRow[], wanted: number): PageView {
  const { items, from, page, pages } = pageOf(rows, wanted, indicatorsOnPage);
  if (rows.length === 0) return { content: formatted(indicatorTexts.none(place)), page, pages };
  const head = join(
    formatted(indicatorTexts.title(place), { type: 'bold' }),
    formatted(`\n${indicatorTexts.range(from + 1, from + items.length, rows.length)}\n`),
  );
  return { content: shortened(join(head, ...items.map(rowLine), ...sourceLines(items)), messageLimit), page, pages };
}

function rowLine({ article, figure, citation }: IndicatorRow): FormattedText {
  const { text, bold } = figureLine(article, figure, null);
  const lead = bulleted(text).slice(0, -text.length);
  const [focus = { start: 0, end: 0 }] = bold;
  return join(formatted(`\n${lead}`), shortenedAround(emphasized(text, bold), lengths.line, focus), formatted(` [${citation.n}]`));
}

function sourceLines(rows: readonly IndicatorRow[]): FormattedText[] {
  const lines = firstOfEach(rows).map(({ citation, stated }) => {
    const source = titleWithDetails(sourcePart(citation, stated.sentence), lengths.title);
    return join(formatted(`\n[${citation.n}] `), shortened(source, lengths.source));
  });
  return [formatted(`\n\n${texts.source}`), ...lines];
}

/** The first row of each source, by its number. */
export function firstOfEach(rows: readonly IndicatorRow[]): IndicatorRow[] {
  const firsts = rows.filter(({ citation }, at) => rows.findIndex((other) => other.citation.n === citation.n) === at);
  return firsts.sort((one, other) => one.citation.n - other.citation.n);
}
