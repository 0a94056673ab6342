import type { Figure } from '../../figures/figure.js';
import { contains, longestFirst, sliceOf } from '../../language/span.js';
import type { StoredArticle } from '../../library/library.js';
import { bulleted } from '../answer-parts.js';
import { emphasized, type FormattedText, formatted, join, wrapped } from '../formatted-text.js';
import { messageLimit } from '../message-limit.js';
import { answerTexts } from '../texts/answer-texts.js';
import { figureLine } from './figure-line.js';
import { pageOf } from './paging.js';
import { shortened, shortenedAround } from './shortened.js';

/** How many figures a page has. */
const figuresOnPage = 8;

/** UTF-16 code units of a title, a line and a sentence; longer ones are cut. */
const lengths = { title: 200, line: 160, sentence: 260 };

/** One page of what there is more of than a message holds. */
export interface PageView {
  readonly content: FormattedText;
  /** From 0. */
  readonly page: number;
  /** How many there are; at least 1. */
  readonly pages: number;
}

/** All figures of an article in text order, those of one sentence together above it. @param wanted From 0; beyond the last page the last is shown. */
export function figuresView(article: StoredArticle, wanted: number): PageView {
  const figures = listedFigures(article);
  const { items, from, page, pages } = pageOf(figures, wanted, figuresOnPage);
  const title = shortened(formatted(article.title), lengths.title);
  const count = figures.length === 0 ? answerTexts.noFigures : answerTexts.figuresTitle(from + 1, from + items.length, figures.length);
  const groups = bySentence(items).flatMap((group) => [formatted('\n\n'), groupContent(article, group)]);
  return { content: shortened(join(wrapped(title, { type: 'bold' }), formatted(`\n${count}`), ...groups), messageLimit), page, pages };
}

/** Figures that say something by themselves; what belongs to one of them stands in its line. */
export function listedFigures({ figures }: Pick<StoredArticle, 'figures'>): Figure[] {
  return figures.filter(({ parent, relation }) => parent === null && relation !== 'base');
}

function bySentence(figures: readonly Figure[]): Figure[][] {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    const open = groups.at(-1);
    if (open?.[0]?.sentence.start === figure.sentence.start) open.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

function groupContent(article: StoredArticle, group: readonly Figure[]): FormattedText {
  const lines = group.flatMap((figure) => {
    const { text, bold } = figureLine(article, figure, null);
    const lead = bulleted(text).slice(0, -text.length);
    return [formatted(lead), shortened(emphasized(text, bold), lengths.line), formatted('\n')];
  });
  const [first] = group;
  return join(...lines, first === undefined ? formatted('') : sentenceContent(article, first, group));
}

function sentenceContent({ text }: StoredArticle, { sentence }: Figure, group: readonly Figure[]): FormattedText {
  const shown = longestFirst(
    group.map(({ display }) => ({ start: display.start, end: display.end })).filter((span) => contains(sentence, span)),
  );
  const bold = shown.map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }));
  const [focus = { start: 0, end: 0 }] = bold;
  const words = shortenedAround(emphasized(sliceOf(text, sentence), bold), lengths.sentence, focus);
  return wrapped(join(formatted('“'), words, formatted('”')), { type: 'expandable_blockquote' });
}
