import { normalizeWord } from '../../language/fold.js';

const shapes: Readonly<Record<string, readonly string[]>> = {
  a: ['a', 'ă', 'â'],
  e: ['e', 'ê'],
  o: ['o', 'ô', 'ơ'],
  u: ['u', 'ư'],
  d: ['d', 'đ'],
};
const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const;
const toned = 'aăâeêioôơuưy';
/** Letters that can have a mark, above which a word is no syllable and would have too many forms. */
const mostMarked = 5;

/** Every way to write a syllable with accents, normalised: at most one tone, on any vowel. The syllable itself is not among them. */
export function accentedForms(folded: string): string[] {
  const letters = [...folded];
  if (letters.filter((letter) => letter in shapes).length > mostMarked) return [];
  const bare = letters.reduce<string[]>(
    (forms, letter) => forms.flatMap((form) => (shapes[letter] ?? [letter]).map((shape) => form + shape)),
    [''],
  );
  const forms = bare.flatMap((form) => [form, ...withTones(form)]);
  return [...new Set(forms.map(normalizeWord))].filter((form) => form !== folded);
}

function withTones(form: string): string[] {
  return [...form].flatMap((letter, at) =>
    toned.includes(letter) ? tones.map((tone) => `${form.slice(0, at)}${letter}${tone}${form.slice(at + 1)}`.normalize('NFC')) : [],
  );
}
