import { overlaps } from '../../language/span.js';
import type { Evidence } from '../evidence/evidence.js';
import { asksLevel, isOfLevel, levelNames } from '../question/place-levels-asked.js';
import type { Question } from '../question/question.js';
import { shareHeld } from '../question/question-words-in.js';
import { findNamedThings } from '../words/named-things.js';
import { type Syllable, standsFor } from '../words/syllables.js';
import { newNames } from './enumeration.js';

const openings = ['là', 'gồm', 'như'] as const;
const negations = ['không', 'chưa', 'ko'] as const;
const parts = /[;.!?]/;
const leastShare = 0.6;

/**
 * Whether a sentence names what a question asks to name, in so many words: "3 bản chưa có điện là …", "Ba tiêu chí chưa đạt gồm: …". What it says of them
 * stands before "là", and is denied when the question denies it.
 */
export function tellsNames(question: Question, evidence: Evidence): boolean {
  const { syllables } = evidence;
  return syllables.some((syllable, at) => openings.some((word) => word === syllable.normal) && opensNames(question, evidence, at));
}

function opensNames(question: Question, evidence: Evidence, at: number): boolean {
  const { syllables, before, above, article } = evidence;
  const opens = (position: number): boolean =>
    position > 0 && parts.test(article.text.slice(syllables[position - 1]?.end ?? 0, syllables[position]?.start ?? 0));
  const from = Math.max(
    0,
    syllables.findLastIndex((_, position) => position < at && opens(position)),
  );
  const behind = syllables.findIndex((_, position) => position > at && opens(position));
  const subject = syllables.slice(from, at);
  const names = syllables.slice(at + 1, behind < 0 ? syllables.length : behind);
  if (names.length === 0 || !hasHead(question, subject) || denies(subject) !== denies(withoutTail(question.syllables))) return false;
  if (asksLevel(question) !== null && !namesSomething(evidence, names)) return false;
  const own = shareHeld(question, question.terms, subject);
  return own >= leastShare / 2 && shareHeld(question, question.terms, [...subject, ...before.syllables, ...above.syllables]) >= leastShare;
}

/** The noun that is named stands in the subject: "những bản nào", "2 chỉ tiêu". */
function hasHead(question: Question, subject: readonly Syllable[]): boolean {
  const level = asksLevel(question);
  const heads = level === null ? headsOf(question) : levelNames(level);
  return heads.some((head) => subject.some(({ normal, folded }) => normal === head || folded === head));
}

function headsOf({ focus, syllables }: Question): string[] {
  const counted = syllables.find((_, at) => /^\d{1,2}$/.test(syllables[at - 1]?.normal ?? ''));
  return [...focus.flatMap(([head]) => head ?? []), ...(focus.length === 0 && counted !== undefined ? [counted.normal] : [])];
}

function denies(words: readonly Syllable[]): boolean {
  return words.some((word) => negations.some((negation) => standsFor(word, negation)));
}

/** "… không?" at the end only asks. */
function withoutTail(syllables: readonly Syllable[]): readonly Syllable[] {
  const last = syllables.at(-1);
  return last !== undefined && negations.some((negation) => standsFor(last, negation)) ? syllables.slice(0, -1) : syllables;
}

function namesSomething({ article, sentence }: Evidence, words: readonly Syllable[]): boolean {
  const [first, last] = [words[0], words.at(-1)];
  return (
    first !== undefined &&
    last !== undefined &&
    findNamedThings(article.text, sentence, 1).some(({ start, end }) => start >= first.start && end <= last.end)
  );
}

/** Whether a sentence names any place of the level that a question asks for ("những xã nào"); true when it asks for no places. */
export function namesAskedPlaces(question: Question, evidence: Evidence): boolean {
  const level = asksLevel(question);
  if (level === null) return true;
  const { places, syllables, before } = evidence;
  const names = newNames(question, evidence);
  if (places.some((place) => isOfLevel(place, level) && names.some((name) => overlaps(name, place)))) return true;
  const spoken = levelNames(level).some((noun) => [...syllables, ...before.syllables].some(({ normal }) => normal === noun));
  return spoken && names.some(({ start }) => start > evidence.sentence.start);
}
