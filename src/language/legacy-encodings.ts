import { tcvn3Letters, vniLetters } from './legacy-letters.js';
import { isSyllable } from './syllable.js';

/** Fonts of the time before Unicode drew Vietnamese letters where other alphabets have theirs. */
export type LegacyEncoding = 'tcvn3' | 'vni';

interface Conversion {
  readonly pattern: RegExp;
  readonly letters: ReadonlyMap<string, string>;
}

/** Builds the conversions; the longest run of letters wins. */
function conversionOf(letters: ReadonlyMap<string, string>): Conversion {
  const written = [...letters.keys()].sort((a, b) => b.length - a.length);
  return { pattern: new RegExp(written.join('|'), 'gu'), letters };
}

const conversions: Readonly<Record<LegacyEncoding, Conversion>> = { tcvn3: conversionOf(tcvn3Letters), vni: conversionOf(vniLetters) };

/** Reads a text that was written for such a font, decoded as Windows-1252, as Vietnamese in NFC. Letters that the encoding does not use stay. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  const { pattern, letters } = conversions[encoding];
  return text.replace(pattern, (written) => letters.get(written) ?? written).normalize('NFC');
}

/** Letters that Unicode has for Vietnamese alone: a text with many of them needs no conversion. */
const vietnameseAlone = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/gu;
const beyondAscii = /[\u0080-\u00ff]/u;
const word = /[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]+/gu;

/** A text is taken for another encoding from so many of its words on. */
const fewestWords = 4;
/** Of these words, so many must be Vietnamese after the conversion … */
const fewestRight = 0.85;
/** … and at most so many before. */
const mostRightBefore = 0.6;

/** Recognises a text in an old encoding by how many of its words beyond ASCII are syllables of Vietnamese before and after the conversion; null when it is in none. */
export function legacyEncodingOf(text: string): LegacyEncoding | null {
  if (!beyondAscii.test(text)) return null;
  const words = (text.match(word) ?? []).filter((one) => beyondAscii.test(one) && /\p{L}/u.test(one));
  if (words.length < fewestWords || (text.match(vietnameseAlone)?.length ?? 0) > words.length * 0.1) return null;
  if (shareOfSyllables(words) > mostRightBefore) return null;
  const shares = (['tcvn3', 'vni'] as const).map((encoding) => ({
    encoding,
    share: shareOfSyllables(words.map((one) => fromLegacy(one, encoding))),
  }));
  const best = shares.reduce((left, right) => (right.share > left.share ? right : left));
  return best.share >= fewestRight ? best.encoding : null;
}

function shareOfSyllables(words: readonly string[]): number {
  return words.filter(isSyllable).length / words.length;
}

/**
 * Converts the lines of a text that are in an old encoding; the others stay. Lines too short to tell follow the rest when the conversion makes syllables of their
 * words that were none.
 */
export function withoutLegacy(text: string): string {
  if (!beyondAscii.test(text)) return text;
  const lines = text.split('\n');
  const read = lines.map(legacyEncodingOf);
  const general = read.find((encoding) => encoding !== null) ?? legacyEncodingOf(text);
  if (general === null) return text;
  return lines.map((line, at) => convertLine(line, read[at] ?? null, general)).join('\n');
}

function convertLine(line: string, own: LegacyEncoding | null, general: LegacyEncoding): string {
  if (own !== null) return fromLegacy(line, own);
  const words = (line.match(word) ?? []).filter((one) => beyondAscii.test(one) && /\p{L}/u.test(one));
  if (words.length === 0 || (line.match(vietnameseAlone)?.length ?? 0) > 0) return line;
  const converted = words.map((one) => fromLegacy(one, general));
  return shareOfSyllables(converted) > shareOfSyllables(words) ? fromLegacy(line, general) : line;
}
