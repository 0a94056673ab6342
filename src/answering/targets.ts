import type { Figure } from '../figures/figure.js';
import { stripAccents } from '../language/fold.js';
import type { PeriodKind } from '../language/period.js';
import type { PlaceLevel, PlaceMention } from '../language/place.js';
import { overlaps, type Span } from '../language/span.js';
import { findDocumentNumbers } from './document-numbers.js';
import type { Evidence } from './evidence.js';
import { findNamedThings } from './named-things.js';
import { isAnotherThing } from './narrowing.js';
import { findPersonNames } from './person-names.js';
import { findPhrase, hasAnyPhrase, phraseSet } from './phrases.js';
import { samePlace } from './place-fit.js';
import type { Question } from './question.js';
import { roleFit } from './role-fit.js';
import { type Syllable, syllablesOf } from './syllables.js';
import { moneyUnits } from './vocabulary/measure-words.js';
import { planCues } from './vocabulary/task-words.js';

/** The words in a sentence that could be the answer: a figure, a date, a name, or the sentence as a whole. */
export interface Target extends Span {
  readonly figure: Figure | null;
  /** 0 to 1: how well this kind of thing suits what is asked for. */
  readonly suits: number;
}

/** What could answer the question in one sentence; empty when nothing of the kind stands there. */
export function targetsOf(question: Question, evidence: Evidence): Target[] {
  if (question.aboutArticle !== null) return pageTargets(question, evidence);
  switch (question.type) {
    case 'quantity':
    case 'percent':
    case 'money':
    case 'change':
    case 'comparison':
    case 'trend':
      return [...figureTargets(question, evidence), ...countedTargets(question, evidence)];
    case 'date':
      return dateTargets(question, evidence);
    case 'person':
      return personTargets(question, evidence);
    case 'place':
      return placeTargets(question, evidence);
    case 'document':
      return documentTargets(question, evidence);
    case 'list':
    case 'status':
      return [{ ...evidence.sentence, figure: null, suits: 1 }];
  }
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

function figureTargets(question: Question, evidence: Evidence): Target[] {
  return evidence.figures.map((figure) => {
    const another = isAnotherThing(question.syllables, clauseAround(evidence, figure)) ? anotherShare : 1;
    const planned = figure.planned && !hasAnyPhrase(question.syllables, plans) ? plannedShare : 1;
    const suits = figureSuits(question, evidence, figure) * ratioSuits(question, figure) * another * planned;
    return { start: figure.start, end: figure.end, figure, suits: isGiven(question, evidence, figure) ? suits * givenShare : suits };
  });
}

/** The words from the break before a figure to the break behind it. */
function clauseAround({ syllables }: Evidence, figure: Figure): Syllable[] {
  const at = syllables.findIndex((syllable) => syllable.end > figure.start);
  const from = syllables.findLastIndex(({ afterBreak }, position) => position <= at && afterBreak);
  const to = syllables.findIndex(({ afterBreak }, position) => position > at && afterBreak);
  return syllables.slice(Math.max(0, from), to < 0 ? syllables.length : to);
}

/** What the question itself states is not what it asks for: "12.000 mét vuông", "đạt 100%", a name. */
function isGiven(question: Question, evidence: Evidence, span: Span): boolean {
  const words = evidence.syllables.filter((syllable) => overlaps(syllable, span));
  const telling = words.filter(({ normal }) => /^\d/.test(normal));
  const sought = telling.length > 0 ? telling.slice(0, 1) : words;
  return sought.length > 0 && sought.every(({ normal, folded }) => states(question, normal, folded));
}

function states(question: Question, normal: string, folded: string): boolean {
  const typed = question.syllables.some((syllable) => syllable.normal === normal || (!question.accented && syllable.folded === folded));
  return (
    typed ||
    question.alternatives.some(({ phrases }) => phrases.some((phrase) => phrase.length === 1 && phrase[0] === normal && /^\d/.test(normal)))
  );
}

/** "trên tổng số", "so với chỉ tiêu": a figure with what it is held against is meant. */
function ratioSuits(question: Question, figure: Figure): number {
  if (figure.kind === 'ratio' || figure.target !== null) return 1;
  return hasAnyPhrase(question.syllables, ratioCues) ? withoutTarget : 1;
}

/** A number right before the counted noun that measures nothing of its own ("sơ kết 05 năm", "tiêm 2 mũi") answers "mấy năm" all the same. */
function countedTargets(question: Question, evidence: Evidence): Target[] {
  if (question.type !== 'quantity') return [];
  return evidence.syllables.flatMap((number, at): Target[] => {
    const length = /^\d/.test(number.normal) ? countedLength(question, evidence, at + 1) : 0;
    const last = evidence.syllables[at + length];
    if (length === 0 || last === undefined || evidence.figures.some((figure) => overlaps(figure, number))) return [];
    return [{ start: number.start, end: last.end, figure: null, suits: 0.9 }];
  });
}

function countedLength(question: Question, evidence: Evidence, at: number): number {
  const lengths = question.focus.map((focus) => {
    const head = focus.slice(0, focus[0] === 'năm' || focus[0] === 'tháng' || focus[0] === 'ngày' ? 1 : 2);
    const words = evidence.syllables.slice(at, at + head.length);
    return head.length > 0 && head.every((word, offset) => words[offset]?.normal === word && !words[offset]?.afterMark) ? head.length : 0;
  });
  return Math.max(0, ...lengths);
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
const reachOfNoun = 4;

/** The number of a document of the kind asked for; "Đoàn công tác số 1" is none. */
function documentTargets(question: Question, evidence: Evidence): Target[] {
  const asked = documentNouns.filter((noun) => findPhrase(question.syllables, noun) !== null);
  return findDocumentNumbers(evidence.article.text, evidence.sentence).map((span) => {
    const at = evidence.syllables.findIndex((syllable) => syllable.end > span.start);
    const before = evidence.syllables.slice(Math.max(0, at - reachOfNoun), at);
    const named = documentNouns.filter((noun) => findPhrase(before, noun) !== null);
    const right = asked.length === 0 ? named.length > 0 : named.some((noun) => asked.includes(noun));
    return { ...span, figure: null, suits: right ? 1 : otherDocument };
  });
}

const otherDocument = 0.35;

function personTargets(question: Question, evidence: Evidence): Target[] {
  const names = findPersonNames(evidence.article.text, evidence.sentence);
  return names
    .filter((name) => !isGiven(question, evidence, name))
    .map((name) => ({ ...name, figure: null, suits: roleFit(question, evidence, name, names) }));
}

const ratioCues = phraseSet([
  'trên chỉ tiêu',
  'trên tổng số',
  'trên tổng',
  'trên kế hoạch',
  'so với chỉ tiêu',
  'trên bao nhiêu',
  'trên mấy',
]);
const withoutTarget = 0.75;
/** What is left of the suitability of words that the question states itself. */
const givenShare = 0.3;
/** A narrower or wider thing than the one asked for is no answer. */
const anotherShare = 0.25;
/** A plan is no answer to a question about results. */
const plannedShare = 0.28;
const plans = phraseSet(planCues);
const unsuited = 0.05;

type Measure = 'percent' | 'change' | 'money' | 'other';

/** Rows: what is asked for; columns: what the figure is. */
const measureSuits: Readonly<Record<'quantity' | 'amount' | 'percent' | 'money' | 'change' | 'rest', Readonly<Record<Measure, number>>>> = {
  quantity: { percent: 0.15, change: 0.15, money: 0.6, other: 1 },
  amount: { percent: 1, change: 0.6, money: 0.95, other: 1 },
  percent: { percent: 1, change: 0.7, money: unsuited, other: unsuited },
  money: { percent: unsuited, change: unsuited, money: 1, other: unsuited },
  change: { percent: 0.4, change: 1, money: unsuited, other: unsuited },
  rest: { percent: 0.5, change: 0.5, money: 1, other: 1 },
};

function figureSuits(question: Question, evidence: Evidence, figure: Figure): number {
  const { type } = question;
  const counted = type === 'quantity' && question.focus.length === 0 ? 'amount' : type;
  const row = counted in measureSuits ? (counted as keyof typeof measureSuits) : 'rest';
  return measureSuits[row][measureOf(question, evidence, figure)];
}

function measureOf(question: Question, evidence: Evidence, figure: Figure): Measure {
  const isPercent = figure.unit === '%' || figure.kind === 'percent';
  if (isChange(evidence, figure) && (isPercent || question.type === 'change')) return 'change';
  if (isPercent) return 'percent';
  return isMoney(figure) ? 'money' : 'other';
}

function isMoney(figure: Figure): boolean {
  if (figure.kind === 'money') return true;
  const first = figure.unit === null ? undefined : syllablesOf(figure.unit)[0];
  return first !== undefined && moneyUnits.some((unit) => unit === first.normal);
}

const changeWords = phraseSet(['tăng', 'giảm', 'bằng', 'vượt', 'thấp hơn', 'cao hơn', 'gấp']);
const reachOfChange = 4;

/** Whether a word of change stands right before the figure. */
function isChange(evidence: Evidence, figure: Figure): boolean {
  const at = evidence.syllables.findIndex((syllable) => syllable.start >= figure.start);
  return at > 0 && hasAnyPhrase(evidence.syllables.slice(Math.max(0, at - reachOfChange), at), changeWords);
}

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
  const asksForDocument = hasAnyPhrase(syllables, documentNouns) && hasAnyPhrase(syllables, ['ban hành', 'ký', 'số', 'ra đời']);
  return evidence.periods
    .filter((mention) => !question.periods.some(({ period }) => period.from === mention.period?.from && period.to === mention.period?.to))
    .filter((mention) => mention.period !== null && /\d/.test(evidence.article.text.slice(mention.start, mention.end)))
    .map((mention) => {
      const kind = mention.period?.kind ?? 'year';
      const base = asked.includes(kind) ? 1 : dateSuits[kind];
      const wanted = mention.role === 'time' || (mention.role === 'document' && asksForDocument);
      return { start: mention.start, end: mention.end, figure: null, suits: wanted ? base : base / 2 };
    });
}

const otherLevel = 0.2;
const levelNouns: readonly (readonly [string, PlaceLevel])[] = [
  ['xã', 'commune'],
  ['huyện', 'district'],
  ['tỉnh', 'province'],
  ['phường', 'ward'],
  ['trấn', 'township'],
  ['quận', 'urban-district'],
  ['phố', 'city'],
  ['ấp', 'village'],
  ['khóm', 'village'],
  ['thôn', 'village'],
  ['bản', 'village'],
];

function placeTargets(question: Question, evidence: Evidence): Target[] {
  const asked = question.places.map(({ key }) => key);
  const places = evidence.places
    .filter((place) => !asked.some((key) => samePlace(key, place.key)))
    .map((place) => ({ start: place.start, end: place.end, figure: null, suits: levelSuits(question, place) }));
  const things = findNamedThings(evidence.article.text, evidence.sentence)
    .filter((thing) => !evidence.places.some((place) => overlaps(place, thing)))
    .map((thing) => ({ ...thing, figure: null, suits: askedLevel(question) === null ? 0.8 : unsuited }));
  return [...places, ...things];
}

/** The level that the word right before "nào" names: a commune of "Đảng ủy xã nào". */
function askedLevel(question: Question): PlaceLevel | null {
  const last = question.focus[0]?.at(-1);
  return levelNouns.find(([noun]) => noun === last || stripAccents(noun) === last)?.[1] ?? null;
}

/** A question "xã nào" is answered by a xã. */
function levelSuits(question: Question, place: PlaceMention): number {
  const asked = askedLevel(question);
  if (asked === null) return 0.9;
  return place.level === asked ? 1 : otherLevel;
}
