/** Vietnamese and all other Latin letters, combining marks and Greek and Cyrillic stand below this. */
const tableSize = 0x2200;
const [other, capital, mark] = [0, 1, 2] as const;
const classes = Uint8Array.from({ length: tableSize }, (_, unit) => classOf(String.fromCharCode(unit)));

function classOf(character: string): number {
  if (/\p{Lu}/u.test(character)) return capital;
  return /\p{M}/u.test(character) ? mark : other;
}

function classAt(word: string, at: number): number {
  const unit = word.charCodeAt(at);
  return unit < tableSize ? (classes[unit] as number) : classOf(String.fromCodePoint(word.codePointAt(at) ?? unit));
}

/** Whether a word begins with a capital letter. */
export function startsWithCapital(word: string): boolean {
  return word !== '' && classAt(word, 0) === capital;
}

/** Whether a word is written in capitals alone, two characters or more. */
export function isCapitals(word: string): boolean {
  if (word.length < 2 || classAt(word, 0) !== capital) return false;
  let at = (word.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
  if (at >= word.length) return false;
  for (; at < word.length; at += (word.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) if (classAt(word, at) === other) return false;
  return true;
}
