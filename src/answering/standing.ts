import type { Figure } from '../figures/figure.js';
import type { Evidence } from './evidence.js';
import { hasAnyPhrase, phraseSet } from './phrases.js';
import type { Question } from './question.js';
import type { Syllable } from './syllables.js';
import { occurrences } from './term-match.js';
import { nationWords, nowWords, startWords } from './vocabulary/scope-words.js';

/** What is left of the suitability when a thing that the question names stands elsewhere in the article, or nowhere in it. */
const namedElsewhere = 0.75;
const namedNowhere = 0.45;
/** The question asks for the whole country, the figure is of a place in it. */
const notNational = 0.4;
/** "từ 200.000 dân, đến nay hơn 1 triệu dân": the first is what it was. */
const earlierState = 0.5;
const reachOfStart = 14;

const nation = phraseSet(nationWords);
const starts = phraseSet(startWords);
const now = phraseSet(nowWords);

/** How far a sentence, or a figure in it, speaks of what the question names: 1 of just that, less of something else. */
export function standing(question: Question, evidence: Evidence, figure: Figure | null): number {
  const scope = isForNation(question) && !speaksOfNation(evidence) && (figure === null || figure.locality !== null) ? notNational : 1;
  return named(question, evidence) * scope * (figure !== null && isEarlierState(evidence, figure) ? earlierState : 1);
}

/** The least of the things that the question names by capitalised words ("Công ty Minh Trang"). */
function named({ names }: Question, evidence: Evidence): number {
  return Math.min(1, ...names.map((name) => presence(name, evidence)));
}

function presence(name: readonly string[], { words, above, before, article }: Evidence): number {
  const near = [words, above, before].some(({ syllables }) => occurrences(syllables, name).length > 0);
  if (near) return 1;
  return article.text.toLowerCase().includes(name.join(' ')) ? namedElsewhere : namedNowhere;
}

function isForNation({ syllables, places }: Question): boolean {
  return places.length === 0 && hasAnyPhrase(syllables, nation);
}

function speaksOfNation({ syllables, before, above }: Evidence): boolean {
  return [syllables, before.syllables, above.syllables].some((words) => hasAnyPhrase(words, nation));
}

/** Behind "từ" and before "đến nay": where a change began. */
function isEarlierState({ syllables }: Evidence, figure: Figure): boolean {
  const at = syllables.findIndex((syllable) => syllable.start >= figure.start);
  if (at <= 0) return false;
  const before = syllables.slice(Math.max(0, at - reachOfStart), at);
  const from = before.findLastIndex((_, position) => startsAt(before, position));
  const clause = from < 0 ? [] : before.slice(from);
  return clause.length > 0 && !hasAnyPhrase(clause, now) && hasAnyPhrase(syllables.slice(at), now);
}

function startsAt(words: readonly Syllable[], position: number): boolean {
  return hasAnyPhrase(words.slice(position, position + 3), starts) && starts.byFirst.has(words[position]?.folded ?? '');
}
