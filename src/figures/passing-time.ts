import type { Period, PeriodMention } from '../language/period.js';
import { phraseSet } from '../language/phrase-table.js';
import { overlaps, type Span } from '../language/span.js';
import { tokenFrom } from './attach/clause.js';
import type { Scene } from './scene.js';
import { grammar } from './vocabulary/grammar-words.js';
import { laterOpenings, suppositionWords } from './vocabulary/report-words.js';

const openings = phraseSet(laterOpenings);
const suppositions = phraseSet(suppositionWords);
const spans: readonly string[] = [grammar.year, grammar.month];

/** Whether a sentence leaves the time of the one before: "Sau 12 năm, …", "Nay có 64 thành viên". */
export function leavesEarlierTime(scene: Scene): boolean {
  const { words, periods, tokens } = scene;
  const [first] = tokens;
  if (first === undefined || periods.some((period) => overlaps(period, first))) return false;
  if (words[0] === grammar.after) return tokens[1]?.kind === 'number' && spans.includes(words[2] ?? '');
  return openings.startingAt(words, 0) !== null;
}

/** Whether a time holds for its own sentence alone: how a year began, what is only held against today ("Nếu năm 2020 …"), what somebody is quoted to say. */
export function passes(scene: Scene, mention: Span & { readonly period: Period | null }): boolean {
  const began = mention.period?.kind === 'until' && mention.period.to?.endsWith('-01-01') === true;
  return began || suppositions.startingAt(scene.words, 0) !== null || isQuoted(scene, mention);
}

/** Whether "nay" stands between a time and a number, and is no part of another time: "năm 2020 chiếm 68% thì nay còn 55,6%". */
export function isBeforeNow(scene: Scene, mention: PeriodMention, first: number): boolean {
  const from = tokenFrom(scene, mention.end);
  return scene.words.slice(from, first).some((word, offset) => {
    const token = scene.tokens[from + offset];
    return word === grammar.now && token !== undefined && !scene.periods.some((period) => overlaps(period, token));
  });
}

/** Between quotation marks that open and close in the sentence. */
function isQuoted({ text, sentence }: Scene, { start, end }: Span): boolean {
  const before = text.slice(sentence.start, start);
  const behind = text.slice(end, sentence.end);
  const straight = (before.split('"').length - 1) % 2 === 1 && behind.includes('"');
  return straight || (before.lastIndexOf('“') > before.lastIndexOf('”') && behind.includes('”'));
}
