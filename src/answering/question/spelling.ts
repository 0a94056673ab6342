import type { Question } from './question.js';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const shortestSlip = 3;
/** When more of the topic than this is unknown, the question is about something else, not mistyped. */
const mostSlips = 1 / 3;

/** How many passages hold a term (a folded syllable, or a bigram `a_b` of two). */
export type Frequency = (term: string) => number;

/** A syllable that the corpus does not know, with what it may have been meant as. */
export interface Slip {
  readonly position: number;
  readonly folded: string;
  readonly variants: readonly string[];
}

/** A syllable of the question and what it is read as. */
export interface Mend {
  /** Position in `Question.syllables`. */
  readonly position: number;
  /** As the question goes on with it. */
  readonly read: string;
  /** As a person is told; null when there is nothing to tell. */
  readonly shown: string | null;
}

/** The topic syllables that the corpus does not know and no abbreviation or synonym explains, with every form one edit away. */
export function findSlips(question: Question, frequency: Frequency): Slip[] {
  const explained = new Set(question.alternatives.flatMap((other) => range(other.from, other.to)));
  const slips = question.terms
    .filter((term) => !term.inherited && term.folded.length >= shortestSlip && /^[a-z]+$/.test(term.folded))
    .filter((term) => !explained.has(term.position) && frequency(term.folded) === 0)
    .map((term) => ({ position: term.position, folded: term.folded, variants: oneEditAway(term.folded) }));
  return slips.length <= Math.max(1, question.terms.length * mostSlips) ? slips : [];
}

/** The terms whose frequencies {@link mendSlips} needs: each variant alone and with its neighbours. */
export function slipProbes(question: Question, slips: readonly Slip[]): string[] {
  return slips.flatMap((slip) => slip.variants.flatMap((variant) => [variant, ...bigramsWith(question, slip.position, variant)]));
}

/**
 * Each slip read as the variant that the corpus most often has beside the same neighbour. A variant that never stands beside a neighbour is no
 * correction: an unknown word is better than a wrong one.
 */
export function mendSlips(question: Question, slips: readonly Slip[], frequency: Frequency): Mend[] {
  return slips.flatMap((slip) => {
    const read = bestVariant(question, slip, frequency);
    return read === null ? [] : [{ position: slip.position, read, shown: read }];
  });
}

/** The terms whose frequencies {@link mendAccents} needs. */
export function accentProbes(question: Question): string[] {
  return question.terms.flatMap(({ normal, folded, position }) => [normal, folded, ...pairsWith(question, position).flat()]);
}

/**
 * Words whose accents cannot be meant, without them: the corpus never has the word so beside a neighbour with which it stands without them ("lao đông" for
 * "lao động"). A word that it does not know at all may be a right one that no article happens to use ("tiền", "kể").
 */
export function mendAccents(question: Question, frequency: Frequency): Mend[] {
  return question.terms.flatMap(({ folded, position, accented }) => {
    if (!accented || frequency(folded) === 0) return [];
    const pairs = pairsWith(question, position);
    const never = pairs.every(([typed]) => frequency(typed) === 0) && pairs.some(([, plain]) => frequency(plain) > 0);
    return never ? [{ position, read: folded, shown: null }] : [];
  });
}

/** The bigrams of a syllable with its neighbours, as typed and without accents. */
function pairsWith(question: Question, position: number): [string, string][] {
  const here = question.syllables[position];
  const before = question.syllables[position - 1];
  const after = question.syllables[position + 1];
  const pairs: [string, string][] = [];
  if (here === undefined) return pairs;
  if (before !== undefined && !here.afterMark) pairs.push([`${before.normal}_${here.normal}`, `${before.folded}_${here.folded}`]);
  if (after !== undefined && !after.afterMark) pairs.push([`${here.normal}_${after.normal}`, `${here.folded}_${after.folded}`]);
  return pairs;
}

function bestVariant(question: Question, slip: Slip, frequency: Frequency): string | null {
  let best: string | null = null;
  let bestCount = 0;
  for (const variant of slip.variants) {
    if (frequency(variant) === 0) continue;
    const count = Math.max(0, ...bigramsWith(question, slip.position, variant).map(frequency));
    if (count > bestCount) {
      best = variant;
      bestCount = count;
    }
  }
  return best;
}

function bigramsWith(question: Question, position: number, variant: string): string[] {
  const before = question.syllables[position - 1];
  const after = question.syllables[position + 1];
  const pairs: string[] = [];
  if (before !== undefined) pairs.push(`${before.folded}_${variant}`);
  if (after !== undefined && !after.afterMark) pairs.push(`${variant}_${after.folded}`);
  return pairs;
}

/** Every string of letters one deletion, swap of neighbours, replacement or insertion away. */
export function oneEditAway(word: string): string[] {
  const variants = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const head = word.slice(0, at);
    const tail = word.slice(at);
    if (tail !== '') variants.add(head + tail.slice(1));
    if (tail.length > 1) variants.add(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2));
    for (const letter of letters) {
      variants.add(head + letter + tail);
      if (tail !== '') variants.add(head + letter + tail.slice(1));
    }
  }
  variants.delete(word);
  variants.delete('');
  return [...variants];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}
