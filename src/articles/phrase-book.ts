import { normalizeWord } from '../language/fold.js';
import { type PhraseTable, phraseTable } from '../language/phrase-table.js';

/** Phrases of several words by role, looked up by whole words. */
export interface PhraseBook<Role extends string> {
  /** The roles of the phrases that together make up all the words, longest phrase first; null when a word is left over or there is none. */
  covering(words: readonly string[]): readonly Role[] | null;
  /** How many words the longest phrase of that role takes at `from`; 0 when none stands there. */
  lengthAt(words: readonly string[], from: number, role: Role): number;
}

const words = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|[\p{L}\p{M}]/gu;

/** The words of a text as keys: normalised, parted where copying glued them ("chínhThống"), without marks and digits. */
export function wordKeys(text: string): string[] {
  return (text.match(words) ?? []).map(normalizeWord);
}

/** How many words {@link wordKeys} gives. */
export function countWords(text: string): number {
  return text.match(words)?.length ?? 0;
}

/** Builds the book of a word table. A phrase may stand under several roles. */
export function phraseBook<Role extends string>(table: Readonly<Record<Role, readonly string[]>>): PhraseBook<Role> {
  const roles = Object.keys(table) as Role[];
  const entries = roles.flatMap((role) => table[role].map((phrase) => [phrase, role] as const));
  const all = phraseTable(entries, normalizeWord);
  const ofRole = new Map<Role, PhraseTable<Role>>();
  for (const role of roles) {
    const own = entries.filter(([, phraseRole]) => phraseRole === role);
    ofRole.set(role, phraseTable(own, normalizeWord));
  }
  return {
    lengthAt: (words, from, role) => ofRole.get(role)?.startingAt(words, from)?.length ?? 0,
    covering: (words) => rolesCovering(all, words),
  };
}

function rolesCovering<Role>(table: PhraseTable<Role>, words: readonly string[]): readonly Role[] | null {
  const covered: Role[] = [];
  for (let at = 0; at < words.length; ) {
    const match = table.startingAt(words, at);
    if (match === null) return null;
    covered.push(...match.values);
    at += match.length;
  }
  return covered.length === 0 ? null : covered;
}
