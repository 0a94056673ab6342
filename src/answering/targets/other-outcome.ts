import type { Span } from '../../language/span.js';
import { negations } from '../vocabulary/state-words.js';
import { onceFor } from '../words/once-for.js';
import { findAnyPhrase, phraseSet } from '../words/phrases.js';
import { type Syllable, standsFor } from '../words/syllables.js';

/** Words by which a sentence says that something is not so, or not yet. */
const signsOfLack = [...negations, 'còn', 'thiếu', 'chậm', 'dưới', 'trượt', 'vắng', 'ngoài', 'hụt', 'kém', 'ít', 'nợ', 'tồn'] as const;
const counts = phraseSet(['bao nhiêu', 'mấy', 'bn']);
/** Verbs that say nothing of what is done. */
const emptyVerbs = ['có', 'còn', 'được', 'bị', 'phải', 'để', 'là'] as const;
/** Syllables behind a figure within which its predicate begins. */
const reach = 3;

/**
 * Whether a figure counts those of whom the contrary of what is asked for holds: "5 xã chưa đạt chuẩn" to "bao nhiêu xã đạt chuẩn", or "104 hộ nhận tiền", in a sentence
 * that denies nothing, to "mấy hộ chưa nhận tiền".
 *
 * @param sentence the words of the sentence
 * @param above those of the heading or label above it
 * @param figure with its unit
 */
export function isOtherOutcome(
  question: readonly Syllable[],
  sentence: readonly Syllable[],
  above: readonly Syllable[],
  figure: Span,
): boolean {
  if (countsDenied(question))
    return ![sentence, above].some((words) => words.some((word) => signsOfLack.some((sign) => standsFor(word, sign))));
  if (question.some(isNegation)) return false;
  const said = deniedWord(predicateOf(sentence, figure));
  return said !== null && question.some((word) => standsFor(word, said.normal));
}

/** The words right behind a figure, to the next mark. */
function predicateOf(sentence: readonly Syllable[], figure: Span): readonly Syllable[] {
  const from = sentence.findIndex(({ start }) => start >= figure.end);
  if (from < 0) return [];
  const mark = sentence.findIndex(({ afterMark }, at) => at >= from && afterMark);
  const negation = sentence.findIndex((word, at) => at >= from && isNegation(word));
  if (negation < 0 || negation - from > reach || (mark >= 0 && mark <= negation)) return [];
  return sentence.slice(negation, mark < 0 ? negation + reach : Math.min(mark, negation + reach));
}

/** Whether those are counted of whom something is denied: "mấy hộ chưa nhận tiền". */
const countsDenied = onceFor((question: readonly Syllable[]): boolean => {
  const count = findAnyPhrase(question, counts);
  return count !== null && deniedWord(question.slice(count.to)) !== null;
});

/** What is denied: the first word with a meaning of its own behind a negation; a negation at the end only asks. */
function deniedWord(words: readonly Syllable[]): Syllable | null {
  const at = words.findIndex(
    (word, position) => isNegation(word) && words[position + 1]?.afterMark === false && !asksWhether(words[position - 1]),
  );
  return at < 0 ? null : (words.slice(at + 1).find((word) => !emptyVerbs.some((verb) => standsFor(word, verb))) ?? null);
}

/** "… hay chưa", "… có hay không". */
function asksWhether(before: Syllable | undefined): boolean {
  return before !== undefined && standsFor(before, 'hay');
}

function isNegation(word: Syllable): boolean {
  return negations.some((negation) => standsFor(word, negation));
}
