import type { StatedFigure } from '../answering/evidence/stated-figure.js';
import type { Figure } from '../figures/figure.js';
import { normalizeWord } from '../language/fold.js';
import { governmentLevels, levelName } from '../language/level-names.js';
import { findPlaces } from '../language/places.js';
import { contains, type Span } from '../language/span.js';
import { tokenize } from '../language/tokens.js';
import { joiningWords, ofPlaceWords, pointingWords } from './vocabulary/indicator-nouns.js';

const ofPlace = new RegExp(` (?:${ofPlaceWords.join('|')}) (?:${governmentLevels.map(levelName).join('|')})(?= |$)`, 'giu');
const dangling = new RegExp(`(?: (?:${[...ofPlaceWords, ...joiningWords].join('|')}))+$`, 'iu');
const pointing: ReadonlySet<string> = new Set(pointingWords);

/**
 * The words of a stretch of an indicator without the place and the period of its figure, which a question names anyway ("Tổng giá trị sản xuất năm 2023 của
 * huyện Duyên Hải" → "Tổng giá trị sản xuất"). Null when the place's name stands among them in another way.
 */
export function indicatorWords({ article: { text }, figure }: StatedFigure, span: Span): string | null {
  const kept = without(span, cutsOf(text, figure, span)).map(({ start, end }) => text.slice(start, end).trim());
  const words = ` ${kept.filter((part) => part !== '').join(' ')}`.replace(ofPlace, '').replace(dangling, '').trim();
  const key = figure.locality?.value.key ?? '';
  const written = normalizeWord(words);
  if (key === '' || !written.includes(key)) return words;
  return written.endsWith(` ${key}`) && written.indexOf(key) === written.length - key.length ? words.slice(0, -key.length).trim() : null;
}

/** A few words in a row without a number, a mark, or a word that points at something outside of them. */
export function readsWell(words: string, most: number): boolean {
  const tokens = tokenize(words);
  return (
    tokens.length > 0 && tokens.length <= most && tokens.every(({ kind, text }) => kind === 'word' && !pointing.has(normalizeWord(text)))
  );
}

function cutsOf(text: string, { period, locality }: Figure, span: Span): Span[] {
  const places = findPlaces(text, span).filter(({ key }) => key === locality?.value.key);
  const stated = [period?.span, locality?.span].filter((one) => one !== null && one !== undefined);
  return [...places, ...stated].filter((cut) => contains(span, cut)).sort((a, b) => a.start - b.start);
}

/** What is left of a stretch; the cuts are in text order. */
function without({ start, end }: Span, cuts: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = start;
  for (const cut of cuts) {
    if (cut.start > from) left.push({ start: from, end: cut.start });
    from = Math.max(from, cut.end);
  }
  return from < end ? [...left, { start: from, end }] : left;
}
