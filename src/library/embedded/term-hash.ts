import type { Field } from '../lexical-index.js';

/** Two independent 32-bit hashes of a term of a field; the first orders a dictionary, both together stand for the term. */
export interface TermHash {
  readonly order: number;
  readonly check: number;
}

const seeds: Readonly<Record<Field, number>> = { accented: 0x811c9dc5, folded: 0x9747b28c };

/** FNV-1a and a multiply-rotate hash over the same code units, each finished with the mixer of MurmurHash3. */
export function hashTerm(field: Field, term: string): TermHash {
  let order = seeds[field];
  let check = ~seeds[field];
  for (let i = 0; i < term.length; i += 1) {
    const unit = term.charCodeAt(i);
    order = Math.imul(order ^ unit, 0x01000193);
    const turned = Math.imul(check ^ unit, 0xcc9e2d51);
    check = (turned << 15) | (turned >>> 17);
  }
  return { order: mix(order ^ term.length), check: mix(check) };
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
