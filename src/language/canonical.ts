const oddSpaces = /[\u00a0\u2007\u202f]/g;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const windowsLineEnd = /\r+\n/g;

/**
 * The canonical form of a text, the only form that spans refer to: NFC; `\r\n` becomes `\n`; U+00A0, U+2007 and U+202F
 * become a space; U+00AD, U+200B to U+200D, U+2060 and U+FEFF are removed; nothing else changes. Idempotent, so a run of `\r` before
 * `\n` goes as a whole.
 */
export function canonicalize(raw: string): string {
  return raw.replace(invisible, '').replace(windowsLineEnd, '\n').replace(oddSpaces, ' ').normalize('NFC');
}
