import { canonicalize } from '../language/canonical.js';
import { hasAccents } from '../language/fold.js';
import type { PeriodMention } from '../language/period.js';
import { findPeriods } from '../language/periods.js';
import { sliceOf } from '../language/span.js';
import { type PlaceNames, readPlaces } from './asked-places.js';
import { readFocus } from './focus.js';
import { findPersonNames } from './person-names.js';
import { findPhrase } from './phrases.js';
import type { AskedPeriod, Question } from './question.js';
import { positionsWithin, readAlternatives, readTerms } from './question-terms.js';
import { readArticleCue, readType } from './question-type.js';
import { type Syllable, syllablesOf } from './syllables.js';

/** What a question is read against. */
export interface Reading {
  /** Place names of the corpus, by key and by folded key. */
  readonly known: PlaceNames;
  /** The day on which the question is asked, `YYYY-MM-DD`; relative words are resolved against it. */
  readonly today: string;
}

/** Reads one question by itself. What it follows is joined by `followUp`. */
export function readQuestion(raw: string, reading: Reading, corrections: Question['corrections'] = []): Question {
  const text = canonicalize(raw).trim();
  const syllables = syllablesOf(text);
  const accented = hasAccents(text);
  const placed = readPlaces(text, reading.known);
  const periodMentions = readPeriods(text, reading.today);
  const taken = positionsWithin(syllables, [...placed, ...periodMentions]);
  return {
    text,
    syllables,
    accented,
    type: readType(syllables) ?? 'status',
    aboutArticle: readArticleCue(syllables),
    focus: readFocus(syllables, taken),
    terms: readTerms(syllables, taken, positionsWithin(syllables, findPersonNames(text, { start: 0, end: text.length })), accented),
    alternatives: readAlternatives(text, syllables, taken, accented),
    places: placed.map(({ place }) => place),
    periods: periodMentions.flatMap((mention) => askedPeriod(text, mention, syllables)),
    inherited: { place: false, period: false },
    earlier: null,
    pointsBack: false,
    corrections,
  };
}

/** "9 tháng và cả năm 2023": a year named anywhere is the year of what stands without one. */
function readPeriods(text: string, today: string): PeriodMention[] {
  const whole = { start: 0, end: text.length };
  const mentions = findPeriods(text, whole, today);
  const named = mentions.find(({ relative, period, role }) => !relative && role === 'time' && period?.to != null);
  const year = named?.period?.to?.slice(0, 4);
  return year === undefined ? mentions : findPeriods(text, whole, `${year}-12-31`);
}

function isYearless(text: string, mention: PeriodMention): boolean {
  const kind = mention.period?.kind;
  return (
    (kind === 'day' || kind === 'month' || kind === 'until') && /\d/.test(sliceOf(text, mention)) && !/\d{4}/.test(sliceOf(text, mention))
  );
}

function askedPeriod(text: string, mention: PeriodMention, syllables: readonly Syllable[]): AskedPeriod[] {
  if (mention.period === null || mention.role !== 'time') return [];
  if (mention.relative && mention.period.kind === 'until') return [];
  const within = syllables.filter((syllable) => syllable.start >= mention.start - 4 && syllable.end <= mention.end);
  return [
    {
      text: sliceOf(text, mention),
      period: mention.period,
      whole: findPhrase(within, 'cả năm') !== null,
      yearless: isYearless(text, mention),
    },
  ];
}
