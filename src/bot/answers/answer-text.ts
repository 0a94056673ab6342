import type { Answer } from '../../answering/answer.js';
import type { StoredArticle } from '../../library/library.js';
import { type AnswerPart, answerParts, bulleted, gapBetween, type QuotePart, type SourcePart } from '../answer-parts.js';
import { emphasized, type FormattedText, formatted, join, wrapped } from '../formatted-text.js';
import { messageLimit } from '../message-limit.js';
import { answerTexts } from '../texts/answer-texts.js';
import { furtherFigures } from './further-figures.js';
import { linkToQuote } from './quote-link.js';
import { shortened, shortenedAround } from './shortened.js';

/** Articles by file, as they are now. */
export type Articles = ReadonlyMap<string, StoredArticle>;

/** How much of each part is shown: lengths in UTF-16 code units, and how many quotes or items. */
interface Measure {
  readonly quote: number;
  readonly item: number;
  readonly line: number;
  readonly quotes: number;
}

/** Telegram leaves out the entities of a message beyond so many. */
const mostEntities = 100;

/** Tried one after the other until the message fits. */
const measures: readonly Measure[] = [
  { quote: 2400, item: 400, line: 400, quotes: 30 },
  { quote: 1200, item: 240, line: 240, quotes: 20 },
  { quote: 600, item: 160, line: 160, quotes: 12 },
  { quote: 240, item: 120, line: 120, quotes: 6 },
];

/**
 * An answer as one Telegram message: headline bold, quotes folded in with the answering words bold, further figures with bars, sources that open at the quote.
 * Never over `limit`: what is too long ends at a sentence with "…".
 * @param articles Those of the quotes, for the further figures; without them there are none.
 */
export function answerText(answer: Answer, articles: Articles, limit: number = messageLimit): FormattedText {
  const parts = answerParts(answer, furtherFigures(answer, articles));
  const versions = measures.map((measure) => () => rendered(parts, measure));
  for (const version of versions) {
    const content = version();
    if (content.text.length <= limit && content.entities.length <= mostEntities) return content;
  }
  const { text, entities } = shortened(versions.at(-1)?.() ?? formatted(answer.headline), limit);
  return { text, entities: entities.slice(0, mostEntities) };
}

/** The parts one after the other. @param measure How much of each; by default as much as there is room for in most messages. */
export function rendered(
  parts: readonly AnswerPart[],
  measure: Measure = measures[0] ?? { quote: 240, item: 120, line: 120, quotes: 6 },
): FormattedText {
  const shown = fewer(parts, measure.quotes);
  return join(
    ...shown.flatMap((part, position) => {
      const previous = shown[position - 1];
      return [formatted(previous === undefined ? '' : gapBetween(previous, part)), contentOf(part, measure)];
    }),
  );
}

/** The first quotes and items, a word about the others, and all that is neither; of the sources only those that are cited still. */
function fewer(parts: readonly AnswerPart[], count: number): AnswerPart[] {
  const quotes = parts.filter(isQuoted);
  if (quotes.length <= count) return [...parts];
  const last = quotes[count - 1];
  const beyond = new Set<AnswerPart>(quotes.slice(count));
  const cited = new Set(quotes.slice(0, count).map(({ citation }) => citation));
  return parts.flatMap((part): AnswerPart[] => {
    if (beyond.has(part) || (part.kind === 'source' && !cited.has(part.n))) return [];
    return part === last ? [part, { kind: 'remark', text: answerTexts.moreQuotes(beyond.size) }] : [part];
  });
}

function isQuoted(part: AnswerPart): part is AnswerPart & { readonly kind: 'quote' | 'item' } {
  return part.kind === 'quote' || part.kind === 'item';
}

function contentOf(part: AnswerPart, measure: Measure): FormattedText {
  switch (part.kind) {
    case 'headline':
      return formatted(part.text, { type: 'bold' });
    case 'remark':
      return wrapped(shortened(formatted(part.text), measure.line), { type: 'italic' });
    case 'quote':
      return quoteContent(part, measure.quote);
    case 'item':
      return join(bulletedLine(part, measure.item), formatted(` [${part.citation}]`));
    case 'figure':
      return bulletedLine(part, measure.line);
    case 'source':
      return sourceContent(part, measure.line);
    default:
      return formatted(part.text);
  }
}

function quoteContent({ text, bold, citation }: QuotePart, limit: number): FormattedText {
  const [focus = { start: 0, end: 0 }] = bold;
  const words = shortenedAround(emphasized(text, bold), limit, focus);
  return wrapped(join(formatted('“'), words, formatted(`” [${citation}]`)), { type: 'expandable_blockquote' });
}

function bulletedLine({ text, bold }: Pick<QuotePart, 'text' | 'bold'>, limit: number): FormattedText {
  const [focus = { start: 0, end: 0 }] = bold;
  const lead = bulleted(text).slice(0, -text.length);
  return join(formatted(lead), shortenedAround(emphasized(text, bold), limit, focus));
}

function sourceContent(part: SourcePart, limit: number): FormattedText {
  return join(formatted(`[${part.n}] `), titleWithDetails(part, limit));
}

/** A source as officials write it: "Title — Báo Đồng Tháp, 27/09/2023", the title as a link to the quoted words when the article has an address. */
export function titleWithDetails({ title, details, url, quoted }: Omit<SourcePart, 'n'>, limit: number): FormattedText {
  const link = url === null ? null : linkToQuote(url, quoted);
  const shown = shortened(formatted(title), limit);
  return join(link === null ? shown : wrapped(shown, { type: 'text_link', url: link }), formatted(details));
}
