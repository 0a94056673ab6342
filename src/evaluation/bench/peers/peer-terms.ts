import { analyze } from '../../../language/terms.js';
import { bigramMark } from '../../../library/passage-terms.js';

/** Both forms of a text's syllables and numbers, as the library cuts them; no bigrams. */
export interface PeerTerms {
  readonly accented: readonly string[];
  readonly folded: readonly string[];
}

/** The tokens that every peer gets, so that none is held back by its own way of cutting Vietnamese. */
export function peerTerms(text: string): PeerTerms {
  const { accented, folded } = analyze(text);
  const single = (term: string): boolean => !term.includes(bigramMark);
  return { accented: accented.filter(single), folded: folded.filter(single) };
}
