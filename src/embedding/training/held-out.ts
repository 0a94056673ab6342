import { pieceText } from '../piece-text.js';

/** One article of so many is held out. */
const oneOf = 7;

/**
 * Whether an article is kept from training, so that it can measure what was learnt: by a hash (FNV-1a) of its title's words, so that it
 * does not depend on the order of reading and copies of an article fall on one side.
 */
export function isHeldOut({ title }: { readonly title: string }): boolean {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(pieceText(title))) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % oneOf === 0;
}
