import { type Field, fields, type LexicalIndex, type PostingList } from './lexical-index.js';
import type { PassageTerms } from './passage-terms.js';

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
  return {
    frequency: list.length,
    read(ordinals, counts) {
      for (const [i, [ordinal, count]] of list.entries()) {
        ordinals[i] = ordinal;
        counts[i] = count;
      }
    },
  };
}
