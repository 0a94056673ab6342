import type { Syllable } from './syllables.js';

/** The parts of a sentence between semicolons. */
export function sentenceParts(text: string, syllables: readonly Syllable[]): Syllable[][] {
  const parts: Syllable[][] = [];
  syllables.forEach((syllable, at) => {
    const opens = at > 0 && text.slice(syllables[at - 1]?.end ?? 0, syllable.start).includes(';');
    if (at === 0 || opens) parts.push([]);
    parts.at(-1)?.push(syllable);
  });
  return parts;
}
