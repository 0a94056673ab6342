/** One step of the tokenizer's normaliser: every match of `pattern` becomes `content`. */
export interface Replacement {
  readonly pattern: string;
  readonly content: string;
}

const openPairs = ['oa', 'oe', 'uy'];
const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** Stands for a space in a piece; every piece that begins a word begins with it. */
export const wordMark = '\u2581';

/** The one placement of the tone mark in open "oa", "oe", "uy": hoà → hòa, uỷ → ủy, but quỷ. After NFC and lower case. */
const tonePairs: readonly (readonly [written: string, placed: string])[] = openPairs.flatMap(([first = '', second = '']) =>
  tones.map((tone): [string, string] => [`${first}${compose(second, tone)}`, `${compose(first, tone)}${second}`]),
);

const toneReplacements: readonly Replacement[] = tonePairs.map(([written, content]) => ({
  pattern: `(?<!q)${written}(?!\\p{L})`,
  content,
}));

/** What `tokenizer.json` does after NFC and lower case: tone marks in one place, all but letters and digits to one space. */
export const pieceReplacements: readonly Replacement[] = [...toneReplacements, { pattern: '[^\\p{L}\\p{N}]+', content: ' ' }];

const compiled = pieceReplacements.map(({ pattern, content }) => ({ pattern: new RegExp(pattern, 'gu'), content }));

/**
 * A text as the model's tokenizer sees it: NFC, lower case, one tone placement, words with one space between them.
 * It is the same rule list that the exported tokenizer carries.
 */
export function pieceText(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  return compiled.reduce((current, { pattern, content }) => current.replace(pattern, content), lower).trim();
}

/**
 * The same as {@link pieceText}, made for many texts: a table of all UTF-16 units in place of the last pattern, and one pattern for all tone marks. It takes
 * some milliseconds to make.
 */
export function openPieceText(): (text: string) => string {
  const isWord = wordUnits();
  const placed = new Map(tonePairs);
  const pairs = new RegExp(`(?<!q)(?:${tonePairs.map(([written]) => written).join('|')})(?!\\p{L})`, 'gu');
  return (text) => {
    const lower = text.normalize('NFC').toLowerCase();
    if (surrogate.test(lower)) return pieceText(text);
    return wordsOf(
      lower.replace(pairs, (pair) => placed.get(pair) ?? pair),
      isWord,
    );
  };
}

const surrogate = /[\uD800-\uDFFF]/;
const wordUnit = /[\p{L}\p{N}]/u;

function wordUnits(): Uint8Array {
  return Uint8Array.from({ length: 65_536 }, (_, unit) => (wordUnit.test(String.fromCharCode(unit)) ? 1 : 0));
}

function wordsOf(text: string, isWord: Uint8Array): string {
  let words = '';
  for (let at = 0; at < text.length; ) {
    while (at < text.length && isWord[text.charCodeAt(at)] === 0) at += 1;
    const start = at;
    while (at < text.length && isWord[text.charCodeAt(at)] === 1) at += 1;
    if (at > start) words += words === '' ? text.slice(start, at) : ` ${text.slice(start, at)}`;
  }
  return words;
}

function compose(letter: string, tone: string): string {
  return (letter + tone).normalize('NFC');
}
