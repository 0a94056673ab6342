import type { PieceLists } from './text-encoder.js';

/** Which pieces texts are made of: each once, in the order of their first places. */
export type UsedPieces = (...sides: readonly PieceLists[]) => number[];

/** @param pieces how many pieces there are. */
export function openUsedPieces(pieces: number): UsedPieces {
  const lastCall = new Uint32Array(pieces);
  let call = 0;
  return (...sides) => {
    call += 1;
    const used: number[] = [];
    for (const texts of sides) {
      for (const text of texts) {
        for (const piece of text) {
          if (lastCall[piece] === call) continue;
          lastCall[piece] = call;
          used.push(piece);
        }
      }
    }
    return used;
  };
}
