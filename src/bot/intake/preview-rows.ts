import type { Preview } from '../../intake/preview.js';
import type { FigureExample } from '../../intake/understanding.js';
import { shortened, shownCount } from '../admin/shown-amounts.js';
import { shownDay } from '../shown-day.js';
import { intakeTexts } from '../texts/intake-texts.js';

/** A row of what was understood: a label, what stands behind it, and lines below it. */
export interface PreviewRow {
  readonly label: string;
  readonly value: string;
  readonly details: readonly string[];
}

const { preview: words } = intakeTexts;

/** UTF-16 code units of a figure's and of a left-out line that are shown. */
const figureLength = 200;
const leftOutLength = 80;

/** What was understood of a document, row by row; what the document does not say is left out, but for what a citation needs. */
export function previewRows({
  title,
  publisher,
  author,
  date,
  eventDate,
  place,
  url,
  paragraphs,
  figures,
  leftOut,
}: Preview): PreviewRow[] {
  return [
    row(words.title, title),
    row(words.publisher, publisher ?? words.unknown),
    ...(author === null ? [] : [row(words.author, author)]),
    row(words.date, date === null ? words.unknown : shownDay(date)),
    ...(eventDate === null ? [] : [row(words.eventDate, shownDay(eventDate))]),
    row(words.place, place ?? words.unknown),
    ...(url === null ? [] : [row(words.url, url)]),
    row(words.paragraphs, shownCount(paragraphs)),
    figures.examples.length === 0
      ? row(words.figures, figures.count === 0 ? words.noFigures : shownCount(figures.count))
      : row(words.figures, words.examples(shownCount(figures.count)), figures.examples.map(exampleLine)),
    leftOut.count === 0
      ? row(words.leftOut, words.nothing)
      : row(
          words.leftOut,
          leftOutWords(leftOut.count, leftOut.examples.length),
          leftOut.examples.map((line) => `“${shortened(line, leftOutLength)}”`),
        ),
  ];
}

function leftOutWords(count: number, shown: number): string {
  return count === shown ? words.lines(shownCount(count)) : words.longestLines(shownCount(count));
}

function row(label: string, value: string, details: readonly string[] = []): PreviewRow {
  return { label, value: value.replace(/\s+/g, ' '), details };
}

function exampleLine({ indicator, text, locality, period }: FigureExample): string {
  const where = [locality, period].filter((part) => part !== null && !text.includes(part)).join(', ');
  return shortened(
    `${indicator === null ? '' : `${indicator}: `}${text}${where === '' ? '' : ` (${where})`}`.replace(/\s+/g, ' '),
    figureLength,
  );
}
