import { populationFollowers, populationUnits, populationWords } from '../vocabulary/population-words.js';
import { beginsWith, findPhrase, phraseSet } from '../words/phrases.js';
import type { Syllable } from '../words/syllables.js';

const words = phraseSet(populationWords);
const followers = phraseSet(populationFollowers);

/**
 * What "Dân số xã A (là bao nhiêu)?" counts, each as normalised syllables; null when the population is not what is asked for ("bao nhiêu phần trăm dân số",
 * "dân số được dùng nước sạch").
 *
 * @param taken positions already read as places or periods
 */
export function countedPopulation(syllables: readonly Syllable[], taken: ReadonlySet<number>): string[][] | null {
  if (!beginsWith(syllables, words) || findPhrase(syllables, 'phần trăm') !== null) return null;
  const behind = Math.min(...populationWords.map((phrase) => findPhrase(syllables, phrase)?.to ?? syllables.length));
  const alone = behind >= syllables.length || taken.has(behind) || beginsWith(syllables.slice(behind), followers);
  return alone ? populationUnits.map((unit) => unit.split(' ')) : null;
}
