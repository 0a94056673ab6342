import type { UnreadableSource } from '../../articles/article.js';
import type { IndexReceipt } from '../../assistant.js';
import type { FigureChange, FigureConflict } from '../../library/receipt.js';
import { type FormattedText, formatted, join } from '../formatted-text.js';
import { messageLimit } from '../message-limit.js';
import { adminTexts } from '../texts/admin-texts.js';
import { unreadableTexts } from '../texts/indexing-texts.js';
import { shortened, shownCount, shownTime } from './shown-amounts.js';

const { receipt: words, reload } = adminTexts;

/** The most entries of a list, tried one after the other until the message fits. */
const listLengths = [10, 6, 3, 1, 0];

/** UTF-16 code units of one entry; longer ones are cut. */
const entryLength = 220;

/** Entries under one heading. */
interface Section {
  readonly heading: string;
  readonly entries: readonly string[];
  readonly more: (count: string) => string;
}

/** What a reload did, in one message: counts first, then what is in them, long lists cut with "và 12 bài khác". */
export function receiptMessage(receipt: IndexReceipt): FormattedText {
  const sections = sectionsOf(receipt);
  const versions = listLengths.map((length) => render(receipt, sections, length));
  return versions.find(({ text }) => text.length <= messageLimit) ?? heading(receipt);
}

function render(receipt: IndexReceipt, sections: readonly Section[], length: number): FormattedText {
  return join(heading(receipt), ...sections.map((section) => sectionText(section, length)), formatted(`\n\n${footer(receipt)}`));
}

function heading({ built, heldBack, tookMs }: IndexReceipt): FormattedText {
  const kept = heldBack ? reload.heldBack : reload.unchanged;
  return formatted(built ? words.done(shownTime(tookMs)) : kept, { type: 'bold' });
}

function footer({ same, generation: { articles, passages, figures } }: IndexReceipt): string {
  return `${words.same(shownCount(same))}\n${words.serving(shownCount(articles), shownCount(passages), shownCount(figures))}`;
}

function sectionsOf({ added, changed, gone, unreadable, reprints, figureChanges, conflicts }: IndexReceipt): Section[] {
  const articles = (heading: string, entries: readonly string[]): Section => ({ heading, entries, more: words.moreArticles });
  const figures = (heading: string, entries: readonly string[]): Section => ({ heading, entries, more: words.moreFigures });
  return [
    articles(words.added, added),
    articles(words.changed, changed),
    articles(words.gone, gone),
    articles(words.unreadable, unreadable.map(unreadableEntry)),
    articles(
      words.reprints,
      reprints.map(({ file, title }) => words.reprint(file, title)),
    ),
    figures(words.figureChanges, figureChanges.map(changeEntry)),
    figures(words.conflicts, conflicts.map(conflictEntry)),
  ].filter(({ entries }) => entries.length > 0);
}

function sectionText({ heading, entries, more }: Section, length: number): FormattedText {
  const shown = entries.slice(0, length).map((entry) => `\n• ${shortened(entry, entryLength)}`);
  const rest = entries.length - shown.length;
  const cut = rest > 0 && shown.length > 0 ? [`\n• ${more(shownCount(rest))}`] : [];
  return join(
    formatted('\n\n'),
    formatted(`${heading} (${shownCount(entries.length)})`, { type: 'bold' }),
    formatted([...shown, ...cut].join('')),
  );
}

function unreadableEntry({ file, line, reason }: UnreadableSource): string {
  return `${file}${line === null ? '' : `, ${words.line(line)}`}: ${unreadableTexts[reason]}`;
}

function changeEntry(change: FigureChange): string {
  return `${measured(change)}: ${change.before} → ${change.after} (${change.file})`;
}

function conflictEntry(conflict: FigureConflict): string {
  const sides = conflict.texts.map((text, side) => `${text} (${conflict.files[side]})`);
  return `${measured(conflict)}: ${sides.join(' ≠ ')}`;
}

function measured({ indicator, locality, period }: Pick<FigureChange, 'indicator' | 'locality' | 'period'>): string {
  return [indicator === '' ? words.unnamed : indicator, locality, period].filter((part) => part !== null).join(', ');
}
