import type { PlaceMention } from '../../language/place.js';
import { contains, overlaps, type Span } from '../../language/span.js';
import type { Evidence } from '../evidence/evidence.js';
import { type End, type EndPlace, endsIn, measuredTerms } from '../question/asked-end.js';
import { asksLevel, isOfLevel, levelNames } from '../question/place-levels-asked.js';
import type { Question } from '../question/question.js';
import { shareHeld } from '../question/question-words-in.js';
import { changeOfMeasure, endLinks, runnersUp } from '../vocabulary/rank-words.js';
import { stopSyllables } from '../vocabulary/stop-words.js';
import { findNamedThings } from '../words/named-things.js';
import { findAnyPhrase, hasAnyPhrase, phraseSet } from '../words/phrases.js';
import { type Syllable, standsFor, syllablesOf } from '../words/syllables.js';
import type { Target } from './target.js';

/** How many words may stand between an end and the place behind it: "thấp nhất là xã". */
const reachBehind = 5;
/** Words of its own from which on a clause is about a measure of its own. */
const ownWords = 2;
const leastOwn = 1 / 3;
const leastJoint = 0.6;
const links = phraseSet(endLinks);
const nextOnes = phraseSet(runnersUp);
/** UTF-16 units before a sentence in which what it measures may stand. */
const farthestTopic = 400;
/** A colon opens what belongs to the words before it. */
const parts = /[;.!?]/;

/** The places of which a sentence says that they are first or last in what is asked for: "xã thấp nhất là …", "…, cao nhất huyện". */
export function toldEnds(question: Question, evidence: Evidence, asked: End): Target[] {
  const ends = endsIn(evidence.syllables);
  return ends
    .filter((end) => end.end === asked)
    .flatMap((end) => {
      const clause = clauseOf(evidence, ends, end);
      const place = isOfMeasure(question, evidence, clause) ? placeOf(question, evidence, end, clause) : null;
      return place === null ? [] : [{ start: place.start, end: place.end, figure: null, suits: 1, told: true }];
    });
}

/** Positions `[from, to)`: from the semicolon, or the end named before, to the next, or to what comes second. */
interface Clause {
  readonly from: number;
  readonly to: number;
}

function clauseOf({ syllables, article }: Evidence, ends: readonly EndPlace[], own: EndPlace): Clause {
  const at = ends.indexOf(own);
  const opens = (position: number): boolean =>
    parts.test(article.text.slice(syllables[position - 1]?.end ?? 0, position === 0 ? 0 : (syllables[position]?.start ?? 0)));
  const before = syllables.findLastIndex((_, position) => position <= own.from && opens(position));
  const behind = syllables.findIndex((_, position) => position > own.from && opens(position));
  return {
    from: Math.max(0, before, ends[at - 1]?.to ?? 0),
    to: Math.min(
      behind < 0 ? syllables.length : behind,
      ends[at + 1]?.from ?? syllables.length,
      findAnyPhrase(syllables, nextOnes, own.to)?.from ?? syllables.length,
    ),
  };
}

/** Behind the end, tied to it by "là"; else the nearest before it. */
function placeOf(question: Question, evidence: Evidence, { from, to }: EndPlace, clause: Clause): Span | null {
  const { syllables } = evidence;
  const places = placesIn(question, evidence);
  const limit = syllables[clause.to]?.start ?? evidence.sentence.end;
  const end = syllables[to - 1]?.end ?? 0;
  const behind = places.find((place) => place.start >= end && place.end <= limit);
  if (behind !== undefined) {
    const between = syllables.filter((syllable) => syllable.start >= end && syllable.end <= behind.start);
    const tied = between.length === 0 ? false : between.length <= reachBehind && hasAnyPhrase(between, links);
    if (tied || between.some((word) => standsFor(word, 'là'))) return behind;
  }
  const start = syllables[clause.from]?.start ?? evidence.sentence.start;
  const before = places.filter((place) => place.start >= start && place.end <= (syllables[from]?.start ?? 0));
  return before.at(-1) ?? null;
}

/** Places of the level asked for, and bare names where the sentence speaks of that level. */
function placesIn(question: Question, evidence: Evidence): Span[] {
  const level = asksLevel(question);
  const places = evidence.places.filter((place) => level === null || isOfLevel(place, level) || isBare(place));
  const spoken =
    level === null ||
    levelNames(level).some((name) =>
      [evidence.syllables, evidence.before.syllables].some((words) => words.some((word) => standsFor(word, name))),
    );
  const bare = spoken
    ? findNamedThings(evidence.article.text, evidence.sentence).filter((name) => !evidence.places.some((place) => overlaps(place, name)))
    : [];
  const asked = (place: PlaceMention): boolean => question.places.some(({ key }) => key === place.key);
  return [...places.filter((place) => !asked(place)), ...bare].sort((a, b) => a.start - b.start);
}

function isBare({ level }: PlaceMention): boolean {
  return level === null;
}

/** Whether a clause speaks of what is measured: by its own words, or with nothing but a place and a number in it by those around. */
function isOfMeasure(question: Question, evidence: Evidence, { from, to }: Clause): boolean {
  const { syllables, above } = evidence;
  const clause = syllables.slice(from, to);
  const terms = measuredTerms(question, levelNames(asksLevel(question)));
  if (terms.length === 0) return false;
  const changes = (words: readonly Syllable[]): boolean => words.some((word) => changeOfMeasure.some((change) => standsFor(word, change)));
  if (changes(clause) !== changes(question.syllables)) return false;
  const own = shareHeld(question, terms, clause);
  const onlyPlaces = own < leastOwn && tellsOnlyPlaces(evidence, clause);
  if (own < leastOwn && !onlyPlaces) return false;
  const said = [...syllables.slice(0, to), ...(onlyPlaces ? saidBefore(evidence) : evidence.before.syllables), ...above.syllables];
  return shareHeld(question, terms, said) >= leastJoint;
}

/** What a sentence that tells no more than a place and a number is about: all that its paragraph says before it, and the sentence before. */
function saidBefore({ article, sentence, before }: Evidence): Syllable[] {
  const block = article.blocks.find((one) => contains(one, sentence));
  const start = Math.max(block?.start ?? sentence.start, sentence.start - farthestTopic);
  return [...before.syllables, ...syllablesOf(article.text, { start, end: sentence.start })];
}

function tellsOnlyPlaces({ places, article, sentence, figures }: Evidence, clause: readonly Syllable[]): boolean {
  const names = [...places, ...findNamedThings(article.text, sentence)];
  const ends = endsIn(clause);
  const rest = clause.filter(
    (word, at) =>
      !names.some((name) => overlaps(name, word)) &&
      !figures.some((figure) => overlaps(figure, word)) &&
      !ends.some((end) => at >= end.from && at < end.to) &&
      !/^[\d%]/.test(word.normal) &&
      !stopSyllables.some((stop) => stop === word.normal) &&
      !levelNames(null).some((name) => name === word.normal),
  );
  return rest.length <= ownWords;
}
