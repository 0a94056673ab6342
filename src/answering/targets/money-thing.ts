import type { Evidence } from '../evidence/evidence.js';
import { moneyThings, otherThings } from '../vocabulary/measured-things.js';
import { onceFor } from '../words/once-for.js';
import { findAnyPhrase, type PhraseSet, phraseSet } from '../words/phrases.js';
import type { Syllable } from '../words/syllables.js';

const things = moneyThings.map(({ words, asked = [], strict = false, onlyAsked = false }) => ({
  words: phraseSet(words),
  asked: phraseSet(onlyAsked ? asked : [...words, ...asked]),
  /** Typed without accents, a single syllable ("gia", "loi") stands for too much. */
  askedBare: phraseSet((onlyAsked ? asked : [...words, ...asked]).filter((phrase) => phrase.includes(' '))),
  strict,
}));
const compounds = phraseSet(otherThings);

/**
 * Whether a clause tells of another sum of money than the question: of the profit where the price is asked for, or of none of these where nothing but the
 * thing itself will do ("học phí").
 */
export function isOtherMoney(question: readonly Syllable[], evidence: Evidence, clause: readonly Syllable[]): boolean {
  const asked = askedThings(question);
  if (asked.length === 0 || asked.some(({ words }) => names(clause, words))) return false;
  if (things.some(({ words }) => names(clause, words))) return true;
  const around = [evidence.syllables, evidence.before.syllables, evidence.above.syllables];
  return asked.every(({ words, strict }) => strict && !around.some((syllables) => names(syllables, words)));
}

/** Whether a question asks for something that is money and nothing else: a price, a fee, a wage, a profit. */
export function asksForMoneyThing(question: readonly Syllable[]): boolean {
  return askedThings(question).some(({ strict }) => strict);
}

const askedThings = onceFor((question: readonly Syllable[]) =>
  things.filter(({ asked, askedBare }) => names(question, question[0]?.bareText === true ? askedBare : asked)),
);

/** Whether a phrase stands there that is no part of a compound ("giá" of "giá trị"). */
function names(syllables: readonly Syllable[], phrases: PhraseSet): boolean {
  for (let place = findAnyPhrase(syllables, phrases); place !== null; place = findAnyPhrase(syllables, phrases, place.to)) {
    const { from, to } = place;
    const compound = findAnyPhrase(syllables.slice(Math.max(0, from - 1), to + longestRest), compounds);
    const offset = Math.min(1, from);
    if (compound === null || compound.from > offset || compound.to <= offset) return true;
  }
  return false;
}

const longestRest = 2;
