import { moneyIndicators, namedAmounts, namedMoneyIndicators, scaledNouns } from '../vocabulary/measure-words.js';
import { populationWords } from '../vocabulary/population-words.js';
import { articleCues, questionCues } from '../vocabulary/question-words.js';
import { beginsWith, findAnyPhrase, findPhrase, hasAnyPhrase, phraseSet } from '../words/phrases.js';
import { type Syllable, standsFor } from '../words/syllables.js';
import { asksNames } from './asked-names.js';
import { asksWhy } from './asks-why.js';
import type { Question, QuestionType } from './question.js';

const plurals = phraseSet(['bạn', 'anh', 'chị', 'em', 'ông', 'bà', 'chuyện', 'chú', 'cô'].map((noun) => `mấy ${noun}`));
const indicators = phraseSet([...namedMoneyIndicators]);
const amounts = phraseSet([...namedAmounts]);
const sums = phraseSet(['mấy triệu', 'mấy tỷ', 'mấy tỉ', 'mấy nghìn', 'mấy ngàn']);
const scaled = phraseSet(['bao nhiêu', 'mấy'].flatMap((count) => ['nghìn', 'ngàn', 'triệu'].map((scale) => `${count} ${scale}`)));
const populations = phraseSet(populationWords);
const levelsReached = phraseSet(['còn', 'xuống', 'xuống còn', 'lên', 'lên tới', 'về'].flatMap((to) => [`${to} bao nhiêu`, `${to} mấy`]));
const cues = questionCues.map(([type, phrases]) => ({ type, phrases: phraseSet(phrases) }));

/** What kind of thing is asked for; `null` when no word of the question says so. */
export function readType(syllables: readonly Syllable[]): QuestionType | null {
  if (asksWhy(syllables)) return 'status';
  const cue = cues.find(({ phrases }) => hasAnyPhrase(syllables, phrases));
  return cue === undefined ? namedIndicator(syllables) : (asksNames(cue.type, syllables) ?? refine(cue.type, syllables));
}

/** "Xã A và xã B, xã nào đạt nhiều tiêu chí hơn?" compares the places it names, and asks for none. */
export function comparesPlaces(type: QuestionType, places: readonly { readonly key: string }[], syllables: readonly Syllable[]): boolean {
  return type === 'place' && new Set(places.map(({ key }) => key)).size > 1 && hasAnyPhrase(syllables, ['hơn']);
}

/** "Doanh thu 2016 của …?" names what is measured and asks nothing else. */
function namedIndicator(syllables: readonly Syllable[]): QuestionType | null {
  if (beginsWith(syllables, populations) || beginsWith(syllables, amounts)) return 'quantity';
  return beginsWith(syllables, indicators) ? 'money' : null;
}

type Refinement = readonly [becomes: QuestionType, holds: (syllables: readonly Syllable[]) => boolean];

/** What a type turns into when the rest of the question says so: the first that holds. */
const refinements: Readonly<Partial<Record<QuestionType, readonly Refinement[]>>> = {
  date: [['money', (syllables) => hasAnyPhrase(syllables, sums)]],
  money: [['quantity', countsThousands]],
  percent: [
    ['status', asksHow],
    ['quantity', countsSomething],
  ],
  change: [
    ['percent', (syllables) => asksLevel(syllables) && hasAnyPhrase(syllables, ['phần trăm', '%'])],
    ['money', (syllables) => asksLevel(syllables) && asksSum(syllables)],
    ['quantity', (syllables) => asksLevel(syllables) || countsSomething(syllables)],
  ],
  status: [['list', asksForSeveral]],
  quantity: [
    ['comparison', countsTwice],
    ['money', asksSum],
  ],
};

function refine(type: QuestionType, syllables: readonly Syllable[]): QuestionType {
  return refinements[type]?.find(([, holds]) => holds(syllables))?.[0] ?? type;
}

/** "Giảm lồng nuôi còn bao nhiêu?" asks for what is left, not by how much. */
function asksLevel(syllables: readonly Syllable[]): boolean {
  return hasAnyPhrase(syllables, levelsReached);
}

/** Money without a noun that is counted. */
function asksSum(syllables: readonly Syllable[]): boolean {
  return namesMoney(syllables) && !countsSomething(syllables) && !asksLeastShare(syllables);
}

/** "Phải giải ngân ít nhất bao nhiêu?" may be answered by a share of the money as well as by the money. */
function asksLeastShare(syllables: readonly Syllable[]): boolean {
  return hasAnyPhrase(syllables, ['giải ngân']) && hasAnyPhrase(syllables, ['ít nhất', 'tối thiểu']);
}

/** "Mấy nghìn lượt khách", "bao nhiêu triệu con": a scale before a noun that is no money. */
function countsThousands(syllables: readonly Syllable[]): boolean {
  const place = findAnyPhrase(syllables, scaled);
  const next = place === null ? undefined : syllables[place.to];
  return next !== undefined && !next.afterMark && scaledNouns.some((noun) => standsFor(next, noun));
}

/** "Giá …" opens a question about money; elsewhere it may be of "đánh giá". */
function namesMoney(syllables: readonly Syllable[]): boolean {
  return hasAnyPhrase(syllables, moneyIndicators) || beginsWith(syllables, indicators);
}

/** "Tỷ lệ … thế nào?" asks for what is said of it, not for a number alone. */
function asksHow(syllables: readonly Syllable[]): boolean {
  return hasAnyPhrase(syllables, ['thế nào', 'ra sao', 'sao rồi']) && !hasAnyPhrase(syllables, ['bao nhiêu', 'mấy', 'bn']);
}

/** "Các nhiệm vụ … là gì?" asks for all of them. */
function asksForSeveral(syllables: readonly Syllable[]): boolean {
  const several = hasAnyPhrase(syllables, ['các', 'những']) && hasAnyPhrase(syllables, ['là gì', 'gì', 'nào']);
  return several && !hasAnyPhrase(syllables, ['ra sao', 'thế nào', 'làm gì']);
}

/** "bao nhiêu … và bao nhiêu …" asks for two figures; "mấy" alone is often only a plural ("mấy bạn"). */
function countsTwice(syllables: readonly Syllable[]): boolean {
  const exact = countOf(syllables, 'bao nhiêu');
  if (exact > 0) return exact > 1 || hasAnyPhrase(syllables, ['và mấy', 'còn mấy', 'và còn mấy']);
  return countOf(syllables, 'mấy') > 1 && !hasAnyPhrase(syllables, plurals);
}

function countOf(syllables: readonly Syllable[], phrase: string): number {
  const place = findPhrase(syllables, phrase);
  return place === null ? 0 : 1 + countOf(syllables.slice(place.to), phrase);
}

/** "Mấy chị … được bao nhiêu?": "mấy" only says that they are several. */
function namesAnyPlural(syllables: readonly Syllable[]): boolean {
  return hasAnyPhrase(syllables, plurals) && hasAnyPhrase(syllables, ['bao nhiêu', 'bn']);
}

/** Whether a noun follows "bao nhiêu" or "mấy", so that it is counted. */
function countsSomething(syllables: readonly Syllable[]): boolean {
  for (const cue of ['bao nhiêu', 'mấy', 'bn']) {
    const place = cue === 'mấy' && namesAnyPlural(syllables) ? null : findPhrase(syllables, cue);
    const next = place === null ? undefined : syllables[place.to];
    if (
      next !== undefined &&
      !next.afterMark &&
      ![
        'so',
        'một',
        'mỗi',
        'trong',
        'năm',
        'và',
        'vậy',
        'thế',
        'rồi',
        'nhỉ',
        'cho',
        'phần',
        '%',
        'phan',
        'cùng',
        'cung',
        'điểm',
        'với',
        'lần',
        'của',
        'vào',
        'vì',
        'do',
        'để',
        'làm',
        'trên',
        'tại',
        'ở',
        'từ',
      ].includes(next.normal)
    )
      return true;
  }
  return false;
}

/** Whether the question is about the article as a page: who wrote it, when it was published. */
export function readArticleCue(syllables: readonly Syllable[]): Question['aboutArticle'] {
  if (hasAnyPhrase(syllables, articleCues.author)) return 'author';
  return hasAnyPhrase(syllables, articleCues.published) ? 'published' : null;
}
