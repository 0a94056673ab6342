import { normalizeWord, stripAccents } from '../../src/language/fold.js';
import type { PlaceLevel, PlaceMention } from '../../src/language/place.js';
import { tokenize } from '../../src/language/tokens.js';
import type { FindPlaces } from '../../src/library/article-mentions.js';
import type { Analyze } from '../../src/library/passage-terms.js';

/** Syllables, numbers and bigrams of neighbouring words: the least that a library needs of an analyser. */
export const plainAnalyze: Analyze = (text, within) => {
  const accented: string[] = [];
  let previous: string | null = null;
  for (const token of tokenize(text, within)) {
    const term = token.kind === 'mark' ? null : normalizeWord(token.text);
    if (term !== null) accented.push(term);
    if (term !== null && previous !== null) accented.push(`${previous}_${term}`);
    previous = term;
  }
  return { accented, folded: accented.map(stripAccents) };
};

const levels: Readonly<Record<string, PlaceLevel>> = { tỉnh: 'province', huyện: 'district', xã: 'commune', phường: 'ward' };

/** Capitalised words behind a level word, and known keys wherever their words are capitalised. */
export const plainPlaces: FindPlaces = (text, within, known) => {
  const mentions: PlaceMention[] = [];
  const piece = text.slice(within.start, within.end);
  const taken = new Set<number>();
  for (const match of piece.matchAll(/([Tt]ỉnh|[Hh]uyện|[Xx]ã|[Pp]hường) ((?:\p{Lu}\p{Ll}*)(?: \p{Lu}\p{Ll}*)*)/gu)) {
    const [all, level = '', name = ''] = match;
    const nameStart = within.start + match.index + all.length - name.length;
    taken.add(nameStart);
    const nameSpan = { start: nameStart, end: nameStart + name.length };
    mentions.push({
      start: within.start + match.index,
      end: nameSpan.end,
      level: levels[level.toLowerCase()] ?? null,
      nameSpan,
      key: normalizeWord(name),
    });
  }
  for (const match of piece.matchAll(/\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)*/gu)) {
    const span = { start: within.start + match.index, end: within.start + match.index + match[0].length };
    const key = normalizeWord(match[0]);
    if (known.has(key) && !taken.has(span.start)) mentions.push({ ...span, level: null, nameSpan: span, key });
  }
  return mentions;
};
