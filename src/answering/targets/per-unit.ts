import type { Figure } from '../../figures/figure.js';
import { perSpans, perUnits, perWords, wholeSpans } from '../vocabulary/measured-things.js';
import { onceFor } from '../words/once-for.js';
import { hasAnyPhrase, type PhraseSet, phraseSet } from '../words/phrases.js';
import { type Syllable, standsFor, syllablesOf } from '../words/syllables.js';
import { lastPlaceBefore } from './nearest-phrase.js';

/** Typed without accents these are other words too ("mot can" is "một căn" as well). */
const ambiguousBare = ['cân'];
const units = perUnits.map(({ asked, written }) => ({
  phrases: phrasesOf(asked),
  barePhrases: phrasesOf(asked.filter((unit) => !ambiguousBare.includes(unit))),
  written,
}));

const spans = perSpans.map(({ asked, written, said }) => ({ asked: phraseSet(asked), written, said: phraseSet(said) }));
const wholes = phraseSet(wholeSpans);

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
  const asked = askedUnits(question);
  return asked.length > 0 && !asked.some(({ phrases, written }) => isPer(unit, written) || hasAnyPhrase(clause, phrases));
}

/**
 * Whether a question asks for an amount of each year, month, day or person ("mỗi năm kết nạp bao nhiêu") and nothing says that a figure is one: neither "/năm" in
 * its unit, nor "mỗi năm" as the last time said before it or in the words behind it.
 *
 * @param clause the words from break to break around the figure
 * @param answered the question of the article that the sentence answers, which may say so too; empty when there is none
 */
export function isOtherSpan(
  question: readonly Syllable[],
  figure: Figure | null,
  clause: readonly Syllable[],
  answered: readonly Syllable[],
): boolean {
  const asked = askedSpans(question);
  if (asked.length === 0 || figure === null) return false;
  const unit = figure.unit === null ? [] : syllablesOf(figure.unit);
  return !asked.some(
    ({ said, written }) =>
      isPer(unit, written) ||
      isBehindStroke(clause, figure, written) ||
      isPer(answered, written) ||
      hasAnyPhrase(answered, said) ||
      isSaidOf(clause, figure, said),
  );
}

const askedUnits = onceFor((question: readonly Syllable[]) =>
  units.filter(({ phrases, barePhrases }) => hasAnyPhrase(question, question[0]?.bareText === true ? barePhrases : phrases)),
);

const askedSpans = onceFor((question: readonly Syllable[]) =>
  namesTwoYears(question) ? [] : spans.filter((span) => hasAnyPhrase(question, span.asked)),
);

/** "Năm 2023 và năm 2024 mỗi năm bao nhiêu?" asks for two years, and for no rate; "giai đoạn 2015 - 2020", "từ 2015 đến 2020" are a stretch. */
function namesTwoYears(question: readonly Syllable[]): boolean {
  const years = question.flatMap(({ normal }, at) => (/^20\d\d$/.test(normal) ? [{ normal, at }] : []));
  if (new Set(years.map(({ normal }) => normal)).size < 2 || hasAnyPhrase(question, stretches)) return false;
  return !years.some(({ at }, index) => {
    const before = years[index - 1]?.at ?? Number.NEGATIVE_INFINITY;
    return at === before + 1 || question.slice(before + 1, at).some((word) => standsFor(word, 'đến') || standsFor(word, 'tới'));
  });
}

const stretches = phraseSet(['giai đoạn', 'nhiệm kỳ', 'thời kỳ']);

/** "9,3%/năm": the unit stands behind a stroke that no unit of the figure took in. */
function isBehindStroke(clause: readonly Syllable[], figure: Figure, written: readonly string[]): boolean {
  return clause.some(({ start, afterMark, normal }) => afterMark && start === figure.end + 1 && written.includes(normal));
}

function isSaidOf(clause: readonly Syllable[], figure: Figure, said: PhraseSet): boolean {
  const before = clause.filter(({ end }) => end <= figure.start);
  const last = lastPlaceBefore(clause, said, figure);
  const between = last === null ? [] : before.slice(last.to);
  const longer = between.some(({ normal }, at) => /^\d+$/.test(normal) && times.includes(between[at + 1]?.normal ?? ''));
  if (last !== null && !longer && !hasAnyPhrase(between, wholes)) return true;
  const from = clause.findIndex(({ start }) => start >= figure.end);
  const behind = from < 0 ? [] : clause.slice(from);
  const closed = behind.findIndex(({ afterMark, normal }, at) => /^\d/.test(normal) || (at > 0 && afterMark));
  return hasAnyPhrase(closed < 0 ? behind : behind.slice(0, closed), said);
}

const times: readonly string[] = ['năm', 'tháng', 'ngày', 'quý'];

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
