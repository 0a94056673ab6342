import type { Evidence } from '../evidence/evidence.js';
import { cropSeasons } from '../vocabulary/measured-things.js';
import { onceFor } from '../words/once-for.js';
import { hasAnyPhrase, type PhraseSet, phraseSet } from '../words/phrases.js';
import type { Syllable } from '../words/syllables.js';

const seasons = cropSeasons.map((names) => phraseSet(names));

/**
 * Whether a clause tells of another season of a crop than the one asked for, or of the year as a whole: it names another, or neither it nor the sentence,
 * the one before or what stands above names the season asked for.
 */
export function isOtherSeason(question: readonly Syllable[], evidence: Evidence, clause: readonly Syllable[]): boolean {
  const asked = askedSeasons(question);
  if (asked.length === 0) return false;
  const own = named(clause);
  if (own.length > 0) return !own.some((season) => asked.includes(season));
  const around = [evidence.syllables, evidence.before.syllables, evidence.above.syllables];
  return !around.some((syllables) => asked.some((season) => hasAnyPhrase(syllables, season)));
}

const askedSeasons = onceFor(named);

function named(syllables: readonly Syllable[]): PhraseSet[] {
  return seasons.filter((season) => hasAnyPhrase(syllables, season));
}
