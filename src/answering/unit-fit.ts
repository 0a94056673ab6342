import type { Figure } from '../figures/figure.js';
import { expansionsOf } from '../language/abbreviations.js';
import { normalizeWord } from '../language/fold.js';
import { sliceOf } from '../language/span.js';
import { countedNouns } from '../language/vocabulary/counted-nouns.js';
import type { Evidence } from './evidence.js';
import { findPhrase } from './phrases.js';
import type { Question } from './question.js';
import { type Syllable, syllablesOf } from './syllables.js';
import { occurrences } from './term-match.js';
import { classifiers, measureUnits, unitClasses } from './vocabulary/measure-words.js';

const window = 6;
const restShare = 0.4;
const onlyFirstSyllable = 0.25;
const anyOrder = 0.9;
const inIndicator = 0.75;
/** Syllables before a figure in which what it counts may stand. */
const reachOfSubject = 10;
/** "76,5 ha" for "bao nhiêu ha lúa": what the hectares are of stands elsewhere in the sentence. */
const sameMeasureUnit = 0.9;
const scales = ['triệu', 'nghìn', 'ngàn', 'trăm'];
const sameClass = 0.6;
/** Nothing is asked for in particular. */
const neutral = 0.5;

/**
 * How well the unit of a figure answers the noun that the question counts: 1 for "4 hộ nghèo" to "bao nhiêu hộ nghèo", less for "4 hộ cận
 * nghèo", 0 when it counts something else.
 */
export function unitFit(question: Question, evidence: Evidence, figure: Figure): number {
  if (question.focus.length === 0) return expectedUnitFit(question, evidence, figure);
  const behind = syllablesBehind(evidence, figure);
  const unit = unitSyllables(figure);
  const written = writtenOut(unit);
  const direct = question.focus.map((focus) =>
    Math.max(prefixFit(focus, behind), prefixFit(focus, unit), ...written.map((words) => prefixFit(focus, words))),
  );
  const measured = question.focus.some(([head]) => isMeasureUnit(head) && isSame(head, unit[0])) ? sameMeasureUnit : 0;
  const ofClass = classFit(question, figure, unit);
  const sized = ofClass === 0 && isMeasureUnit(unit[0]?.normal) && isCountable(question);
  return sized
    ? Math.max(...direct, 0)
    : Math.max(...direct, subjectFit(question, evidence, figure), measured, indicatorFit(question, evidence, figure), ofClass);
}

/** The unit without its scale: "lượt khách" of "1,1 triệu lượt khách". */
function unitSyllables({ unit, kind }: Figure): Syllable[] {
  const syllables = unit === null ? [] : syllablesOf(unit);
  const [first] = syllables;
  return first !== undefined && kind !== 'money' && scales.includes(first.normal) ? syllables.slice(1) : syllables;
}

/** "50 CCN" counts cụm công nghiệp: the unit with its first word written out, in each way that it can be. */
function writtenOut([first, ...rest]: readonly Syllable[]): Syllable[][] {
  return first === undefined ? [] : expansionsOf(first.normal).map((phrase) => [...syllablesOf(phrase), ...rest]);
}

/** What is counted one by one ("căn nhà") is not measured in hectares or tonnes. */
function isCountable({ focus }: Question): boolean {
  return focus.some((words) => countedNouns.some((noun) => opensWith(words.join(' '), noun)));
}

function isMeasureUnit(word: string | undefined): boolean {
  return word !== undefined && measureUnits.some((unit) => unit === word);
}

/** The words behind the number: its unit and what narrows it. */
function syllablesBehind(evidence: Evidence, figure: Figure): Syllable[] {
  const from = evidence.syllables.findIndex((syllable) => syllable.start >= figure.start);
  const behind = evidence.syllables.slice(from).filter((syllable) => !/^[\d%]/.test(syllable.normal) && !scales.includes(syllable.normal));
  return from < 0 ? [] : behind.slice(0, window);
}

function prefixFit(focus: readonly string[], words: readonly Syllable[]): number {
  let length = 0;
  while (length < focus.length && isSame(focus[length], words[length])) length += 1;
  if (length === 0) return inAnyOrder(focus, words) ? anyOrder : 0;
  const rest = focus.slice(length).filter((word) => words.slice(length).some((syllable) => isSame(word, syllable))).length;
  if (length === 1 && focus.length > 1 && rest === 0) return onlyFirstSyllable;
  return (length + restShare * rest) / focus.length;
}

/** "62/62 khóm, ấp" for "mấy ấp, khóm". */
function inAnyOrder(focus: readonly string[], words: readonly Syllable[]): boolean {
  const near = words.slice(0, focus.length);
  return focus.length > 1 && focus.every((word) => near.some((syllable) => isSame(word, syllable)));
}

function isSame(word: string | undefined, syllable: Syllable | undefined): boolean {
  return word !== undefined && syllable !== undefined && (syllable.normal === word || syllable.folded === word);
}

function indicatorFit(question: Question, evidence: Evidence, figure: Figure): number {
  if (figure.indicator === null) return 0;
  const indicator = syllablesOf(sliceOf(evidence.article.text, figure.indicator));
  return question.focus.some((focus) => occurrences(indicator, focus.slice(0, 2)).length > 0 && focus.length > 1) ? inIndicator : 0;
}

/** "Đàn hươu 39.870 con" for "bao nhiêu con hươu": the unit is the classifier, what it counts stands before the figure. */
function classifiedFit({ focus }: Question, evidence: Evidence, figure: Figure): number {
  const unit = unitSyllables(figure);
  const at = evidence.syllables.findIndex((syllable) => syllable.end > figure.start);
  const from = evidence.syllables.findLastIndex(({ afterMark }, position) => position <= at && afterMark);
  const before = evidence.syllables.slice(Math.max(0, from), at);
  const counts = ([head, ...rest]: readonly string[]): boolean =>
    unit.length === 1 &&
    rest.length > 0 &&
    classifiers.some((classifier) => classifier === head) &&
    isSame(head, unit[0]) &&
    rest.every((word) => before.some((syllable) => isSame(word, syllable)));
  return focus.some(counts) ? inIndicator : 0;
}

/** "Hộ nghèo còn 96 hộ": the unit repeats the first word of what is counted, which stands as a whole before the figure. */
function subjectFit(question: Question, evidence: Evidence, figure: Figure): number {
  const unit = unitSyllables(figure);
  const { syllables } = evidence;
  const at = syllables.findIndex((syllable) => syllable.end > figure.start);
  const behind = syllables.find((syllable) => syllable.start >= figure.end);
  if (unit.length !== 1 || (behind !== undefined && !behind.afterMark)) return classifiedFit(question, evidence, figure);
  const clause = syllables.findLastIndex(({ afterBreak }, position) => position <= at && afterBreak);
  const before = syllables.slice(Math.max(0, clause, at - reachOfSubject), Math.max(0, at));
  const counts = (focus: readonly string[]): boolean =>
    focus.length > 1 && isSame(focus[0], unit[0]) && occurrences(before, focus).length > 0;
  return question.focus.some(counts) ? inIndicator : classifiedFit(question, evidence, figure);
}

function classFit(question: Question, figure: Figure, unit: readonly Syllable[]): number {
  const focuses = question.focus.map((focus) => focus.join(' '));
  const members = Object.entries(unitClasses).flatMap(([noun, units]) => (focuses.some((focus) => opensWith(focus, noun)) ? units : []));
  return isMember(figure, unit, members) ? sameClass : 0;
}

function opensWith(focus: string, noun: string): boolean {
  return focus === noun || focus.startsWith(`${noun} `);
}

/** Without a counted noun, "diện tích … là bao nhiêu" still expects a unit of its class. */
function expectedUnitFit(question: Question, evidence: Evidence, figure: Figure): number {
  const members = Object.entries(unitClasses).flatMap(([noun, units]) => (findPhrase(question.syllables, noun) === null ? [] : units));
  if (members.length === 0) return neutral;
  const unit = syllablesOf(figure.unit ?? sliceOf(evidence.article.text, figure));
  return isMember(figure, unit, members) ? 1 : neutral / 2;
}

/** A mark that is no letter ("m²") is in the unit as it is written alone. */
function isMember(figure: Figure, unit: readonly Syllable[], members: readonly string[]): boolean {
  const written = normalizeWord(figure.unit ?? '');
  return members.some((member) => member === written) || members.some((member) => findPhrase(unit, member)?.from === 0);
}
