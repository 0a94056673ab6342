import { stripAccents } from '../../language/fold.js';
import { endAdjectives, endMeasures, endPhrases } from '../vocabulary/rank-words.js';
import { type Syllable, standsFor } from '../words/syllables.js';
import type { Question, QuestionTerm } from './question.js';

/** An end of a measure: the most or the least, the fastest or the slowest. */
export type End = keyof typeof endAdjectives;

/** Where words name an end of a measure. */
export interface EndPlace {
  readonly end: End;
  /** Positions `[from, to)` of the words that name it, "thấp nhất". */
  readonly from: number;
  readonly to: number;
}

/** Words that say that something is measured, not what. */
const measureWords = ['tỷ', 'tỉ', 'lệ', 'số', 'mức', 'tổng'] as const;
/** How many words may part an adjective from "nhất": "ít hộ nghèo nhất". */
const reach = 6;

/** The ends that words name, in text order. */
export function endsIn(syllables: readonly Syllable[]): EndPlace[] {
  const places: EndPlace[] = [];
  syllables.forEach((syllable, at) => {
    const named = isMeant(syllable, 'nhất') ? endBefore(syllables, at) : phraseAt(syllables, at);
    if (named !== null) places.push(named);
  });
  return places;
}

function endBefore(syllables: readonly Syllable[], at: number): EndPlace | null {
  for (let from = at - 1; from >= Math.max(0, at - reach); from -= 1) {
    const end = endOf(syllables[from]);
    if (end !== null) return { end, from, to: at + 1 };
    if (syllables[from + 1]?.afterMark === true) break;
  }
  const before = syllables[at - 1];
  const measures = before !== undefined && endMeasures.some((word) => standsFor(before, word));
  return measures ? { end: 'top', from: at, to: at + 1 } : null;
}

function endOf(syllable: Syllable | undefined): End | null {
  if (syllable === undefined) return null;
  const found = Object.entries(endAdjectives).find(([, words]) => words.some((word) => isMeant(syllable, word)));
  return (found?.[0] as End | undefined) ?? null;
}

/** Words that are themselves when they have no tone: "bao nhiêu" is not "nhiều", "năng suất" not "nặng". */
const toneless = ['nhiêu', 'năng', 'tôt', 'tê'] as const;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Letters from which on a word written without its accents among others that have them still tells which it is ("nhieu"). */
const tellingBare = 4;

/** Whether a syllable is a word, or is it but for a tone that was left out or put on another vowel ("nhât", "nhìêu"). */
function isMeant(syllable: Syllable, word: string): boolean {
  if (standsFor(syllable, word)) return true;
  const [typed, meant] = [syllable.normal.normalize('NFD'), word.normalize('NFD')];
  const tone = typed.match(tones)?.join('') ?? '';
  if (syllable.normal === syllable.folded) return syllable.folded.length >= tellingBare && syllable.folded === stripAccents(word);
  if (typed.replace(tones, '') !== meant.replace(tones, '')) return false;
  return tone === '' ? !toneless.some((other) => other === syllable.normal) : tone === meant.match(tones)?.join('');
}

function phraseAt(syllables: readonly Syllable[], at: number): EndPlace | null {
  for (const [end, phrases] of Object.entries(endPhrases)) {
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      const stands = words.every((word, offset) => {
        const syllable = syllables[at + offset];
        return syllable !== undefined && standsFor(syllable, word);
      });
      if (stands) return { end: end as End, from: at, to: at + words.length };
    }
  }
  return null;
}

/** The end that a question asks for the place of ("xã nào … cao nhất"); null when it names none. */
export function askedEnd({ type, syllables }: Question): End | null {
  return type === 'place' ? (endsIn(syllables)[0]?.end ?? null) : null;
}

/** The words of a question that say what is measured: without its level words and the words of the end. */
export function measuredTerms({ syllables, terms }: Question, levels: readonly string[]): QuestionTerm[] {
  const [end] = endsIn(syllables);
  return terms.filter(({ position, identifies }) => {
    const syllable = syllables[position];
    if (
      syllable === undefined ||
      identifies ||
      measureWords.some((word) => standsFor(syllable, word)) ||
      levels.some((level) => standsFor(syllable, level))
    )
      return false;
    return (
      end === undefined ||
      (endOf(syllable) === null && !isMeant(syllable, 'nhất') && !(end.to - end.from === 2 && position >= end.from && position < end.to))
    );
  });
}
