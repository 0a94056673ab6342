import { asksNames } from './asked-names.js';
import { asksWhy } from './asks-why.js';
import { beginsWith, findPhrase, hasAnyPhrase, phraseSet } from './phrases.js';
import type { Question, QuestionType } from './question.js';
import type { Syllable } from './syllables.js';
import { moneyIndicators, namedAmounts, namedMoneyIndicators } from './vocabulary/measure-words.js';
import { populationWords } from './vocabulary/population-words.js';
import { articleCues, questionCues } from './vocabulary/question-words.js';

const plurals = phraseSet(['bạn', 'anh', 'chị', 'em', 'ông', 'bà', 'chuyện', 'chú', 'cô'].map((noun) => `mấy ${noun}`));
const indicators = phraseSet([...namedMoneyIndicators]);
const amounts = phraseSet([...namedAmounts]);
const populations = phraseSet(populationWords);
const cues = questionCues.map(([type, phrases]) => ({ type, phrases: phraseSet(phrases) }));

/** What kind of thing is asked for; `null` when no word of the question says so. */
export function readType(syllables: readonly Syllable[]): QuestionType | null {
  if (asksWhy(syllables)) return 'status';
  const cue = cues.find(({ phrases }) => hasAnyPhrase(syllables, phrases));
  return cue === undefined ? namedIndicator(syllables) : (asksNames(cue.type, syllables) ?? refine(cue.type, syllables));
}

/** "Doanh thu 2016 của …?" names what is measured and asks nothing else. */
function namedIndicator(syllables: readonly Syllable[]): QuestionType | null {
  if (beginsWith(syllables, populations) || beginsWith(syllables, amounts)) return 'quantity';
  return beginsWith(syllables, indicators) ? 'money' : null;
}

function refine(type: QuestionType, syllables: readonly Syllable[]): QuestionType {
  if (type === 'percent' && asksHow(syllables)) return 'status';
  if (type === 'percent' && countsSomething(syllables)) return 'quantity';
  if (type === 'change' && countsSomething(syllables)) return 'quantity';
  if (type === 'quantity' && countsTwice(syllables)) return 'comparison';
  if (type === 'status' && asksForSeveral(syllables)) return 'list';
  if (type === 'quantity' && namesMoney(syllables) && !countsSomething(syllables)) return 'money';
  return type;
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

/** Whether a noun follows "bao nhiêu" or "mấy", so that it is counted. */
function countsSomething(syllables: readonly Syllable[]): boolean {
  for (const cue of ['bao nhiêu', 'mấy', 'bn']) {
    const place = findPhrase(syllables, cue);
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
