import { type Syllable, withAccents } from '../words/syllables.js';

const before: ReadonlySet<string> = new Set(['nha', 'xe']);
const behind: ReadonlySet<string> = new Set(['moc', 'bom', 'gat', 'keo']);

/** "Nha may" is typed for "nhà máy", "may bom" for "máy bơm": among these words "may" does not count, as it else may. */
export function withMachines(syllables: readonly Syllable[]): readonly Syllable[] {
  return syllables.map((syllable, at) => {
    const isMachine = before.has(syllables[at - 1]?.normal ?? '') || behind.has(syllables[at + 1]?.normal ?? '');
    return syllable.bareText && syllable.normal === 'may' && isMachine ? withAccents(syllable, 'máy') : syllable;
  });
}
