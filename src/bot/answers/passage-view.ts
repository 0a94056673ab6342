import { contains, type Span } from '../../language/span.js';
import type { StoredArticle } from '../../library/library.js';
import { sourcePart } from '../answer-parts.js';
import { type FormattedText, formatted, join, wrapped } from '../formatted-text.js';
import { messageLimit } from '../message-limit.js';
import type { Pin } from '../state/bot-state.js';
import { answerTexts } from '../texts/answer-texts.js';
import { texts } from '../texts.js';
import { titleWithDetails } from './answer-text.js';
import { shortened } from './shortened.js';

/** The most UTF-16 code units of the article that are shown around the quote. */
const longestStretch = 3000;

const longestTitle = 400;

/** The passage that a quote stands in, with the ones before and after it as far as there is room, the quote bold, and the source. */
export function passageView(pin: Pin, article: StoredArticle): FormattedText {
  const { file, title, publisher, date, url, kind } = article;
  const card = sourcePart({ n: 1, file, title, publisher, date, url, kind }, pin.text);
  const source = join(formatted(`${texts.source} `), titleWithDetails(card, longestTitle));
  const { before, behind } = around(article, pin);
  const stretch = wrapped(join(formatted(before), formatted(pin.text, { type: 'bold' }), formatted(behind)), { type: 'blockquote' });
  const head = formatted(answerTexts.passageTitle, { type: 'bold' });
  const room = messageLimit - head.text.length - source.text.length - 4;
  return join(head, formatted('\n\n'), shortened(stretch, room), formatted('\n\n'), source);
}

/** Sentences before and after the quote, taken in turn until there is no more room; "…" where the passages go on. */
function around({ text, passages }: StoredArticle, pin: Span): { before: string; behind: string } {
  const at = passages.findIndex((passage) => contains(passage, pin));
  const window = at < 0 ? [] : passages.slice(Math.max(0, at - 1), at + 2).flatMap(({ sentences }) => sentences);
  const earlier = window.filter(({ end }) => end <= pin.start).reverse();
  const later = window.filter(({ start }) => start >= pin.end);
  const taken = inTurn(earlier, later, longestStretch - (pin.end - pin.start));
  const from = taken.earlier.at(-1)?.start ?? pin.start;
  const to = taken.later.at(-1)?.end ?? pin.end;
  return {
    before: `${taken.earlier.length < earlier.length ? '… ' : ''}${text.slice(from, pin.start)}`,
    behind: `${text.slice(pin.end, to)}${taken.later.length < later.length ? ' …' : ''}`,
  };
}

/** As many of both rows as fit into `room`, nearest first, each row without a gap. */
function inTurn(earlier: readonly Span[], later: readonly Span[], room: number): { earlier: Span[]; later: Span[] } {
  const taken = { earlier: [] as Span[], later: [] as Span[] };
  let left = room;
  for (let turn = 0; turn < Math.max(earlier.length, later.length); turn += 1) {
    for (const [row, all] of [
      [taken.earlier, earlier],
      [taken.later, later],
    ] as const) {
      const next = all[turn];
      if (next === undefined || row.length < turn || next.end - next.start > left) continue;
      row.push(next);
      left -= next.end - next.start;
    }
  }
  return taken;
}
