import { expansionsOf } from '../../language/abbreviations.js';
import { normalizeWord } from '../../language/fold.js';
import { synonymsOf } from '../../language/synonyms.js';
import type { Candidate } from '../choice/score.js';
import { periodLabel } from '../evidence/period-label.js';
import { occurrences } from '../evidence/term-match.js';
import type { Alternative, AskedPeriod, AskedPlace, Question } from '../question/question.js';
import { plainWords } from '../vocabulary/plain-words.js';

/** The most characters of the earlier question that are shown. */
const longestEarlier = 70;
/** The first words of a group are its official ones; only they are told. */
const nearestOfGroup = 2;

/**
 * How a question was read, when anything in it was changed or added: slips, places, times, abbreviations and everyday words, what was taken over. Null when it
 * was read as typed; accents that are only missing are no change.
 *
 * @param chosen what answers the question, or comes nearest to it: it tells which of several readings counted
 */
export function understoodAs(question: Question, chosen: Candidate | null): string | null {
  const own = question.alternatives.filter((one) => one.from < question.syllables.length && !isWithinAnother(one, question.alternatives));
  const parts = [
    ...question.corrections.map(({ typed, read }) => `“${typed}” là “${read}”`),
    ...question.places.flatMap(placeRead),
    ...question.periods.flatMap(periodRead),
    ...own.flatMap((alternative) => wordsRead(question, alternative, chosen)),
    ...continued(question),
  ];
  return parts.length === 0 ? null : `Tôi hiểu là: ${[...new Set(parts)].join('; ')}.`;
}

/** "NTM" of "NTM nâng cao" is told with it. */
function isWithinAnother({ from, to }: Alternative, alternatives: readonly Alternative[]): boolean {
  return alternatives.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from);
}

function placeRead({ text, readAs }: AskedPlace): string[] {
  return readAs.length === 0 ? [] : [`“${text}” là ${readAs.join(' hoặc ')}`];
}

function periodRead({ text, period, yearless, relative }: AskedPeriod): string[] {
  return relative && !yearless ? [`“${text}” là ${periodLabel(period)}`] : [];
}

function wordsRead(question: Question, alternative: Alternative, chosen: Candidate | null): string[] {
  if (alternative.kind === 'spelling') return [];
  const read = alternative.kind === 'abbreviation' ? writtenOut(question, alternative, chosen) : readInstead(question, alternative, chosen);
  return read === null ? [] : [`“${typedWords(question, alternative)}” là ${read}`];
}

/** The full form that the evidence has, else the most usual one. Abbreviations that nobody writes out are left alone. */
function writtenOut(question: Question, { from, phrases }: Alternative, chosen: Candidate | null): string | null {
  const folded = question.syllables[from]?.folded ?? '';
  if (plainWords.some((plain) => plain === folded) || (!question.accented && isSyllable(question, from))) return null;
  const full = phrases.filter((phrase) => !folded.startsWith(phrase[0] ?? folded));
  if (has(chosen, [folded]) && !full.some((phrase) => has(chosen, phrase))) return null;
  const read = (full.find((phrase) => has(chosen, phrase)) ?? full[0])?.join(' ');
  return expansionsOf(folded).find((expansion) => normalizeWord(expansion) === read) ?? read ?? null;
}

/** Among words without accents "tu" is a word before it is "Tỉnh ủy". */
function isSyllable({ text, syllables }: Question, at: number): boolean {
  const typed = text.slice(syllables[at]?.start ?? 0, syllables[at]?.end ?? 0);
  return typed === typed.toLowerCase() && /[aeiouy]/.test(typed);
}

/** Everyday words count when the evidence has an official one of their group and not the words themselves. */
function readInstead(question: Question, { from, to, phrases }: Alternative, chosen: Candidate | null): string | null {
  const words = question.syllables.slice(from, to);
  const typed = words.map(({ normal }) => normal).join(' ');
  const written = words.map(({ normal, folded }) => (question.accented ? normal : folded));
  if (plainWords.some((plain) => plain === typed) || has(chosen, written)) return null;
  const read = phrases
    .slice(0, nearestOfGroup)
    .find((phrase) => has(chosen, phrase))
    ?.join(' ');
  return read === undefined ? null : (synonymsOf(typed).find((synonym) => normalizeWord(synonym) === read) ?? read);
}

function has(chosen: Candidate | null, phrase: readonly string[]): boolean {
  if (chosen === null) return false;
  const { words, above, before } = chosen.evidence;
  return [words, above, before].some(({ syllables }) => occurrences(syllables, phrase).length > 0);
}

function typedWords({ text, syllables }: Question, { from, to }: Alternative): string {
  return text.slice(syllables[from]?.start ?? 0, syllables[to - 1]?.end ?? 0);
}

function continued({ earlier, inherited, places, periods }: Question): string[] {
  if (earlier === null) return [];
  const taken = [...(inherited.place ? places.map(({ text }) => text) : []), ...(inherited.period ? periods.map(({ text }) => text) : [])];
  const asked =
    earlier.text.length <= longestEarlier ? earlier.text : `${earlier.text.slice(0, earlier.text.lastIndexOf(' ', longestEarlier))}…`;
  return [`hỏi tiếp câu “${asked}”${taken.length === 0 ? '' : ` (${taken.join(', ')})`}`];
}
