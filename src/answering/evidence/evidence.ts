import type { BlockKind } from '../../articles/article.js';
import type { PreparedArticle, ReadSentence } from './prepared-article.js';

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
  const evidence = new Map<string, Evidence>();
  for (const { prepared, passage, relevance } of found) {
    for (const sentence of [...prepared.sentences(passage), ...prepared.blocks(pageBlocks)]) {
      const key = `${sentence.article.file} ${sentence.sentence.start}`;
      if (!evidence.has(key)) evidence.set(key, withRelevance(sentence, relevance));
    }
  }
  return [...evidence.values()];
}

/** Stands on the sentence, so that what it has not read yet stays unread. */
function withRelevance(sentence: ReadSentence, relevance: number): Evidence {
  return Object.assign(Object.create(sentence) as ReadSentence, { relevance });
}
