import { overlaps } from '../../language/span.js';
import type { Evidence } from '../evidence/evidence.js';
import { asksLevel, isOfLevel, levelNames } from '../question/place-levels-asked.js';
import type { Question } from '../question/question.js';
import { shareHeld } from '../question/question-words-in.js';
import { goalNouns, negations, shortfalls } from '../vocabulary/state-words.js';
import { findNamedThings } from '../words/named-things.js';
import { findEveryPhrase, hasAnyPhrase, phraseSet } from '../words/phrases.js';
import { type Syllable, standsFor } from '../words/syllables.js';
import { newNames } from './enumeration.js';

const openings = ['là', 'gồm', 'như'] as const;
/** Before the names of places where something is. */
const places = ['ở', 'tại', 'thuộc'] as const;
const fewCounts = ['hai', 'ba', 'bốn'] as const;
const spelledCounts = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'] as const;
const parts = /[;.!?]/;
const leastShare = 0.6;

/**
 * Whether a sentence names what a question asks to name, in so many words: "3 bản chưa có điện là …", "Hai chỉ tiêu hụt: …", "yêu cầu tập trung 4 việc: một, …",
 * "rà soát đất công bị lấn chiếm ở Hòa Thắng, Hồng Phong". What it says of them stands before, and is denied when the question denies it.
 */
export function tellsNames(question: Question, evidence: Evidence): boolean {
  const { syllables, article } = evidence;
  return syllables.some((syllable, at) => {
    if (openings.some((word) => word === syllable.normal))
      return !isEspecially(syllables, at) && opensNames(question, evidence, { to: at, from: at + 1 });
    if (places.some((word) => standsFor(syllable, word)) && opensPlaces(question, evidence, at)) return true;
    const next = syllables[at + 1];
    const colon = next !== undefined && /^\s*:/.test(article.text.slice(syllable.end, next.start));
    return colon && opensNames(question, evidence, { to: at + 1, from: at + 1 });
  });
}

/** "Nhất là" names one of several. */
function isEspecially(syllables: readonly Syllable[], at: number): boolean {
  const before = syllables[at - 1];
  return before !== undefined && standsFor(before, 'nhất');
}

/** What is said of names stands before `to`, the names from `from` on. */
interface Opening {
  readonly to: number;
  readonly from: number;
}

function opensNames(question: Question, evidence: Evidence, opening: Opening): boolean {
  const { syllables, before, above } = evidence;
  const { from, to } = partAround(evidence, opening.to);
  const subject = syllables.slice(from, opening.to);
  const names = syllables.slice(opening.from, to);
  if (names.length === 0 || !hasHead(question, subject) || denies(subject) !== denies(withoutTail(question.syllables))) return false;
  if (isOtherCount(question, subject)) return false;
  if (asksLevel(question) !== null && !namesSomething(evidence, names)) return false;
  const own = shareHeld(question, question.terms, subject);
  return (
    (own >= leastShare / 2 || evidence.continues) &&
    shareHeld(question, question.terms, [...subject, ...before.syllables, ...above.syllables]) >= leastShare
  );
}

/** "… ở Hòa Thắng, Hồng Phong": where what a question asks the places of is said to be, right behind it. */
function opensPlaces(question: Question, evidence: Evidence, at: number): boolean {
  if (asksLevel(question) === null) return false;
  const { syllables } = evidence;
  const { from, to } = partAround(evidence, at);
  const [subject, names] = [syllables.slice(from, at), syllables.slice(at + 1, to)];
  const first = names[0];
  const asked = levelNames(asksLevel(question));
  const next = newNames(question, evidence).find(({ start }) => start >= (first?.start ?? evidence.sentence.end));
  const between = names.filter(({ end }) => next !== undefined && end <= next.start);
  const tied =
    next !== undefined && between.every((word) => /^\d+$/.test(word.normal) || [...asked, 'các'].some((noun) => standsFor(word, noun)));
  const terms = question.terms.filter(({ normal }) => !asked.includes(normal));
  return tied && denies(subject) === denies(withoutTail(question.syllables)) && shareHeld(question, terms, subject) >= leastShare;
}

/** The part of a sentence between semicolons and full stops around a position. */
function partAround({ syllables, article }: Evidence, at: number): { from: number; to: number } {
  const opens = (position: number): boolean =>
    position > 0 && parts.test(article.text.slice(syllables[position - 1]?.end ?? 0, syllables[position]?.start ?? 0));
  const from = syllables.findLastIndex((_, position) => position < at && opens(position));
  const to = syllables.findIndex((_, position) => position > at && opens(position));
  return { from: Math.max(0, from), to: to < 0 ? syllables.length : to };
}

/** "3 việc" are not the "5 việc" of a sentence. */
function isOtherCount(question: Question, subject: readonly Syllable[]): boolean {
  const [asked, told] = [question.syllables, subject].map((words) => countsOf(question, words));
  return asked !== undefined && told !== undefined && asked.length > 0 && told.length > 0 && !told.some((count) => asked.includes(count));
}

/** The numbers before the noun that is named. */
function countsOf(question: Question, words: readonly Syllable[]): number[] {
  const heads = headsOf(question);
  return words.flatMap(({ normal }, at) => {
    const before = words[at - 1];
    if (before === undefined || !heads.includes(normal)) return [];
    const spelled = spelledCounts.findIndex((word) => standsFor(before, word));
    return /^\d{1,2}$/.test(before.normal) ? [Number(before.normal)] : spelled < 0 ? [] : [spelled + 1];
  });
}

/** The noun that is named stands in the subject: "những bản nào", "2 chỉ tiêu". */
function hasHead(question: Question, subject: readonly Syllable[]): boolean {
  const level = asksLevel(question);
  const heads = level === null ? headsOf(question) : levelNames(level);
  return heads.some((head) => subject.some(({ normal, folded }) => normal === head || folded === head));
}

/** The nouns asked for, and the one that the question counts itself or asks several of: "2 chỉ tiêu KT-XH nào", "những khó khăn gì". */
function headsOf({ focus, syllables }: Question): string[] {
  const counted = syllables.find(({ afterMark }, at) => {
    const before = syllables[at - 1];
    return !afterMark && before !== undefined && (/^\d{1,2}$/.test(before.normal) || fewCounts.some((word) => standsFor(before, word)));
  });
  const several = syllables.find(({ afterMark }, at) => {
    const before = syllables[at - 1];
    return !afterMark && before !== undefined && ['những', 'các'].some((word) => standsFor(before, word));
  });
  return [...focus.flatMap(([head]) => head ?? []), ...[counted, several].flatMap((head) => (head === undefined ? [] : [head.normal]))];
}

/**
 * Whether a question asks what is not so ("xã nào chưa đạt", "còn thiếu tiêu chí nào") and neither the sentence nor the one before it says that anything is not, or is
 * left ("còn phường 8"). Of what is to be met it must be said near by: "không tự bằng lòng" is said of no criterion.
 */
export function affirmsWhatIsDenied(question: Question, { syllables: own, before, continues }: Evidence): boolean {
  if (!denies(withoutTail(question.syllables))) return false;
  const ofGoals = hasAnyPhrase(question.syllables, goals);
  const told = ofGoals ? [own, ...(continues ? [before.syllables] : [])].flatMap(aroundGoals) : [own, before.syllables];
  return !told.some((words) => denies(words) || words.some((word) => standsFor(word, 'còn')));
}

/** Syllables on both sides of a goal in which it may be said not to be met. */
const reachOfDenial = 12;
const goals = phraseSet(goalNouns);

function aroundGoals(words: readonly Syllable[]): (readonly Syllable[])[] {
  return findEveryPhrase(words, goals).map(({ from, to }) => words.slice(Math.max(0, from - reachOfDenial), to + reachOfDenial));
}

function denies(words: readonly Syllable[]): boolean {
  return hasAnyPhrase(words, unmet);
}

const unmet = phraseSet(shortfalls);

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
