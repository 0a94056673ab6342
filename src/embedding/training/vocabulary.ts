import { stripAccents } from '../../language/fold.js';
import { wordMark } from '../piece-text.js';
import { openSegmenter, type ScoredPiece, type Segmenter, specialPieces } from '../segmenter.js';
import { type CountedPiece, fallbackPieces } from './fallback-pieces.js';
import { countPhrases, countSyllables, type SyllableStream } from './phrase-counting.js';
import { articleCount, articleStride, sentenceText, type TrainingCorpus } from './training-corpus.js';

/** How large a vocabulary is and what may enter it. */
export interface VocabularyOptions {
  /** How many pieces, special ones included. At most 65,536. */
  readonly size: number;
  /** Least count of a word, 6 for a large corpus. */
  readonly minimumWordCount: number;
  /** Least count of a phrase, 20 for a large corpus. */
  readonly minimumPhraseCount: number;
}

/** Weight of the accent-stripped copy of the corpus beside the corpus itself, so that unaccented pieces exist. */
const strippedWeight = 0.3;
const minimumInformation = 1.5;
const longestPhrase = 4;
/** The vocabulary starts larger than wanted and is cut by use, step by step. */
const shrinking = [1.35, 1.16, 1];
/** Articles looked at when pieces are counted again: every so many. */
const recountStride = 3;
/** A word that occurs so many times more often than it must keeps its piece. */
const commonFactor = 8;
/** Scores are whole multiples of 1/256, so that sums are exact and the best path does not depend on the order of addition. */
const scoreSteps = 256;

/** A Unigram vocabulary by counting: the special pieces first, then by falling score. */
export function buildVocabulary(corpus: TrainingCorpus, options: VocabularyOptions): ScoredPiece[] {
  const plain: SyllableStream = { stream: corpus.stream, sentences: corpus.sentences, size: corpus.syllables.length };
  const counts = new Map<string, number>();
  addCounts(counts, plain, corpus.syllables, options, 1);
  const folded = foldStream(corpus);
  addCounts(counts, folded.text, folded.syllables, options, strippedWeight);

  let pieces = byCount([...counts].map(([piece, count]) => ({ piece, count })));
  const always = [
    ...fallbackPieces(corpus.syllables, countSyllables(plain), counts),
    ...commonWords(pieces, options.minimumWordCount * commonFactor),
  ];
  for (const factor of shrinking) {
    const kept = merge(always, pieces, Math.round((options.size - specialPieces.length) * factor));
    if (factor === 1) return scored(kept);
    pieces = byCount(recount(corpus, scored(kept)));
  }
  return [];
}

function addCounts(
  counts: Map<string, number>,
  text: SyllableStream,
  syllables: readonly string[],
  options: VocabularyOptions,
  weight: number,
): void {
  const single = countSyllables(text);
  const add = (ids: readonly number[], count: number): void => {
    const piece = ids.map((id) => wordMark + (syllables[id] ?? '')).join('');
    counts.set(piece, (counts.get(piece) ?? 0) + count * weight);
  };
  single.forEach((count, id) => {
    if (count * weight >= options.minimumWordCount) add([id], count);
  });
  const lettersOnly = syllables.map((syllable) => /^\p{L}+$/u.test(syllable));
  const phrases = countPhrases(text, single, {
    minimumCount: Math.ceil(options.minimumPhraseCount / weight),
    minimumInformation,
    longest: longestPhrase,
    allowed: (id) => lettersOnly[id] === true,
  });
  for (const { syllables: ids, count } of phrases) add(ids, count);
}

/** The corpus without accents: other ids, the same borders. */
function foldStream(corpus: TrainingCorpus): { text: SyllableStream; syllables: string[] } {
  const idOf = new Map<string, number>();
  const foldedId = corpus.syllables.map((syllable) => {
    const folded = stripAccents(syllable);
    const id = idOf.get(folded) ?? idOf.size;
    idOf.set(folded, id);
    return id;
  });
  const stream = corpus.stream.map((id) => foldedId[id] ?? 0);
  return { text: { stream, sentences: corpus.sentences, size: idOf.size }, syllables: [...idOf.keys()] };
}

/** Words of one syllable that are frequent, though they may nearly always stand in phrases: rarely alone, but then not in pieces. */
function commonWords(pieces: readonly CountedPiece[], least: number): CountedPiece[] {
  return pieces
    .filter(({ piece, count }) => count >= least && piece.lastIndexOf(wordMark) === 0 && /^.\p{L}+$/u.test(piece))
    .map(({ piece }) => ({ piece, count: 1 }));
}

function byCount(pieces: CountedPiece[]): CountedPiece[] {
  return pieces.sort((a, b) => b.count - a.count || (a.piece < b.piece ? -1 : 1));
}

/** Some pieces always, then the most frequent others up to the size. */
function merge(always: readonly CountedPiece[], pieces: readonly CountedPiece[], size: number): CountedPiece[] {
  const kept = new Map(always.slice(0, size).map(({ piece, count }) => [piece, count]));
  for (const { piece, count } of pieces) {
    if (kept.has(piece)) kept.set(piece, Math.max(count, 1));
    else if (kept.size < size) kept.set(piece, Math.max(count, 1));
  }
  return byCount([...kept].map(([piece, count]) => ({ piece, count })));
}

function scored(pieces: readonly CountedPiece[]): ScoredPiece[] {
  const total = pieces.reduce((sum, { count }) => sum + count, 0);
  const logarithm = (count: number): number => Math.round(Math.log(count / total) * scoreSteps) / scoreSteps;
  return [
    ...specialPieces.map((piece) => ({ piece, score: 0 })),
    ...pieces.map(({ piece, count }) => ({ piece, score: logarithm(count) })),
  ];
}

/** How often each piece is used when part of the corpus is segmented, with and without accents. */
function recount(corpus: TrainingCorpus, vocabulary: readonly ScoredPiece[]): CountedPiece[] {
  const segmenter = openSegmenter(vocabulary);
  const used = new Float64Array(vocabulary.length);
  for (let article = 0; article < articleCount(corpus); article += recountStride) {
    const end = corpus.articles[(article + 1) * articleStride] ?? 0;
    for (let sentence = corpus.articles[article * articleStride] ?? 0; sentence < end; sentence += 1) {
      const text = sentenceText(corpus, sentence);
      countUse(segmenter, text, used, 1);
      countUse(segmenter, stripAccents(text), used, strippedWeight);
    }
  }
  return vocabulary.slice(specialPieces.length).map(({ piece }, at) => ({ piece, count: used[at + specialPieces.length] ?? 0 }));
}

function countUse(segmenter: Segmenter, text: string, used: Float64Array, weight: number): void {
  for (const id of segmenter.segment(text)) used[id] = (used[id] ?? 0) + weight;
}
