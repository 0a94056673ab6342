import { hasAccents, normalizeWord, stripAccents } from '../../language/fold.js';
import type { Question } from './question.js';

/** Level words that no other word is spelt like, whatever accents are put on them. */
const levels: ReadonlyMap<string, string> = new Map(['phường', 'huyện', 'tỉnh'].map((word) => [stripAccents(word), word]));
/** A word and the capital behind it; no capitalised word right before, for then it is part of a name ("Nguyễn Thị Huyên"). */
const beforeName = /(?<!\p{Lu}[\p{Ll}\p{M}]+\s)(?<![\p{L}\p{M}])([\p{L}\p{M}]+)(?=\s+\p{Lu})/gu;

/** "Thi xã", "thị xả": the level of a town with one of its words spelt wrongly. */
const townBeforeName = /(?<![\p{L}\p{M}])(?:thi xã|thị xả|thi xả|thị xá|thỉ xã)(?=\s+\p{Lu})/giu;

/** A text with the accents of its level words mended where a name stands behind them ("phuờng Tân Thành"), and which they were. Without accents it is left as it is. */
export function mendLevels(text: string): { readonly text: string; readonly corrections: Question['corrections'] } {
  if (!hasAccents(text)) return { text, corrections: [] };
  const corrections: { typed: string; read: string }[] = [];
  const whole = text.replace(townBeforeName, (typed) => {
    corrections.push({ typed, read: 'thị xã' });
    return `${typed.startsWith('T') ? 'T' : 't'}hị xã`;
  });
  const mended = whole.replace(beforeName, (typed) => {
    const word = normalizeWord(typed);
    const read = levels.get(stripAccents(word));
    if (read === undefined || read === word || !hasAccents(typed)) return typed;
    corrections.push({ typed, read });
    return read;
  });
  return { text: mended, corrections };
}
