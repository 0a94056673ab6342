import type { Figure } from '../../figures/figure.js';
import type { Span } from '../../language/span.js';
import { raisedKinds } from '../vocabulary/measured-things.js';
import { onceFor } from '../words/once-for.js';
import { hasAnyPhrase, type PhraseSet, phraseSet } from '../words/phrases.js';
import type { Syllable } from '../words/syllables.js';

const kinds = raisedKinds.map((names) => ({ set: phraseSet(names), longSet: phraseSet(names.filter((name) => name.includes(' '))) }));

/** Words behind a figure among which its unit and what it counts stand: "21 con bò". */
const reachBehind = 3;

/**
 * Whether a figure is of another crop or animal than the one asked for: of "Sầu riêng có 2.940 ha, sản lượng 21.500 tấn" to the output of cà phê. What is
 * named in the piece of the sentence around the figure, else in the last piece before it, decides; a sentence that names none is left to its other words.
 *
 * @param sentence its syllables
 */
export function isOtherKind(question: readonly Syllable[], sentence: readonly Syllable[], figure: Figure | null): boolean {
  const asked = askedKinds(question);
  if (figure === null || asked.length === 0) return false;
  const named = namedKinds(sentence, figure);
  return named.length > 0 && !named.some((kind) => asked.includes(kind));
}

const askedKinds = onceFor((question: readonly Syllable[]): readonly PhraseSet[] =>
  kinds.filter(({ set, longSet }) => hasAnyPhrase(question, question[0]?.bareText === true ? longSet : set)).map(({ set }) => set),
);

/** The kinds of the last piece between marks, to the words right behind the figure, that names any. */
function namedKinds(sentence: readonly Syllable[], figure: Span): PhraseSet[] {
  let to = endOfUnit(sentence, figure);
  for (let at = to - 1; at >= 0; at -= 1) {
    if (at > 0 && sentence[at]?.afterMark !== true) continue;
    const piece = sentence.slice(at, to);
    const named = kinds.filter(({ set }) => hasAnyPhrase(piece, set)).map(({ set }) => set);
    if (named.length > 0) return named;
    to = at;
  }
  return [];
}

/** Past the words right behind a figure, up to the next mark. */
function endOfUnit(sentence: readonly Syllable[], figure: Span): number {
  const behind = sentence.findIndex(({ start }) => start >= figure.end);
  if (behind < 0) return sentence.length;
  const marked = sentence.findIndex(({ afterMark }, at) => at >= behind && afterMark);
  return Math.min(behind + reachBehind, marked < 0 ? sentence.length : marked);
}
