/** Every accented Latin letter of one code unit with its base letter: "ệ" is e, "đ" is d. Letters without a base of one code unit are not in it. */
export const baseLetters: ReadonlyMap<string, string> = new Map(latinLetters().flatMap((letter) => baseOf(letter)));

/** The code units that {@link baseLetters} has, as a character class of a pattern. */
export const accentedLatin = '\\u00c0-\\u024f\\u1e00-\\u1eff';

function latinLetters(): string[] {
  const ranges = [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ] as const;
  return ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => String.fromCharCode(first + step)));
}

function baseOf(letter: string): [string, string][] {
  if (letter === 'đ' || letter === 'ð') return [[letter, 'd']];
  const base = letter.normalize('NFD').replace(/\p{M}+/gu, '');
  return base.length === letter.length ? [[letter, base]] : [];
}
