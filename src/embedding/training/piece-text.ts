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
const toneReplacements: readonly Replacement[] = openPairs.flatMap((pair) =>
  tones.map((tone) => {
    const [first = '', second = ''] = pair;
    return { pattern: `(?<!q)${first}${compose(second, tone)}(?!\\p{L})`, content: `${compose(first, tone)}${second}` };
  }),
);

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

function compose(letter: string, tone: string): string {
  return (letter + tone).normalize('NFC');
}
