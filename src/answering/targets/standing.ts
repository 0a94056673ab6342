import type { Figure } from '../../figures/figure.js';
import { stripAccents } from '../../language/fold.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Question } from '../question/question.js';
import { askedBeforeWords, askedNowWords, nationWords, nowWords, startWords } from '../vocabulary/scope-words.js';
import { hasAnyPhrase, phraseSet } from '../words/phrases.js';
import type { Syllable } from '../words/syllables.js';
import type { WordIndex } from '../words/word-index.js';

/** What is left of the suitability when a thing that the question names stands elsewhere in the article, or nowhere in it. */
const namedElsewhere = 0.75;
const namedNowhere = 0.45;
/** The question asks for the whole country, the figure is of a place in it. */
const notNational = 0.4;
/** "từ 200.000 dân, đến nay hơn 1 triệu dân": the first is what it was. */
const earlierState = 0.5;
/** The question asks for the present state in so many words. */
const notNow = 0.28;
const reachOfStart = 14;

/** Between the first value and the second. */
const changesTo: ReadonlySet<string> = new Set(['lên', 'xuống', 'còn', 'thành', 'nay', 'sang']);
/** Words behind them within which the second value stands. */
const reachOfEnd = 2;

const nation = phraseSet(nationWords);
const starts = phraseSet(startWords);
const now = phraseSet(nowWords);
const askedNow = phraseSet(askedNowWords);
const askedBefore = phraseSet(askedBeforeWords);

/** How far a sentence, and a figure in it or the whole of it, speaks of what the question names: 1 of just that, less of something else. */
export function standingIn(question: Question, evidence: Evidence): (figure: Figure | null) => number {
  const share = named(question, evidence);
  const tooNarrow = isForNation(question) && !speaksOfNation(evidence);
  const asksForNow = hasAnyPhrase(question.syllables, askedNow);
  const tellsOfNow = asksForNow || hasAnyPhrase(evidence.syllables, now);
  return (figure) => {
    const scope = tooNarrow && (figure === null || figure.locality !== null) ? notNational : 1;
    return (
      share *
      scope *
      (figure !== null && opensChange(question, evidence, figure) ? earlierState : 1) *
      (tellsOfNow && figure !== null && isEarlierState(evidence, figure, asksForNow) ? (asksForNow ? notNow : earlierState) : 1)
    );
  };
}

/** The least of the things that the question names by capitalised words ("Công ty Minh Trang"). */
function named({ names }: Question, evidence: Evidence): number {
  return Math.min(1, ...names.map((name) => presence(name, evidence)));
}

function presence(name: Question['names'][number], { words, above, before, article }: Evidence): number {
  const near = [words, above, before].some((index) => stands(index, name.words));
  if (near) return 1;
  return article.text.includes(name.text) ? namedElsewhere : namedNowhere;
}

function stands({ syllables, positions }: WordIndex, [first = '', ...rest]: readonly string[]): boolean {
  const starts = positions.get(stripAccents(first)) ?? [];
  return starts.some((at) => syllables[at]?.normal === first && rest.every((word, offset) => syllables[at + 1 + offset]?.normal === word));
}

function isForNation({ syllables, places }: Question): boolean {
  return places.length === 0 && hasAnyPhrase(syllables, nation);
}

function speaksOfNation({ syllables, before, above }: Evidence): boolean {
  return [syllables, before.syllables, above.syllables].some((words) => hasAnyPhrase(words, nation));
}

/** "Tăng từ 1.150 triệu đồng lên 2.263 triệu đồng": the first is what it was, unless the question asks how it was before. */
function opensChange({ syllables: asked }: Question, { syllables }: Evidence, figure: Figure): boolean {
  const at = syllables.findIndex(({ start }) => start >= figure.start);
  const behind = syllables.findIndex(({ start }) => start >= figure.end);
  const [from, to, reached] = [syllables[at - 1], syllables[behind], syllables.slice(behind + 1, behind + 1 + reachOfEnd)];
  if (from === undefined || to === undefined || from.normal !== 'từ' || !changesTo.has(to.normal)) return false;
  return reached.some(({ normal }) => /^\d/.test(normal)) && !hasAnyPhrase(asked, askedBefore);
}

/** Behind "từ" and before "đến nay": where a change began. Asked for the present state, whatever stands behind "lúc đầu". */
function isEarlierState({ syllables }: Evidence, figure: Figure, asksForNow: boolean): boolean {
  const at = syllables.findIndex((syllable) => syllable.start >= figure.start);
  if (at <= 0) return false;
  const before = syllables.slice(Math.max(0, at - reachOfStart), at);
  const from = before.findLastIndex((_, position) => startsAt(before, position));
  const clause = from < 0 ? [] : before.slice(from);
  return clause.length > 0 && !hasAnyPhrase(clause, now) && (asksForNow || hasAnyPhrase(syllables.slice(at), now));
}

function startsAt(words: readonly Syllable[], position: number): boolean {
  return hasAnyPhrase(words.slice(position, position + 3), starts) && starts.byFirst.has(words[position]?.folded ?? '');
}
