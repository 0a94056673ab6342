/** Every accented Latin letter of one code unit with its base letter: "ệ" is e, "đ" is d. Letters without a base of one code unit are not in it. */
export const baseLetters: ReadonlyMap<string, string> = new Map(latinLetters().flatMap((letter) => baseOf(letter)));

/** The base of each accented Latin code unit by that unit, itself when it has none; 0 for all other units. */
export const baseUnits: Uint16Array = Uint16Array.from({ length: 0x1f00 }, (_, unit) => (isAccentedLatin(unit) ? baseUnitOf(unit) : 0));

function isAccentedLatin(unit: number): boolean {
  return (unit >= 0xc0 && unit <= 0x24f) || unit >= 0x1e00;
}

function baseUnitOf(unit: number): number {
  const letter = String.fromCharCode(unit);
  return (baseLetters.get(letter) ?? letter).charCodeAt(0);
}

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
