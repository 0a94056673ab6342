import type { BlockKind } from '../../articles/article.js';
import type { Figure } from '../../figures/figure.js';
import type { PeriodMention } from '../../language/period.js';
import type { PlaceMention } from '../../language/place.js';
import type { Span } from '../../language/span.js';
import type { StoredArticle } from '../../library/library.js';
import type { Syllable } from '../words/syllables.js';
import type { WordIndex } from '../words/word-index.js';
import type { PreparedArticle } from './prepared-article.js';
import type { ReadSentence } from './read-sentence.js';
import type { Setting } from './setting.js';

/** A passage that retrieval found. */
export interface FoundPassage {
  readonly prepared: PreparedArticle;
  /** Position in the article's passages. */
  readonly passage: number;
  /** Fused score divided by the best hit's, 0 to 1. */
  readonly relevance: number;
}

/** A sentence that may be the evidence, and how relevant retrieval found its passage. */
export interface Evidence extends ReadSentence {
  readonly relevance: number;
}

/** The sentences of the passages found, each once, and with `pageBlocks` the blocks that tell of the article itself. */
export function gatherEvidence(found: readonly FoundPassage[], pageBlocks: readonly BlockKind[]): Evidence[] {
  const sentences = eachOnce(found, ({ prepared, passage }) => prepared.sentences(passage));
  return pageBlocks.length === 0 ? sentences : [...sentences, ...gatherBlocks(found, pageBlocks)];
}

/** The blocks of these kinds of the articles found, each once, and as relevant as the best passage of its article. */
export function gatherBlocks(found: readonly FoundPassage[], kinds: readonly BlockKind[]): Evidence[] {
  return eachOnce(found, ({ prepared }) => prepared.blocks(kinds));
}

function eachOnce(found: readonly FoundPassage[], read: (one: FoundPassage) => readonly ReadSentence[]): Evidence[] {
  const evidence = new Map<ReadSentence, Evidence>();
  for (const one of found) {
    for (const sentence of read(one)) if (!evidence.has(sentence)) evidence.set(sentence, new FoundSentence(sentence, one.relevance));
  }
  return [...evidence.values()];
}

/** Asks the sentence, so that what it has not read yet stays unread. */
class FoundSentence implements Evidence {
  readonly article: StoredArticle;
  readonly sentence: Span;
  readonly setting: Setting;
  readonly continues: boolean;
  readonly answers: boolean;
  readonly asks: boolean;
  readonly relevance: number;
  readonly #read: ReadSentence;

  constructor(read: ReadSentence, relevance: number) {
    this.article = read.article;
    this.sentence = read.sentence;
    this.setting = read.setting;
    this.continues = read.continues;
    this.answers = read.answers;
    this.asks = read.asks;
    this.relevance = relevance;
    this.#read = read;
  }

  get kind(): BlockKind {
    return this.#read.kind;
  }

  get opensList(): boolean {
    return this.#read.opensList;
  }

  get words(): WordIndex {
    return this.#read.words;
  }

  get syllables(): readonly Syllable[] {
    return this.#read.syllables;
  }

  get before(): WordIndex {
    return this.#read.before;
  }

  get above(): WordIndex {
    return this.#read.above;
  }

  get figures(): readonly Figure[] {
    return this.#read.figures;
  }

  get places(): readonly PlaceMention[] {
    return this.#read.places;
  }

  get periods(): readonly PeriodMention[] {
    return this.#read.periods;
  }
}
