const toneMarks = '\u0300\u0301\u0303\u0309\u0323';
const oldStylePlacement = new RegExp(
  `(?<!q)(o[${toneMarks}]?)(a|e)([${toneMarks}])(?![\\p{L}\\p{M}])|(?<!q)(u)(y)([${toneMarks}])(?![\\p{L}\\p{M}])`,
  'gu',
);

/**
 * Lower case with one placement of the tone mark for open "oa", "oe" and "uy": hoà → hòa, khoẻ → khỏe, uỷ → ủy; "quý" stays,
 * for its u belongs to the consonant. For keys and comparison, never for display. NFC.
 */
export function normalizeWord(word: string): string {
  const lower = word.toLowerCase();
  if (!/[ou]/.test(lower)) return lower;
  const decomposed = lower.normalize('NFD');
  if (decomposed.length === lower.length) return lower;
  return decomposed.replace(oldStylePlacement, moveTone).normalize('NFC');
}

function moveTone(_match: string, o = '', aOrE = '', toneA = '', u = '', y = '', toneY = ''): string {
  return o === '' ? `${u}${toneY}${y}` : `${o}${toneA}${aOrE}`;
}

/** Without any accent and with d for đ, in lower case: "Đảng viên" → "dang vien". */
export function stripAccents(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd');
}

/** Whether the text has any letter that only Vietnamese with accents writes (a mark, or đ). */
export function hasAccents(text: string): boolean {
  return /[đĐ]|\p{M}/u.test(text.normalize('NFD'));
}
