import { hasAccents, normalizeWord, stripAccents } from './fold.js';
import { keyTokens, writtenPhrases } from './keyed-tokens.js';
import { synonymGroups } from './vocabulary/synonyms.js';

/** A phrase of a text that has other words for it. `start` and `end` are offsets in the text. */
export interface SynonymMention {
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
  readonly alternatives: readonly string[];
}

const groups = writtenPhrases(synonymGroups.flatMap((group) => group.map((phrase) => [phrase, group] as const)));

/**
 * Other words for a phrase, in any case, with or without accents, without the phrase itself; the official word of each group comes first. None when no
 * group has the phrase.
 */
export function synonymsOf(phrase: string): readonly string[] {
  const table = hasAccents(phrase) ? groups.accented : groups.folded;
  return alternativesTo(phrase, table.valuesOf(phrase));
}

/**
 * Phrases of a question that have other words for them, in text order, the longest first and without overlap. In text without accents a
 * phrase needs two syllables, for a single one ("dan") stands for too many words.
 */
export function findSynonyms(text: string): SynonymMention[] {
  const row = keyTokens(text, { start: 0, end: text.length });
  const found: SynonymMention[] = [];
  for (let index = 0; index < row.tokens.length; ) {
    const match = groups.longestAt(row, index);
    const [first, last] = [row.tokens[index], row.tokens[index + (match?.length ?? 1) - 1]];
    const known = match !== null && (!row.folded || match.length > 1);
    if (known && first !== undefined && last !== undefined) {
      const phrase = text.slice(first.start, last.end);
      found.push({ phrase, start: first.start, end: last.end, alternatives: alternativesTo(phrase, match.values) });
    }
    index += known ? match.length : 1;
  }
  return found;
}

function alternativesTo(phrase: string, found: readonly (readonly string[])[]): readonly string[] {
  const write = hasAccents(phrase) ? normalizeWord : stripAccents;
  const own = write(phrase);
  return [...new Set(found.flat())].filter((alternative) => write(alternative) !== own);
}
