const pairs = ['iy', 'íý', 'ìỳ', 'ỉỷ', 'ĩỹ', 'ịỵ'] as const;
const others: ReadonlyMap<string, string> = new Map(
  pairs.flatMap(([i = '', y = '']) => [
    [i, y],
    [y, i],
  ]),
);
/** Onsets behind which a lone vowel is written i or y, as a house sees fit. */
const eitherWay = /^(h|k|l|m|s|t|qu)([iíìỉĩịyýỳỷỹỵ])$/u;

/** A normalised syllable in its other spelling: "tỉ" for "tỷ", "kỹ" for "kĩ", "quí" for "quý"; null for one that is only written one way. */
export function withOtherVowel(normal: string): string | null {
  const [, onset = '', vowel = ''] = eitherWay.exec(normal) ?? [];
  const other = others.get(vowel);
  return other === undefined ? null : onset + other;
}
