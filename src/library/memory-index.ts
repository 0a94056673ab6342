import { type Field, fields, type LexicalIndex, type PostingList } from './lexical-index.js';
import type { PassageTerms } from './passage-terms.js';
import { createSink, writeEntries } from './posting-codec.js';

/** BM25's view of passages that are held in memory, in the order given. */
export function memoryIndex(passages: readonly PassageTerms[]): LexicalIndex {
  const postings: Record<Field, Map<string, [ordinal: number, count: number][]>> = { accented: new Map(), folded: new Map() };
  for (const [ordinal, { counts }] of passages.entries()) {
    for (const field of fields) {
      for (const [term, count] of counts[field]) {
        const list = postings[field].get(term) ?? [];
        list.push([ordinal, count]);
        postings[field].set(term, list);
      }
    }
  }
  const lengths = passages.map(({ length }) => length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return {
    size: passages.length,
    passages: passages.length,
    averageLength: passages.length === 0 ? 0 : total / passages.length,
    lengths,
    find(field, term) {
      const list = postings[field].get(term);
      return list === undefined ? null : toPostingList(list);
    },
  };
}

function toPostingList(list: readonly (readonly [number, number])[]): PostingList {
  const ordinals = Uint32Array.from(list, ([ordinal]) => ordinal);
  const counts = Uint8Array.from(list, ([, count]) => count);
  const sink = createSink(0);
  writeEntries(sink, ordinals, counts, list.length);
  return { frequency: list.length, entries: sink.bytes.subarray(0, sink.length) };
}
