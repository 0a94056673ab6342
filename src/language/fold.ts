import { baseUnits } from './base-letters.js';

const toneMarks = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const;
const openRhymes = ['oa', 'oe', 'uy'] as const;

const newPlacement = new Map<string, string>(
  openRhymes.flatMap((rhyme) =>
    toneMarks.map((tone) => [`${rhyme}${tone}`.normalize('NFC'), `${rhyme.charAt(0)}${tone}${rhyme.charAt(1)}`.normalize('NFC')] as const),
  ),
);
const [firstVowels, tonedVowels] = [0, 1].map((at) => [...new Set([...newPlacement.keys()].map((rhyme) => rhyme.charAt(at)))].join(''));
const mayHoldOldPlacement = new RegExp(`[${firstVowels}][${tonedVowels}]|ð`);
const oldPlacement = new RegExp(`[${firstVowels}][${tonedVowels}](?![\\p{L}\\p{M}])`, 'gu');
const combiningMark = /\p{M}/u;
const outsideAscii = /[^\0-\x7f]/;
/** Letters that fall apart into a base and marks, as Vietnamese is usually written; it finds most accents without taking the text apart. */
const usualAccents =
  /[\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

/** Moves the tone marks of a lower-case composed text to the new placement. Keeps every code unit's offset. */
export function placeTones(lower: string): string {
  if (!mayHoldOldPlacement.test(lower)) return lower;
  const text = lower.replaceAll('ð', 'đ');
  return text.replace(oldPlacement, (rhyme, at: number) => (text.charAt(at - 1) === 'q' ? rhyme : (newPlacement.get(rhyme) ?? rhyme)));
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
  const folded = foldLatin(lower);
  if (folded !== null) return folded;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đð]/g, 'd')
    .normalize('NFC');
}

/** Each letter by its base; null when the text has others than ASCII and accented Latin letters. */
function foldLatin(lower: string): string | null {
  let folded = '';
  let from = 0;
  for (let at = 0; at < lower.length; at += 1) {
    const unit = lower.charCodeAt(at);
    if (unit < 0x80) continue;
    const base = baseUnits[unit] ?? 0;
    if (base === 0) return null;
    folded += lower.slice(from, at) + String.fromCharCode(base);
    from = at + 1;
  }
  return from === 0 ? lower : folded + lower.slice(from);
}

/** Whether the text has any letter that only Vietnamese with accents writes (a mark, or đ). */
export function hasAccents(text: string): boolean {
  if (!outsideAscii.test(text)) return false;
  return usualAccents.test(text) || /[đĐ]|\p{M}/u.test(text.normalize('NFD'));
}
