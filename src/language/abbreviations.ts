import { hasAccents, normalizeWord, stripAccents } from './fold.js';
import { type PhraseTable, phraseTable } from './phrase-table.js';
import { tokenize } from './tokens.js';
import { abbreviationTable } from './vocabulary/abbreviations.js';

const pairs = abbreviationTable.flatMap(([abbreviation, ...expansions]) => expansions.map((expansion) => ({ abbreviation, expansion })));

const expansionsAccented = phraseTable(forward(), normalizeWord);
const expansionsFolded = phraseTable(forward(), stripAccents);
const abbreviationsAccented = phraseTable(backward(), normalizeWord);
const abbreviationsFolded = phraseTable(backward(), stripAccents);

/**
 * Full forms of an abbreviation in any case, with or without accents ("ntm", "hđnd", "hdnd"), the most usual first; an ambiguous one has
 * several ("KH": kế hoạch, khoa học, …), an unknown word none.
 */
export function expansionsOf(word: string): readonly string[] {
  return lookUp(word, expansionsAccented, expansionsFolded);
}

/** Abbreviations of a phrase in any case, with or without accents ("hợp tác xã" → "HTX"); none when it has no usual one. */
export function abbreviationsOf(phrase: string): readonly string[] {
  return lookUp(phrase, abbreviationsAccented, abbreviationsFolded);
}

/** Whether a phrase that has an abbreviation may begin with this word, in any case, with or without accents: most words begin none. */
export function opensAbbreviated(word: string): boolean {
  openings ??= new Set(pairs.map(({ expansion }) => stripAccents(tokenize(expansion)[0]?.text ?? '')));
  return openings.has(stripAccents(word));
}

let openings: ReadonlySet<string> | null = null;

/** Accents that are written decide; a word without any may stand for every word that folds to it ("dv": đảng viên, dịch vụ). */
function lookUp(phrase: string, accented: PhraseTable<string>, folded: PhraseTable<string>): readonly string[] {
  const exact = hasAccents(phrase) ? accented.valuesOf(phrase) : [];
  return [...new Set(exact.length > 0 ? exact : folded.valuesOf(phrase))];
}

function forward(): (readonly [string, string])[] {
  return pairs.map(({ abbreviation, expansion }) => [abbreviation, expansion] as const);
}

function backward(): (readonly [string, string])[] {
  return pairs.map(({ abbreviation, expansion }) => [expansion, abbreviation] as const);
}
