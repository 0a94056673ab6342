import { stripAccents } from '../../language/fold.js';
import { wordMark } from '../piece-text.js';
import { type ScoredPiece, type Segmenter, unknownId } from '../segmenter.js';
import { type Random, randomBelow } from './random.js';
import { articleStride, sentenceText, type TrainingCorpus } from './training-corpus.js';

/** A corpus cut into pieces; sentences and articles as in the corpus it comes from. */
export interface PieceCorpus {
  readonly pieces: Uint16Array;
  /** Where each sentence begins in {@link pieces}, and the length at the end. */
  readonly sentences: Uint32Array;
  readonly articles: Uint32Array;
}

/** Two texts that speak of the same thing, as pieces. */
export interface TrainingPair {
  readonly query: readonly number[];
  readonly passage: readonly number[];
}

/** How long a passage is in training: sentences are added until it has this many pieces (about 100 syllables). */
const passagePieces = 65;
const longestQuery = 48;
const strippedQueries = 0.35;
const shortestSentence = 4;

/** Cuts every sentence into pieces. */
export function segmentCorpus(corpus: TrainingCorpus, segmenter: Segmenter): PieceCorpus {
  let collected: Uint16Array = new Uint16Array(corpus.stream.length);
  let length = 0;
  const sentences = corpus.sentences.map((_, index) => {
    const start = length;
    if (index + 1 === corpus.sentences.length) return start;
    const ids = segmenter.segment(sentenceText(corpus, index));
    if (length + ids.length > collected.length) collected = grown(collected, length + ids.length);
    collected.set(ids, length);
    length += ids.length;
    return start;
  });
  return { pieces: collected.slice(0, length), sentences, articles: corpus.articles };
}

function grown(values: Uint16Array, least: number): Uint16Array {
  const larger = new Uint16Array(Math.max(least, values.length * 2));
  larger.set(values);
  return larger;
}

/** An article's lead and body in passages one after another, as pieces. */
export function passagesOf(corpus: PieceCorpus, article: number): number[][] {
  const view = viewArticle(corpus, article);
  const passages: number[][] = [];
  let open: number[] = [];
  for (let index = view.lead; index < view.end; index += 1) {
    open.push(...view.sentence(index));
    if (open.length < passagePieces) continue;
    passages.push(open);
    open = [];
  }
  return open.length > 0 ? [...passages, open] : passages;
}

/** Draws one pair of an article. Null when the article has too little text for any. */
export type PairSource = (article: number) => TrainingPair | null;

/** Kinds of pairs with the share of draws each gets; a kind that an article has no text for gives way to the next. */
const kinds: readonly { readonly share: number; readonly draw: (article: ArticleView, random: Random) => TrainingPair | null }[] = [
  { share: 0.2, draw: leadAndPassage },
  { share: 0.3, draw: sentenceAndNeighbours },
  { share: 0.2, draw: spanAndSurroundings },
  { share: 0.3, draw: titleAndPassage },
];

/** Pairs of one corpus. A query loses its accents with probability .35. */
export function pairSource(corpus: PieceCorpus, vocabulary: readonly ScoredPiece[], segmenter: Segmenter, random: Random): PairSource {
  return (article) => {
    const view = viewArticle(corpus, article);
    const pair = drawPair(view, random);
    if (pair === null || random() >= strippedQueries) return pair;
    return { query: stripPieces(pair.query, vocabulary, segmenter), passage: pair.passage };
  };
}

function drawPair(view: ArticleView, random: Random): TrainingPair | null {
  let drawn = random();
  for (const { share, draw } of kinds) {
    drawn -= share;
    if (drawn >= 0) continue;
    const pair = draw(view, random);
    if (pair !== null && pair.query.length > 0 && pair.passage.length > 0) return pair;
  }
  return null;
}

function stripPieces(pieces: readonly number[], vocabulary: readonly ScoredPiece[], segmenter: Segmenter): number[] {
  const text = pieces.map((id) => (id === unknownId ? '' : (vocabulary[id]?.piece ?? ''))).join('');
  return segmenter.segment(stripAccents(text).replaceAll(wordMark, ' ').trim());
}

/** One article's sentences: the title, then `[lead, body)`, then `[body, end)`. */
interface ArticleView {
  readonly title: number;
  readonly lead: number;
  readonly body: number;
  readonly end: number;
  readonly sentence: (index: number) => number[];
}

function viewArticle({ pieces, sentences, articles }: PieceCorpus, article: number): ArticleView {
  const at = article * articleStride;
  return {
    title: articles[at] ?? 0,
    lead: articles[at + 1] ?? 0,
    body: articles[at + 2] ?? 0,
    end: articles[at + articleStride] ?? 0,
    sentence: (index) => Array.from(pieces.subarray(sentences[index] ?? 0, sentences[index + 1] ?? 0)),
  };
}

/** Whole sentences from `start` until the passage is long enough, without sentence `omitted`. */
function passageFrom(view: ArticleView, start: number, omitted = -1): number[] {
  const passage: number[] = [];
  for (let index = start; index < view.end && passage.length < passagePieces; index += 1) {
    if (index !== omitted) passage.push(...view.sentence(index));
  }
  return passage;
}

function titleAndPassage(view: ArticleView, random: Random): TrainingPair | null {
  if (view.end === view.lead) return null;
  const start = view.lead + randomBelow(random, view.end - view.lead);
  return { query: view.sentence(view.title), passage: passageFrom(view, start) };
}

function leadAndPassage(view: ArticleView, random: Random): TrainingPair | null {
  if (view.body === view.lead || view.end === view.body) return null;
  const query: number[] = [];
  for (let index = view.lead; index < view.body && query.length < longestQuery; index += 1) query.push(...view.sentence(index));
  return { query: query.slice(0, longestQuery), passage: passageFrom(view, view.body + randomBelow(random, view.end - view.body)) };
}

function sentenceAndNeighbours(view: ArticleView, random: Random): TrainingPair | null {
  if (view.end - view.lead < 3) return null;
  const chosen = view.lead + randomBelow(random, view.end - view.lead);
  const query = view.sentence(chosen).slice(0, longestQuery);
  if (query.length < shortestSentence) return null;
  return { query, passage: passageFrom(view, Math.max(view.lead, chosen - 1 - randomBelow(random, 2)), chosen) };
}

function spanAndSurroundings(view: ArticleView, random: Random): TrainingPair | null {
  if (view.end === view.lead) return null;
  const passage = passageFrom(view, view.lead + randomBelow(random, view.end - view.lead));
  const length = 3 + randomBelow(random, 8);
  if (passage.length < length * 2) return null;
  const start = randomBelow(random, passage.length - length + 1);
  return { query: passage.slice(start, start + length), passage: [...passage.slice(0, start), ...passage.slice(start + length)] };
}
