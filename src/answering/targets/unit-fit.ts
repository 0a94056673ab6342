import type { Figure } from '../../figures/figure.js';
import { expansionsOf } from '../../language/abbreviations.js';
import { normalizeWord, stripAccents } from '../../language/fold.js';
import { type Span, sliceOf } from '../../language/span.js';
import { countedNouns, countNouns } from '../../language/vocabulary/counted-nouns.js';
import type { Evidence } from '../evidence/evidence.js';
import { occurrences } from '../evidence/term-match.js';
import type { Question } from '../question/question.js';
import {
  measuredQuantities,
  measureUnits,
  noDwellings,
  peopleNouns,
  peopleUnits,
  personUnits,
  plainUnits,
  unitClasses,
} from '../vocabulary/measure-words.js';
import { onceFor } from '../words/once-for.js';
import { beginsWith, findPhrase, phraseSet } from '../words/phrases.js';
import { type Syllable, syllablesOf } from '../words/syllables.js';
import { askedNarrower } from './narrowing.js';

const window = 8;
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
  const direct = [...question.focus, ...narrowedFocus(question), ...otherNames(question)].map((focus) =>
    Math.max(prefixFit(focus, behind), prefixFit(focus, unit), ...written.map((words) => prefixFit(focus, words))),
  );
  const measured = question.focus.some(([head]) => isMeasureUnit(head) && isSame(head, unit[0])) ? sameMeasureUnit : 0;
  const ofClass = classFit(question, evidence, figure, unit);
  const sized = ofClass === 0 && isMeasureUnit(unit[0]?.normal) && isCountable(question);
  return sized
    ? Math.max(...direct, 0)
    : Math.max(
        ...direct,
        subjectFit(question, evidence, figure),
        measured,
        indicatorFit(question, evidence, figure),
        openingFit(question, evidence, unit),
        ofClass,
      );
}

/** "Xã Pha Cheo: 246/497 hộ" in a list that opens with "số hộ nghèo/tổng số hộ": what the items count is said above them. */
function openingFit({ focus }: Question, { continues, before }: Evidence, unit: readonly Syllable[]): number {
  const counts = (words: readonly string[]): boolean =>
    unit.length === 1 && words.length > 1 && isSame(words[0], unit[0]) && occurrences(before.syllables, words).length > 0;
  return continues && focus.some(counts) ? inIndicator : 0;
}

/** "xã nâng cao" for "xã nông thôn mới nâng cao". */
function narrowedFocus({ focus, syllables }: Question): string[][] {
  const head = focus[0]?.[0];
  return head === undefined ? [] : askedNarrower(syllables, head).map((words) => [head, ...words]);
}

/** "Hộ kinh doanh" for "hộ buôn bán", "con lợn" for "con heo": other words for the noun that is counted, or for its last word. */
const otherNames = onceFor(({ focus, syllables, alternatives }: Question): string[][] =>
  alternatives.flatMap(({ kind, from, to, phrases }) => {
    const said = syllables.slice(from, to).map(({ normal }) => normal);
    const [named] = focus.filter((words) => said.length > 1 && said.every((word, at) => words[at] === word));
    const [ending] = focus.filter((words) => said.length === 1 && words.length === 2 && words[1] === said[0]);
    if (kind !== 'synonym') return [];
    if (ending !== undefined) return phrases.flatMap((phrase) => (phrase.length === 1 ? [[...ending.slice(0, 1), ...phrase]] : []));
    return named === undefined ? [] : phrases.map((phrase) => [...phrase, ...named.slice(said.length)]);
  }),
);

/** The unit without its scale: "lượt khách" of "1,1 triệu lượt khách". */
const unitSyllables = onceFor(({ unit, kind }: Figure): readonly Syllable[] => {
  const syllables = unit === null ? [] : syllablesOf(unit);
  const [first] = syllables;
  return first !== undefined && kind !== 'money' && scales.includes(first.normal) ? syllables.slice(1) : syllables;
});

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
  const names = bracketBehind(evidence, figure);
  const behind = evidence.syllables
    .slice(from)
    .filter(({ normal, start, end }) => !/^[\d%]/.test(normal) && !scales.includes(normal) && (start < names.start || end > names.end));
  return from < 0 ? [] : behind.slice(0, window);
}

/** "3 xã (Phú Nhuận, Hải Long, Xuân Du) đạt …": what stands in brackets right behind a figure; an empty span when nothing does. */
function bracketBehind({ article, sentence }: Evidence, figure: Figure): Span {
  const bracket = /^\s*\([^)]*\)/.exec(article.text.slice(figure.end, sentence.end));
  return { start: figure.end, end: figure.end + (bracket?.[0].length ?? 0) };
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

/** "Đàn hươu 39.870 con" for "bao nhiêu con hươu": the unit is the first word, the others stand as a phrase before the figure. */
function classifiedFit({ focus }: Question, evidence: Evidence, figure: Figure): number {
  const unit = unitSyllables(figure);
  const at = evidence.syllables.findIndex((syllable) => syllable.end > figure.start);
  const before = evidence.syllables.slice(clauseStart(evidence, at), Math.max(0, at));
  const counts = ([head, ...rest]: readonly string[]): boolean =>
    unit.length === 1 && rest.length > 0 && isSame(head, unit[0]) && occurrences(before, rest).length > 0;
  const isPlain = unit.length === 1 && plainUnits.some((word) => isSame(word, unit[0]));
  return focus.some((words) => counts(words) || (isPlain && words.length > 1 && occurrences(before, words).length > 0)) ? inIndicator : 0;
}

/** Words between the colon of a label and its figure ("Hộ nghèo: còn 58 hộ"). */
const farthestLabel = 2;

/** Where the words begin that a figure goes on from: behind the last break, but a label before a colon ("Hộ nghèo: 58 hộ") is among them. */
function clauseStart({ article, syllables }: Evidence, at: number): number {
  const opened = syllables.findLastIndex(({ afterBreak }, position) => position <= at && afterBreak);
  const [last, first] = [syllables[opened - 1], syllables[opened]];
  if (at - opened > farthestLabel || last === undefined || first === undefined || !article.text.slice(last.end, first.start).includes(':'))
    return Math.max(0, opened);
  return Math.max(
    0,
    syllables.findLastIndex(({ afterBreak }, position) => position < opened && afterBreak),
  );
}

/** "Hộ nghèo còn 96 hộ": the unit repeats the first word of what is counted, which stands as a whole before the figure. */
function subjectFit(question: Question, evidence: Evidence, figure: Figure): number {
  const unit = unitSyllables(figure);
  const { syllables } = evidence;
  const at = syllables.findIndex((syllable) => syllable.end > figure.start);
  const behind = syllables.find((syllable) => syllable.start >= figure.end);
  if (unit.length !== 1 || (behind !== undefined && !behind.afterMark)) return classifiedFit(question, evidence, figure);
  const before = syllables.slice(Math.max(clauseStart(evidence, at), at - reachOfSubject), Math.max(0, at));
  const counts = (focus: readonly string[]): boolean =>
    focus.length > 1 && isSame(focus[0], unit[0]) && occurrences(before, focus).length > 0;
  return question.focus.some(counts) ? inIndicator : classifiedFit(question, evidence, figure);
}

function classFit(question: Question, evidence: Evidence, figure: Figure, unit: readonly Syllable[]): number {
  if (classesCounted(question).some((units) => isMember(figure, unit, units))) return sameClass;
  const named = peopleAsked(question).some((noun) => findPhrase(evidence.syllables, noun) !== null);
  return named && isMember(figure, unit, personUnits) ? sameClass : 0;
}

/** The classes that a question counts, each as its units. */
const classesCounted = onceFor((question: Question): readonly (readonly string[])[] => {
  const classes = Object.entries(unitClasses).flatMap(([noun, units]) => (counts(question, noun) ? [units] : []));
  const people = peopleNouns.some((noun) => counts(question, noun)) ? [unitClasses['người'] ?? [], peopleUnits] : [];
  return [...classes, ...people];
});

/** The kinds of people that a question counts: "64 người" are some of the "118 thanh niên" of the same sentence. */
const peopleAsked = onceFor((question: Question): readonly string[] => countNouns.people.filter((noun) => counts(question, noun)));

function counts({ focus, accented }: Question, noun: string): boolean {
  return focus.some((words) => opensAsTyped(words, noun.split(' '), accented) && !opensAnother(words, noun, accented));
}

/** "Chi tieu" counts no "chị", "nhà văn hóa" no "nhà": the words typed open with a longer noun that is another thing. */
function opensAnother(focus: readonly string[], noun: string, accented: boolean): boolean {
  const [first] = noun.split(' ');
  const longer = longerNouns.filter((words) => words.length > noun.split(' ').length && opensAsTyped(focus, words, accented));
  if (otherBuildings.some((words) => words[0] === noun && opensAsTyped(focus, words, accented))) return true;
  return longer.length > 0 && longer.every((words) => words[0] !== first);
}

const longerNouns = countedNouns.map((noun) => noun.split(' ')).filter((words) => words.length > 1);
const otherBuildings = noDwellings.map((noun) => noun.split(' '));

/** Typed without accents a word stands for any accented one, in a question that has some only as part of a longer noun ("thầy co"). */
function opensAsTyped(focus: readonly string[], noun: readonly string[], accented: boolean): boolean {
  const bare = !accented || noun.length > 1;
  return noun.every((word, at) => focus[at] === word || (bare && focus[at] === stripAccents(word)));
}

function opensWith(focus: string, noun: string): boolean {
  return focus === noun || focus.startsWith(`${noun} `);
}

/** Without a counted noun, "diện tích … là bao nhiêu" still expects a unit of its class. */
function expectedUnitFit(question: Question, evidence: Evidence, figure: Figure): number {
  const classes = classesExpected(question);
  if (classes.length === 0) return neutral;
  const unit = syllablesOf(figure.unit ?? sliceOf(evidence.article.text, figure));
  return classes.some((units) => isMember(figure, unit, units)) ? 1 : neutral / 2;
}

const classesExpected = onceFor(({ syllables }: Question): readonly (readonly string[])[] => {
  const named = Object.entries(unitClasses).filter(([noun]) => findPhrase(syllables, noun) !== null);
  const measured = named.filter(([noun]) => measuredQuantities.some((quantity) => quantity === noun));
  return (measured.length > 0 ? measured : named).map(([, units]) => units);
});

/** A mark that is no letter ("m²") is in the unit as it is written alone. */
function isMember({ unit: written }: Figure, unit: readonly Syllable[], units: readonly string[]): boolean {
  if (beginsWith(unit, opening(units))) return true;
  return written !== null && units.includes(normalizeWord(written));
}

/** The units of a table, as what a unit may open with. */
const opening = onceFor(phraseSet);
