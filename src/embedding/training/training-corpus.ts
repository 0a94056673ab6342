import { openPieceText } from '../piece-text.js';
import { growingArray } from './growing-array.js';

/** What the trainer learns from: the parts of one published article. */
export interface TrainingArticle {
  readonly title: string;
  /** The opening summary; empty when there is none. */
  readonly lead: string;
  readonly body: string;
}

/** A corpus as numbers: syllables by id, cut into sentences, cut into articles. */
export interface TrainingCorpus {
  /** Distinct syllables (words between spaces after `pieceText`); the position is the id. */
  readonly syllables: readonly string[];
  /** Ids of all syllables of all sentences in reading order. */
  readonly stream: Uint32Array;
  /** Where each sentence begins in {@link stream}, and its length at the end. */
  readonly sentences: Uint32Array;
  /** Three numbers an article and one number at the end: its first sentence (the title), the first of its lead, the first of its body. */
  readonly articles: Uint32Array;
}

/** How many numbers of {@link TrainingCorpus.articles} belong to one article. */
export const articleStride = 3;

const sentenceEnd = /(?<=[.!?…;:])\s+(?=\S)|\n+/u;

/** Reads all articles once, in the order given. A sentence without a letter or digit is left out. */
export async function readTrainingCorpus(articles: AsyncIterable<TrainingArticle> | Iterable<TrainingArticle>): Promise<TrainingCorpus> {
  const pieceText = openPieceText();
  const idOf = new Map<string, number>();
  const stream = growingArray();
  const sentences = growingArray();
  const starts = growingArray();

  const addSentence = (sentence: string): void => {
    const text = pieceText(sentence);
    if (text === '') return;
    sentences.push(stream.length);
    for (const syllable of text.split(' ')) {
      const id = idOf.get(syllable) ?? idOf.size;
      if (id === idOf.size) idOf.set(syllable, id);
      stream.push(id);
    }
  };

  for await (const { title, lead, body } of articles) {
    if (pieceText(title) === '') continue;
    starts.push(sentences.length);
    addSentence(title);
    for (const part of [lead, body]) {
      starts.push(sentences.length);
      for (const sentence of part.split(sentenceEnd)) addSentence(sentence);
    }
  }
  starts.push(sentences.length);
  sentences.push(stream.length);
  return { syllables: [...idOf.keys()], stream: stream.toArray(), sentences: sentences.toArray(), articles: starts.toArray() };
}

/** How many articles a corpus has. */
export function articleCount(corpus: TrainingCorpus): number {
  return (corpus.articles.length - 1) / articleStride;
}

/** The text of sentence `index`, as `pieceText` gave it. */
export function sentenceText(corpus: TrainingCorpus, index: number): string {
  const words: string[] = [];
  const end = corpus.sentences[index + 1] ?? 0;
  for (let at = corpus.sentences[index] ?? 0; at < end; at += 1) words.push(corpus.syllables[corpus.stream[at] ?? 0] ?? '');
  return words.join(' ');
}
