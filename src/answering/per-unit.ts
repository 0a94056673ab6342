import type { Figure } from '../figures/figure.js';
import { hasAnyPhrase, phraseSet } from './phrases.js';
import { type Syllable, syllablesOf } from './syllables.js';
import { perUnits, perWords } from './vocabulary/measured-things.js';

const units = perUnits.map(({ asked, written }) => ({
  phrases: phraseSet(perWords.flatMap((per) => asked.map((unit) => `${per} ${unit}`))),
  written,
}));

/**
 * Whether a question asks for an amount for each unit ("bao nhiêu một ký", "lãi mỗi héc-ta") and a figure is of another measure: neither "/kg" stands in its unit
 * nor "mỗi kg" in its clause.
 */
export function isOtherRate(question: readonly Syllable[], figure: Figure | null, clause: readonly Syllable[]): boolean {
  const unit = figure?.unit == null ? [] : syllablesOf(figure.unit);
  if (isMeanOfEach(clause) && !hasAnyPhrase(question, means) && !hasAnyPhrase(question, each)) return true;
  const asked = units.filter(({ phrases }) => hasAnyPhrase(question, phrases));
  return asked.length > 0 && !asked.some(({ phrases, written }) => isPer(unit, written) || hasAnyPhrase(clause, phrases));
}

const means = phraseSet(['trung bình', 'bình quân']);
const each = phraseSet(['mỗi']);

/** "Mỗi lớp trung bình 29,8 em" is no number of pupils. */
function isMeanOfEach(clause: readonly Syllable[]): boolean {
  return hasAnyPhrase(clause, means) && hasAnyPhrase(clause, each);
}

/** "đồng/kg": the unit behind the first word of another. */
function isPer(unit: readonly Syllable[], written: readonly string[]): boolean {
  return unit.some(({ normal, afterMark }, at) => at > 0 && afterMark && written.includes(normal));
}
