import type { Figure } from '../../figures/figure.js';
import { overlaps } from '../../language/span.js';
import { isAhead } from '../evidence/ahead.js';
import { labelledClauseAround, pieceAround } from '../evidence/clause.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Question } from '../question/question.js';
import { hasWord } from '../question/question-words-in.js';
import { askedDifference, differenceWords } from '../vocabulary/change-words.js';
import { admissionWords, flowVerbs, memberNouns, memberVerbs, partVerbs, partWords, stockWords } from '../vocabulary/measure-words.js';
import { planCues, setPlanCues } from '../vocabulary/task-words.js';
import { onceFor } from '../words/once-for.js';
import { beginsWith, findAnyPhrase, hasAnyPhrase, phraseSet } from '../words/phrases.js';
import { type Syllable, standsFor } from '../words/syllables.js';
import { agreement } from './agreement.js';
import { givenShare, isGiven } from './given.js';
import { isMoney } from './money-figure.js';
import { goesOnNarrower, isAnotherThing, saysNarrower } from './narrowing.js';
import { isOpposite } from './opposite.js';
import type { Target } from './target.js';

const unsuited = 0.05;
/** The figures of a sentence, each with how well it suits what is asked for. */
export function figureTargets(question: Question, evidence: Evidence): Target[] {
  if (evidence.figures.length === 0) return [];
  const wantsRatio = hasAnyPhrase(question.syllables, ratioCues);
  const direction = directionIn(question.syllables);
  return evidence.figures.map((figure) => {
    const another = countsAnother(question, evidence, figure) ? anotherShare : 1;
    const partial = isAnotherNumber(question, evidence, figure) ? partialShare : opensParts(evidence, figure) ? wholeShare : 1;
    const planned = planShare(question, evidence, figure);
    const shares = directionSuits(direction, evidence, figure) * (wantsRatio ? ratioSuits(figure) : 1) * another * planned * partial;
    const suits =
      figureSuits(question, evidence, figure) * shares * agreement(question, evidence, { start: figure.start, end: figure.end, figure });
    return { start: figure.start, end: figure.end, figure, suits: isGiven(question, evidence, figure) ? suits * givenShare : suits };
  });
}

/** What is left of a plan where a result is asked for, and the other way round. */
function planShare({ syllables }: Question, evidence: Evidence, figure: Figure): number {
  if (!hasAnyPhrase(syllables, plans)) return isAhead(evidence, figure) ? plannedShare : 1;
  return hasAnyPhrase(syllables, setPlans) && isResult(evidence, figure) ? resultShare : 1;
}

/** What was reached, with no plan beside it that it is held against. */
function isResult(evidence: Evidence, figure: Figure): boolean {
  return !isAhead(evidence, figure) && figure.relation !== 'plan' && figure.target === null;
}

/** Of the thing asked for, but a part of it, a flow or a difference. */
function isAnotherNumber(question: Question, evidence: Evidence, figure: Figure): boolean {
  return [isUnaskedPart, isUnaskedFlow, isUnaskedDifference, isDifferenceOfShares].some((is) => is(question, evidence, figure));
}

/** "Trong số 118 thanh niên lên đường có 64 người …": a sentence that goes on to tell of parts tells less of the whole. */
function opensParts(evidence: Evidence, figure: Figure): boolean {
  return hasAnyPhrase(wordsBefore(evidence, figure).slice(-3), wholes) && evidence.figures.some(({ start }) => start > figure.start);
}

/** "Kết nạp 152 đảng viên, thấp hơn 22 đảng viên so với năm 2020": how far two numbers are apart. */
function isUnaskedDifference({ syllables, type }: Question, evidence: Evidence, figure: Figure): boolean {
  if (figure.kind === 'percent' || type === 'change' || hasAnyPhrase(syllables, askedDifferences)) return false;
  const from = evidence.syllables.findIndex(({ start }) => start >= figure.end);
  const behind = from < 0 ? [] : evidence.syllables.slice(from, from + reachOfVersus);
  const before = wordsBefore(evidence, figure).slice(-2);
  return !reached.has(before.at(-1)?.normal ?? '') && hasAnyPhrase(before, differences) && hasAnyPhrase(behind, versus);
}

/** "Giảm còn 12 em": behind these words stands what it came to. */
const reached: ReadonlySet<string> = new Set(['còn', 'xuống', 'lên', 'tới', 'đến', 'đạt']);

/** "Cao hơn cùng kỳ 11 điểm phần trăm" to "bằng bao nhiêu phần trăm cùng kỳ": how far two shares are apart is none of the other. */
function isDifferenceOfShares({ syllables }: Question, _: Evidence, figure: Figure): boolean {
  return figure.unit !== null && /^điểm/iu.test(figure.unit) && hasAnyPhrase(syllables, equals);
}

/** "Có 63 đảng viên mới dưới 30 tuổi" to a question about all of them. */
function isUnaskedPart(question: Question, evidence: Evidence, figure: Figure): boolean {
  const from = evidence.syllables.findIndex(({ start }) => start >= figure.end);
  const behind = from < 0 || evidence.syllables[from]?.afterMark === true ? [] : evidence.syllables.slice(from, from + reachOfPart);
  if (asksAll(question) && beginsWith(behind, doneByPart)) return true;
  return beginsWith(behind, parts) && !question.terms.some((term) => hasWord(question, term, behind));
}

/** "Trường có bao nhiêu học sinh?": nothing behind the noun that is counted, so that "03 em đạt giải" are a part of them. */
const asksAll = onceFor(({ syllables, type, focus }: Question): boolean => {
  const count = findAnyPhrase(syllables, counted);
  const [noun] = focus;
  if (type !== 'quantity' || count === null || noun === undefined) return false;
  return syllables.slice(count.to + noun.length).every((word) => tails.some((tail) => standsFor(word, tail)));
});

/** "Kết nạp 74 đảng viên" to "toàn Đảng bộ có bao nhiêu đảng viên": who was added or dealt with is not how many there are. */
function isUnaskedFlow({ syllables, focus }: Question, evidence: Evidence, figure: Figure): boolean {
  const countsMembers = focus.some((words) => memberNouns.some((noun) => ` ${words.join(' ')} `.startsWith(` ${noun} `)));
  if (countsMembers && hasAnyPhrase(syllables, admissions))
    return !tellsOfAdmission(evidence) || hasAnyPhrase(wordsBefore(evidence, figure), dismissals);
  const asksStock = countsMembers && hasAnyPhrase(syllables, stocks) && !hasAnyPhrase(syllables, flows);
  return asksStock && hasAnyPhrase(wordsBefore(evidence, figure), memberFlows);
}

function tellsOfAdmission({ syllables, before, above }: Evidence): boolean {
  return [syllables, before.syllables, above.syllables].some((words) => hasAnyPhrase(words, admissions));
}

/** A narrower or wider thing in the clause, or right before the figure in the piece of it that a comma opens ("tổ đảng viên đi làm xa, gồm 40"). */
function countsAnother(question: Question, evidence: Evidence, figure: Figure): boolean {
  const { syllables } = evidence;
  const clause = labelledClauseAround(evidence, figure);
  const others = evidence.figures.filter((other) => other !== figure);
  if (isOpposite(question.syllables, clause, figure, others)) return true;
  if (saysNarrower(question.syllables, pieceAround(evidence, figure))) return false;
  if (isAnotherThing(question.syllables, clause) || goesOnNarrower(question.syllables, clause, figure)) return true;
  const at = syllables.findIndex((syllable) => syllable.end > figure.start);
  const from = syllables.findLastIndex(({ afterMark }, position) => position <= at && afterMark);
  return isAnotherThing(question.syllables, syllables.slice(Math.max(0, from), Math.max(0, at)));
}

/** "trên tổng số", "so với chỉ tiêu": a figure with what it is held against is meant. */
function ratioSuits(figure: Figure): number {
  return figure.kind === 'ratio' || figure.target !== null ? 1 : withoutTarget;
}

/** A number right before the counted noun that measures nothing of its own ("sơ kết 05 năm", "tiêm 2 mũi") answers "mấy năm" all the same. */
export function countedTargets(question: Question, evidence: Evidence): Target[] {
  if (question.type !== 'quantity') return [];
  return evidence.syllables.flatMap((number, at): Target[] => {
    const length = /^\d/.test(number.normal) ? countedLength(question, evidence, at + 1) : 0;
    const last = evidence.syllables[at + length];
    if (length === 0 || last === undefined || evidence.figures.some((figure) => overlaps(figure, number))) return [];
    const counted = { start: number.start, end: last.end, figure: null };
    return [{ ...counted, suits: countedShare * agreement(question, evidence, counted) }];
  });
}

/** A number that is no figure is a little less sure. */
const countedShare = 0.9;

function countedLength(question: Question, evidence: Evidence, at: number): number {
  const lengths = question.focus.map((focus) => {
    const head = focus.slice(0, focus[0] === 'năm' || focus[0] === 'tháng' || focus[0] === 'ngày' ? 1 : 2);
    const words = evidence.syllables.slice(at, at + head.length);
    return head.length > 0 && head.every((word, offset) => words[offset]?.normal === word && !words[offset]?.afterMark) ? head.length : 0;
  });
  return Math.max(0, ...lengths);
}

/** "giảm bao nhiêu" is not answered by what rose. */
function directionSuits(asked: Direction | null, evidence: Evidence, figure: Figure): number {
  if (asked === null) return 1;
  const told = directionIn(wordsBefore(evidence, figure));
  return told === null || told === asked ? 1 : otherDirection;
}

/** The few words before a figure, not across a break. */
function wordsBefore({ syllables }: Evidence, figure: Figure): Syllable[] {
  const at = syllables.findIndex((syllable) => syllable.start >= figure.start);
  const from = syllables.findLastIndex(({ afterBreak }, position) => position <= at && afterBreak);
  return at <= 0 ? [] : syllables.slice(Math.max(0, from, at - reachOfChange), at);
}

type Direction = 'up' | 'down';

function directionIn(syllables: readonly Syllable[]): Direction | null {
  const [up, down] = [hasAnyPhrase(syllables, rises), hasAnyPhrase(syllables, falls)];
  return up === down ? null : up ? 'up' : 'down';
}

const equals = phraseSet(['bằng', 'đạt', 'chiếm'].flatMap((verb) => [`${verb} bao nhiêu phần trăm`, `${verb} bao nhiêu %`]));
const ratioCues = phraseSet([
  'trên chỉ tiêu',
  'trên tổng số',
  'trên tổng',
  'trên kế hoạch',
  'so với chỉ tiêu',
  'trên bao nhiêu',
  'trên mấy',
]);
const withoutTarget = 0.5;
/** A narrower or wider thing than the one asked for is no answer. */
const anotherShare = 0.25;
/** A plan is no answer to a question about results. */
const plannedShare = 0.28;
/** A result, where the plan that was set is asked for. */
const resultShare = 0.6;
/** A part or a flow is no answer to a question about all of them. */
const partialShare = 0.28;
/** The whole that parts are told of. */
const wholeShare = 0.6;
const wholes = phraseSet(['trong số', 'trong tổng số']);
const reachOfPart = 6;
const reachOfVersus = 3;
const differences = phraseSet(differenceWords);
const askedDifferences = phraseSet(askedDifference);
const versus = phraseSet(['so với', 'so cùng kỳ']);
const parts = phraseSet(partWords);
const doneByPart = phraseSet(partVerbs);
/** Those who were dealt with are none who came. */
const dismissals = phraseSet(['kỷ luật', 'khai trừ', 'xóa tên', 'xoá tên', 'ra khỏi đảng', 'cảnh cáo', 'khiển trách']);
const counted = phraseSet(['bao nhiêu', 'mấy', 'bn']);
/** What may end a question that counts all of them. */
const tails = ['vậy', 'thế', 'rồi', 'ta', 'nhỉ', 'ạ', 'hả', 'không'] as const;
const stocks = phraseSet(stockWords);
const flows = phraseSet([...flowVerbs, ...memberVerbs, 'mới', 'vô', 'vào', 'ra']);
const admissions = phraseSet(admissionWords);
const memberFlows = phraseSet(memberVerbs);
const plans = phraseSet(planCues);
const setPlans = phraseSet(setPlanCues);
const percents = phraseSet(['tỷ lệ', 'tỉ lệ', 'phần trăm', '%']);

type Measure = 'percent' | 'change' | 'money' | 'other';

/** Rows: what is asked for; columns: what the figure is. */
const measureSuits: Readonly<
  Record<'quantity' | 'amount' | 'across' | 'percent' | 'money' | 'change' | 'rest', Readonly<Record<Measure, number>>>
> = {
  quantity: { percent: 0.15, change: 0.15, money: 0.6, other: 1 },
  amount: { percent: 1, change: 0.6, money: 0.95, other: 1 },
  percent: { percent: 1, change: 0.7, money: unsuited, other: unsuited },
  money: { percent: unsuited, change: unsuited, money: 1, other: unsuited },
  change: { percent: 0.4, change: 1, money: unsuited, other: unsuited },
  across: { percent: 0.6, change: 0.4, money: 0.95, other: 1 },
  rest: { percent: 0.5, change: 0.5, money: 1, other: 1 },
};

function figureSuits(question: Question, evidence: Evidence, figure: Figure): number {
  const { type } = question;
  const counted = type === 'quantity' && question.focus.length === 0 ? uncounted(question) : type;
  const row = counted in measureSuits ? (counted as keyof typeof measureSuits) : 'rest';
  return measureSuits[row][measureOf(question, evidence, figure)];
}

/** Without a counted noun any figure will do; of the sides of a comparison the percentage only where it is named. */
function uncounted({ across, syllables }: Question): 'amount' | 'across' | 'percent' {
  if (!across) return 'amount';
  return hasAnyPhrase(syllables, percents) ? 'percent' : 'across';
}

function measureOf(question: Question, evidence: Evidence, figure: Figure): Measure {
  const isPercent = figure.unit === '%' || figure.kind === 'percent';
  if (isChange(evidence, figure) && (isPercent || question.type === 'change')) return 'change';
  if (isPercent) return 'percent';
  return isMoney(figure) ? 'money' : 'other';
}

const changeWords = phraseSet(['tăng', 'giảm', 'bớt', 'miễn', 'bằng', 'vượt', 'thấp hơn', 'cao hơn', 'gấp']);
const growthRates = phraseSet(['tốc độ tăng', 'tốc độ phát triển', 'mức tăng', 'tăng trưởng']);
const reachOfChange = 4;
const rises = phraseSet(['tăng']);
const falls = phraseSet(['giảm']);
const otherDirection = 0.3;

/** Whether a word of change stands right before the figure, or its phrase names a rate of change. */
function isChange(evidence: Evidence, figure: Figure): boolean {
  if (hasAnyPhrase(wordsBefore(evidence, figure), changeWords)) return true;
  const at = evidence.syllables.findIndex((syllable) => syllable.start >= figure.start);
  const from = evidence.syllables.findLastIndex(({ afterMark }, position) => position <= at && afterMark);
  return at > 0 && hasAnyPhrase(evidence.syllables.slice(Math.max(0, from), at), growthRates);
}
