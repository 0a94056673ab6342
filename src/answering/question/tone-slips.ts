const tones = /[\u0300\u0301\u0303\u0309\u0323]/u;
const vowel = /[aăâeêioôơuưy]/u;
const shaped = /[ăâêôơư]/u;
/** Rhymes whose tone stands on either vowel, as a house sees fit: "hòa", "hoà". */
const eitherWay = /^(?:oa|oe|uy)$/u;

/**
 * A syllable with its tone on the vowel that it belongs on: "ngừơi" is typed for "người", "họat" for "hoạt". The same syllable where the tone stands right, or none does.
 * Takes composed text in any case and gives it back so.
 */
export function withToneInPlace(syllable: string): string {
  const letters = [...syllable].map((letter) => ({
    bare: letter.normalize('NFD').replace(tones, '').normalize('NFC'),
    tone: tones.exec(letter.normalize('NFD'))?.[0] ?? '',
  }));
  const typed = letters.findIndex(({ tone }) => tone !== '');
  if (typed < 0 || letters.filter(({ tone }) => tone !== '').length > 1) return syllable;
  const plain = letters.map(({ bare }) => bare.toLowerCase());
  const [from, to] = rhymeOf(plain);
  const place = from + placeIn(plain.slice(from, to), to < plain.length);
  const onConsonant = typed === from - 1;
  if (to === from || typed >= to || place === typed || (!onConsonant && (to - from < 2 || typed < from))) return syllable;
  if (to === plain.length && eitherWay.test(plain.slice(from, to).join(''))) return syllable;
  const tone = letters[typed]?.tone ?? '';
  return letters
    .map(({ bare }, at) => (at === place ? bare + tone : bare))
    .join('')
    .normalize('NFC');
}

/** First and one past the last of the vowels; the u of "qu" and the i of "gi" belong to the consonant. */
function rhymeOf(letters: readonly string[]): [number, number] {
  const opening = letters.findIndex((letter) => vowel.test(letter));
  const onset = letters.slice(Math.max(0, opening - 1), opening + 1).join('');
  const bound = (onset === 'qu' || onset === 'gi') && vowel.test(letters[opening + 1] ?? '');
  const from = bound ? opening + 1 : Math.max(0, opening);
  let to = from;
  while (vowel.test(letters[to] ?? '')) to += 1;
  return [from, to];
}

/** Which of the vowels bears the tone: the last one with a hook or a hat, else the second before a consonant or of three, else the first. */
function placeIn(vowels: readonly string[], closed: boolean): number {
  const last = vowels.findLastIndex((letter) => shaped.test(letter));
  if (last >= 0) return last;
  return vowels.length > 1 && (closed || vowels.length > 2) ? 1 : 0;
}
