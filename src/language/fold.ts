const toneMarks = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const;
const openRhymes = ['oa', 'oe', 'uy'] as const;

const newPlacement = new Map<string, string>(
  openRhymes.flatMap((rhyme) =>
    toneMarks.map((tone) => [`${rhyme}${tone}`.normalize('NFC'), `${rhyme.charAt(0)}${tone}${rhyme.charAt(1)}`.normalize('NFC')] as const),
  ),
);
const oldPlacement = new RegExp(`(?<!q)(?:${[...newPlacement.keys()].join('|')})(?![\\p{L}\\p{M}])`, 'gu');
const combiningMark = /\p{M}/u;
const outsideAscii = /[^\0-\x7f]/;

/** Moves the tone marks of a lower-case composed text to the new placement. Keeps every code unit's offset. */
export function placeTones(lower: string): string {
  return lower.replaceAll('ð', 'đ').replace(oldPlacement, (rhyme) => newPlacement.get(rhyme) ?? rhyme);
}

/**
 * Lower case with one placement of the tone mark for open "oa", "oe" and "uy": hoà → hòa, khoẻ → khỏe, uỷ → ủy; "quý" stays, for its u
 * belongs to the consonant, and so does "hoàn", whose rhyme is closed. The Icelandic letter ð, a common slip of the keyboard, becomes đ.
 * For keys and comparison, never for display. Takes one word or several; gives NFC. Idempotent.
 */
export function normalizeWord(word: string): string {
  const lower = word.toLowerCase();
  if (!outsideAscii.test(lower)) return lower;
  const composed = combiningMark.test(lower) ? lower.normalize('NFC') : lower;
  return placeTones(composed);
}

/** Without any accent and with d for đ, in lower case: "Đảng viên" → "dang vien". Idempotent. */
export function stripAccents(text: string): string {
  const lower = text.toLowerCase();
  if (!outsideAscii.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đð]/g, 'd')
    .normalize('NFC');
}

/** Whether the text has any letter that only Vietnamese with accents writes (a mark, or đ). */
export function hasAccents(text: string): boolean {
  return outsideAscii.test(text) && /[đĐ]|\p{M}/u.test(text.normalize('NFD'));
}
