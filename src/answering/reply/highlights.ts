import { contains, longestFirst, type Span } from '../../language/span.js';
import type { Candidate } from '../choice/score.js';

/** A quote with the answering words of those candidates that stand in it; as it was when they are the whole sentence. */
export function withHighlights<Q extends Span & { readonly file: string }>(
  quote: Q,
  candidates: readonly Candidate[],
): Q & { readonly highlights?: readonly Span[] } {
  const spans = candidates
    .filter(({ evidence }) => evidence.article.file === quote.file)
    .map(answeringWords)
    .filter((span) => contains(quote, span) && span.end - span.start < quote.end - quote.start);
  return spans.length === 0 ? quote : { ...quote, highlights: longestFirst(spans) };
}

/** The figure with its bound word and what is attached to it, or the date or the name. */
function answeringWords({ target }: Candidate): Span {
  const { start, end } = target.figure?.display ?? target;
  return { start, end };
}
