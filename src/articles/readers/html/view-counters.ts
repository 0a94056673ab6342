import type { Piece } from './piece.js';

/** A line of facts about an article is no longer than this. */
const longestFacts = 160;
const counter =
  /\s*[([]\s*(?:số )?(?:lượt|lần) (?:xem|đọc|truy cập)\s*:?\s*[\d.,]*\s*[)\]]|\s*\(\s*[\d.,]+ (?:lượt|lần) (?:xem|đọc|truy cập)\s*\)/giu;

/** Takes the count of readers out of lines that tell the day, too: "Cập nhật ngày 9/12/2022 (Lượt xem: 1.873)". */
export function withoutCounters(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => {
    if (piece.text.length > longestFacts || !/\d{4}/.test(piece.text)) return piece;
    const text = piece.text.replace(counter, '').trim();
    return text === '' ? piece : { ...piece, text };
  });
}
