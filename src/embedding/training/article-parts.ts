import type { Article, BlockKind } from '../../articles/article.js';
import { sliceOf } from '../../language/span.js';
import type { TrainingArticle } from './training-corpus.js';

const bodyKinds: ReadonlySet<BlockKind> = new Set<BlockKind>(['heading', 'paragraph', 'list-item', 'caption']);

/** What the trainer learns from in an article: no dateline, byline, front matter or page noise. */
export function articleParts(article: Article): TrainingArticle {
  const textOf = (wanted: (kind: BlockKind) => boolean): string =>
    article.blocks
      .filter(({ kind }) => wanted(kind))
      .map((block) => sliceOf(article.text, block))
      .join('\n');
  return { title: article.title, lead: textOf((kind) => kind === 'lead'), body: textOf((kind) => bodyKinds.has(kind)) };
}
