import type { Span } from '../../language/span.js';
import { findAnyPhrase, type PhrasePlace, type PhraseSet } from '../words/phrases.js';
import type { Syllable } from '../words/syllables.js';

/**
 * Which of two sets a figure speaks of: that of which a phrase begins in the figure or right behind it ("74 hộ cận nghèo"), else that which stands between its
 * neighbours and the marks around it, the first set before the second, else that of the last phrase before it. Null when neither set stands at one of these places.
 *
 * @param words the clause of the figure
 * @param others the figures beside it
 */
export function nearestSet(
  words: readonly Syllable[],
  figure: Span,
  others: readonly Span[],
  [first, second]: readonly [PhraseSet, PhraseSet],
): 'first' | 'second' | null {
  const sideOf = (holds: (set: PhraseSet) => boolean): 'first' | 'second' | null =>
    holds(first) ? 'first' : holds(second) ? 'second' : null;
  const own = ownWords(words, figure);
  const piece = pieceBetween(words, figure, others);
  return (
    sideOf((set) => own.some((at) => placesOf(words, set).some(({ from }) => from === at))) ??
    sideOf((set) => placesOf(piece, set).length > 0) ??
    lastBefore(words, figure, first, second)
  );
}

/** The last place of a phrase that ends before a figure; null when none does. */
export function lastPlaceBefore(words: readonly Syllable[], set: PhraseSet, figure: Span): PhrasePlace | null {
  return placesOf(words, set).findLast(({ to }) => (words[to - 1]?.end ?? Number.POSITIVE_INFINITY) <= figure.start) ?? null;
}

function lastBefore(words: readonly Syllable[], figure: Span, first: PhraseSet, second: PhraseSet): 'first' | 'second' | null {
  const [one, other] = [first, second].map((set) => lastPlaceBefore(words, set, figure)?.to ?? -1);
  if (one === undefined || other === undefined || one === other) return null;
  return one > other ? 'first' : 'second';
}

/** The positions of the words of a figure and of the one right behind it. */
function ownWords(words: readonly Syllable[], { start, end }: Span): number[] {
  const behind = words.findIndex((word) => word.start >= end);
  const within = words.flatMap((word, at) => (word.start >= start && word.start < end ? [at] : []));
  return words[behind]?.afterMark === false ? [...within, behind] : within;
}

/** What stands between the marks, or the neighbouring figures, around a figure. */
function pieceBetween(words: readonly Syllable[], figure: Span, others: readonly Span[]): Syllable[] {
  const at = words.findIndex((word) => word.end > figure.start);
  const opened = words.findLastIndex(({ afterMark }, position) => position <= at && afterMark);
  const closed = words.findIndex(({ afterMark, start }) => afterMark && start >= figure.end);
  const from = Math.max(words[Math.max(0, opened)]?.start ?? 0, ...others.filter(({ end }) => end <= figure.start).map(({ end }) => end));
  const until = words[closed]?.start ?? Number.POSITIVE_INFINITY;
  const to = Math.min(until, ...others.filter(({ start }) => start >= figure.end).map(({ start }) => start));
  return words.filter(({ start, end }) => start >= from && end <= to);
}

function placesOf(words: readonly Syllable[], set: PhraseSet): PhrasePlace[] {
  const places: PhrasePlace[] = [];
  for (let place = findAnyPhrase(words, set); place !== null; place = findAnyPhrase(words, set, place.to)) places.push(place);
  return places;
}
