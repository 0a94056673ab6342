import { expansionsOf } from '../../language/abbreviations.js';
import { normalizeWord } from '../../language/fold.js';
import type { PeriodKind } from '../../language/period.js';
import type { PlaceMention } from '../../language/place.js';
import { overlaps, type Span } from '../../language/span.js';
import type { Evidence } from '../evidence/evidence.js';
import { samePlace } from '../evidence/place-fit.js';
import { askedEnd } from '../question/asked-end.js';
import { asksAsker } from '../question/asks-asker.js';
import { asksLevel, levelNames } from '../question/place-levels-asked.js';
import type { Question } from '../question/question.js';
import { dayWords, meetingVerbs } from '../vocabulary/meeting-words.js';
import { findDocumentNumbers } from '../words/document-numbers.js';
import { findNamedThings } from '../words/named-things.js';
import { onceFor } from '../words/once-for.js';
import { findPersonNames } from '../words/person-names.js';
import { findPhrase, hasAnyPhrase, phraseSet } from '../words/phrases.js';
import { countedTargets, figureTargets } from './figure-targets.js';
import { isGiven } from './given.js';
import { labelledValue } from './labelled-line.js';
import { asksRank, rankTargets } from './rank-targets.js';
import { roleFit } from './role-fit.js';
import { standingIn } from './standing.js';
import type { Target } from './target.js';
import { leavesOpen, tellsThereIsNone } from './told-denial.js';
import { toldEnds } from './told-end.js';
import { affirmsWhatIsDenied, namesAskedPlaces, tellsNames } from './told-names.js';
import { didTheOther, isOfNeighbour, tellsPerson } from './told-person.js';
import { answersInterview, givesNoReason, tellsReason } from './told-reason.js';
import { saysNothingWanting } from './wanting.js';

/** What could answer the question in one sentence; empty when nothing of the kind stands there, and in one that asks itself, whose answer
 * stands behind it; unless the question is who asked. */
export function targetsOf(question: Question, evidence: Evidence): Target[] {
  if (evidence.asks && !asksAsker(question.syllables) && question.type !== 'person') return [];
  const targets = wordsOfKind(question, evidence);
  if (targets.length === 0) return [];
  const standing = standingIn(question, evidence);
  const said = isOtherGrade(question, evidence) || saysNothingWanting(question, evidence) ? unsuited : 1;
  return targets.map((target) => ({ ...target, suits: target.suits * standing(target.figure) * said }));
}

/** "Sản phẩm OCOP 5 sao" are others than those of 4 stars, and than all of them. To a question without a grade those of each grade are an answer, so that it is no narrowing. */
function isOtherGrade({ text }: Question, { article, sentence }: Evidence): boolean {
  const [, stars] = /(?<!\d)(\d) sao(?!\p{L})/iu.exec(text) ?? [];
  return stars !== undefined && !new RegExp(`(?<!\\d)0?${stars} sao`, 'iu').test(article.text.slice(sentence.start, sentence.end));
}

function wordsOfKind(question: Question, evidence: Evidence): Target[] {
  if (question.aboutArticle !== null) return pageTargets(question, evidence);
  switch (question.type) {
    case 'quantity':
    case 'percent':
    case 'money':
    case 'change':
    case 'comparison':
    case 'trend':
      if (asksRank(question)) return rankTargets(question, evidence);
      return [...figureTargets(question, evidence), ...countedTargets(question, evidence)];
    case 'date':
      return dateTargets(question, evidence);
    case 'person':
      return personTargets(question, evidence);
    case 'place':
      return affirmsWhatIsDenied(question, evidence) ? [] : (labelledTargets(question, evidence) ?? placeTargets(question, evidence));
    case 'document':
      return documentTargets(question, evidence);
    case 'list':
    case 'status':
      return [sentenceTarget(question, evidence)];
  }
}

/** A sentence as a whole; one that names nothing is no list of places. */
function sentenceTarget(question: Question, evidence: Evidence): Target {
  const told = tellsOf(question, evidence);
  const lists = told || (namesAskedPlaces(question, evidence) && !affirmsWhatIsDenied(question, evidence));
  const silent =
    (question.type === 'list' && (!lists || (!told && !asksOfMeeting(question) && announcesMeeting(evidence)))) ||
    givesNoReason(question, evidence) ||
    leavesOpen(question, evidence);
  return { ...evidence.sentence, figure: null, suits: silent ? unsuited : 1, told };
}

/** "Ngày 12/10/2022, đoàn công tác … đã làm việc với …": who met when, before anything is told of it. */
function announcesMeeting({ article, sentence, syllables, opensList }: Evidence): boolean {
  if (opensList || article.text.slice(sentence.start, sentence.end).includes(':')) return false;
  return hasAnyPhrase(syllables.slice(0, reachOfDay), days) && hasAnyPhrase(syllables, meetings);
}

/** Who came, or what places were visited, stands in just such a sentence. */
function asksOfMeeting(question: Question): boolean {
  return asksLevel(question) !== null || hasAnyPhrase(question.syllables, meetings);
}

/** Syllables within which a sentence names its day, behind the name of the paper. */
const reachOfDay = 5;
const days = phraseSet(dayWords);
const meetings = phraseSet(meetingVerbs);

/** Whether a sentence as a whole says in so many words what is asked. */
function tellsOf(question: Question, evidence: Evidence): boolean {
  if (question.type === 'list' && tellsNames(question, evidence)) return true;
  return tellsReason(question, evidence) || answersInterview(question, evidence) || tellsThereIsNone(question, evidence);
}

function pageTargets(question: Question, evidence: Evidence): Target[] {
  const wanted = question.aboutArticle === 'author' ? 'byline' : 'dateline';
  if (evidence.kind !== wanted) return [];
  if (wanted === 'dateline') return dateTargets(question, evidence);
  const { text, author } = evidence.article;
  const at = author === null ? -1 : text.slice(evidence.sentence.start, evidence.sentence.end).indexOf(author);
  const span =
    at < 0 || author === null
      ? evidence.sentence
      : { start: evidence.sentence.start + at, end: evidence.sentence.start + at + author.length };
  return [{ ...span, figure: null, suits: 1 }];
}

const documentNouns = [
  'quyết định',
  'nghị quyết',
  'chỉ thị',
  'kế hoạch',
  'công văn',
  'thông tư',
  'nghị định',
  'chương trình',
  'đề án',
  'kết luận',
  'thông báo',
  'hướng dẫn',
];
const reachOfNoun = 6;

/** All that an announcement says behind "Địa điểm:"; null in any other line. */
function labelledTargets(question: Question, evidence: Evidence): Target[] | null {
  const value = labelledValue(question, evidence);
  return value === null ? null : [{ ...value, figure: null, suits: 1 }];
}

/** The number of a document of the kind asked for; "Đoàn công tác số 1" is none. */
function documentTargets(question: Question, evidence: Evidence): Target[] {
  const asked = documentsAsked(question);
  return findDocumentNumbers(evidence.article.text, evidence.sentence).map((span) => {
    const at = evidence.syllables.findIndex((syllable) => syllable.end > span.start);
    const before = evidence.syllables.slice(Math.max(0, at - reachOfNoun), at);
    const named = documentNouns.filter((noun) => findPhrase(before, noun) !== null);
    const right = asked.length === 0 ? named.length > 0 : named.some((noun) => asked.includes(noun));
    return { ...span, figure: null, suits: right ? 1 : otherDocument };
  });
}

const otherDocument = 0.35;

/** Documents by their names or their short forms ("QĐ"). */
const documentsAsked = onceFor(({ syllables }: Question): readonly string[] => {
  const shortened = syllables.flatMap(({ normal }) => expansionsOf(normal));
  return documentNouns.filter((noun) => findPhrase(syllables, noun) !== null || shortened.includes(noun));
});

/** What is left of a person in a sentence on another place of the level asked for, or of another deed. */
const neighbourShare = 0.25;

function personTargets(question: Question, evidence: Evidence): Target[] {
  const names = findPersonNames(evidence.article.text, evidence.sentence);
  const share = isOfNeighbour(question, evidence, names) || didTheOther(question, evidence) ? neighbourShare : 1;
  return names
    .filter((name) => !isGiven(question, evidence, name))
    .map((name) => ({
      ...name,
      figure: null,
      suits: share * roleFit(question, evidence, name, names),
      told: tellsPerson(question, evidence, name, names),
    }));
}

const unsuited = 0.05;

/** What is wider than a month is no answer to "ngày nào". */
const leastOfDay = 0.5;

const dateSuits: Readonly<Record<PeriodKind, number>> = {
  day: 1,
  until: 0.9,
  since: 0.8,
  month: 0.75,
  quarter: 0.5,
  half: 0.4,
  months: 0.4,
  year: 0.35,
  years: 0.3,
  term: 0.3,
};

function dateTargets(question: Question, evidence: Evidence): Target[] {
  const { syllables } = question;
  const asked: readonly PeriodKind[] = hasAnyPhrase(syllables, ['nhiệm kỳ nào', 'giai đoạn nào'])
    ? ['term', 'years']
    : hasAnyPhrase(syllables, ['năm nào', 'năm mấy'])
      ? ['year', 'day', 'month']
      : hasAnyPhrase(syllables, ['tháng nào', 'tháng mấy'])
        ? ['month', 'day', 'since']
        : [];
  const asksForDay = hasAnyPhrase(syllables, ['ngày nào', 'ngày mấy', 'hôm nào', 'mùng mấy', 'ngày bao nhiêu']);
  const asksForDocument = hasAnyPhrase(syllables, documentNouns) && hasAnyPhrase(syllables, ['ban hành', 'ký', 'số', 'ra đời']);
  return evidence.periods
    .filter((mention) => !question.periods.some(({ period }) => period.from === mention.period?.from && period.to === mention.period?.to))
    .filter((mention) => mention.period !== null && /\d/.test(evidence.article.text.slice(mention.start, mention.end)))
    .map((mention) => {
      const kind = mention.period?.kind ?? 'year';
      const base = asked.includes(kind) ? 1 : dateSuits[kind] * (asksForDay && dateSuits[kind] < leastOfDay ? unsuited : 1);
      const wanted = mention.role === 'time' || (mention.role === 'document' && asksForDocument);
      return { start: mention.start, end: mention.end, figure: null, suits: wanted ? base : base / 2 };
    });
}

const otherLevel = 0.2;

function placeTargets(question: Question, evidence: Evidence): Target[] {
  const end = askedEnd(question);
  if (end !== null) return toldEnds(question, evidence, end);
  const asked = question.places.map(({ key }) => key);
  const places = evidence.places
    .filter((place) => !asked.some((key) => samePlace(key, place.key)))
    .map((place) => ({ start: place.start, end: place.end, figure: null, suits: levelSuits(question, evidence, place) }));
  const things = findNamedThings(evidence.article.text, evidence.sentence)
    .filter((thing) => !evidence.places.some((place) => overlaps(place, thing)))
    .map((thing) => ({ ...thing, figure: null, suits: thingSuits(question, evidence, thing) }));
  return [...places, ...things];
}

/** A question "xã nào" is answered by a xã. */
function levelSuits(question: Question, evidence: Evidence, place: PlaceMention): number {
  const asked = asksLevel(question);
  if (asked === null) return 0.9;
  if (place.level === null && isNamedBehind(evidence, place, levelNames(asked))) return bracketed;
  return place.level === asked ? 1 : otherLevel;
}

function thingSuits(question: Question, evidence: Evidence, thing: Span): number {
  const asked = asksLevel(question);
  if (asked === null) return 0.8;
  return isNamedBehind(evidence, thing, levelNames(asked)) ? bracketed : unsuited;
}

const bracketed = 0.9;

/** "01 xã (Mỹ Quới)": a name without its level in brackets behind a number of such places. */
function isNamedBehind({ article, sentence }: Evidence, place: Span, nouns: readonly string[]): boolean {
  const before = article.text.slice(sentence.start, place.start);
  const noun = /\d\s+(?<noun>\p{L}+)\s*\([^()]*$/u.exec(before)?.groups?.['noun'];
  return noun !== undefined && nouns.includes(normalizeWord(noun));
}
