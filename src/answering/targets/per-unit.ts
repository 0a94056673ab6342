import type { Figure } from '../../figures/figure.js';
import { perUnits, perWords } from '../vocabulary/measured-things.js';
import { hasAnyPhrase, type PhraseSet, phraseSet } from '../words/phrases.js';
import { type Syllable, syllablesOf } from '../words/syllables.js';

/** Typed without accents these are other words too ("mot can" is "một căn" as well). */
const ambiguousBare = ['cân'];
const units = perUnits.map(({ asked, written }) => ({
  phrases: phrasesOf(asked),
  barePhrases: phrasesOf(asked.filter((unit) => !ambiguousBare.includes(unit))),
  written,
}));

function phrasesOf(asked: readonly string[]): PhraseSet {
  return phraseSet(perWords.flatMap((per) => asked.map((unit) => `${per} ${unit}`)));
}

/**
 * Whether a question asks for an amount for each unit ("bao nhiêu một ký", "lãi mỗi héc-ta") and a figure is of another measure: neither "/kg" stands in its unit
 * nor "mỗi kg" in its clause.
 *
 * @param piece what of the clause stands between the marks around the figure
 */
export function isOtherRate(
  question: readonly Syllable[],
  figure: Figure | null,
  clause: readonly Syllable[],
  piece: readonly Syllable[],
): boolean {
  const unit = figure?.unit == null ? [] : syllablesOf(figure.unit);
  if (isMeanOfEach(piece) && !hasAnyPhrase(question, means) && !hasAnyPhrase(question, each)) return true;
  const bare = question[0]?.bareText === true;
  const asked = units.filter(({ phrases, barePhrases }) => hasAnyPhrase(question, bare ? barePhrases : phrases));
  return asked.length > 0 && !asked.some(({ phrases, written }) => isPer(unit, written) || hasAnyPhrase(clause, phrases));
}

const means = phraseSet(['trung bình', 'bình quân']);
const each = phraseSet(['mỗi']);

/** "Mỗi lớp trung bình 29,8 em" is no number of pupils. */
function isMeanOfEach(piece: readonly Syllable[]): boolean {
  return hasAnyPhrase(piece, means) && hasAnyPhrase(piece, each);
}

/** "đồng/kg": the unit behind the first word of another. */
function isPer(unit: readonly Syllable[], written: readonly string[]): boolean {
  return unit.some(({ normal, afterMark }, at) => at > 0 && afterMark && written.includes(normal));
}
