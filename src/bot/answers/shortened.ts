import { splitSentences } from '../../language/sentences.js';
import type { Span } from '../../language/span.js';
import { cut, type FormattedText, formatted, join } from '../formatted-text.js';

const mark = '…';

/**
 * The text when it is no longer than `limit` UTF-16 code units, else its beginning with "…": cut behind a sentence, when one ends in the second half, else
 * between two words but not behind a number, and in a word only when there is nothing else; never within a surrogate pair. Entities end with the text.
 * @param limit At least 2.
 */
export function shortened(content: FormattedText, limit: number): FormattedText {
  if (content.text.length <= limit) return content;
  const room = limit - mark.length - 1;
  const sentenceEnd = lastSentenceEnd(content.text, room);
  if (sentenceEnd !== null) return join(cut(content, 0, sentenceEnd), formatted(` ${mark}`));
  return join(cut(content, 0, wordEnd(content.text, room)), formatted(mark));
}

/**
 * The same around some of its words, which are shown in any case as far as `limit` allows: when they stand too far back, the text begins with "…" at a word
 * before them.
 * @param focus A span of the text.
 */
export function shortenedAround(content: FormattedText, limit: number, focus: Span): FormattedText {
  const beginning = shortened(content, limit);
  if (content.text.length <= limit || beginning.text.length - mark.length - 1 >= focus.end) return beginning;
  const room = Math.max(0, Math.floor((limit - (focus.end - focus.start)) / 2));
  const earliest = Math.max(0, focus.start - room);
  const blank = content.text.slice(earliest, focus.start).search(/\s/);
  const from = blank < 0 ? focus.start : earliest + blank + 1;
  return join(formatted(`${mark} `), shortened(cut(content, from, content.text.length), limit - mark.length - 1));
}

function lastSentenceEnd(text: string, room: number): number | null {
  const ends = splitSentences(text, { start: 0, end: text.length })
    .map(({ end }) => end)
    .filter((end) => end <= room);
  const last = ends.at(-1);
  return last !== undefined && last >= room / 2 ? last : null;
}

/** A number is not left without the words behind it: "5.499…" could be anything. */
function wordEnd(text: string, room: number): number {
  for (let at = room; at > room / 2; at -= 1) {
    if (/\s/.test(text.charAt(at)) && !/[\d.,/]$/.test(text.slice(0, at).trimEnd())) return text.slice(0, at).trimEnd().length;
  }
  return tearsPair(text, room) ? room - 1 : room;
}

function tearsPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}
