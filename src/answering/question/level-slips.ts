import { hasAccents, normalizeWord, stripAccents } from '../../language/fold.js';
import type { Question } from './question.js';

/** Level words that no other word is spelt like, whatever accents are put on them. */
const levels: ReadonlyMap<string, string> = new Map(['phường', 'huyện', 'tỉnh'].map((word) => [stripAccents(word), word]));
/** A word and the capital behind it; no capitalised word right before, for then it is part of a name ("Nguyễn Thị Huyên"). */
const beforeName = /(?<!\p{Lu}[\p{Ll}\p{M}]+\s)(?<![\p{L}\p{M}])([\p{L}\p{M}]+)(?=\s+\p{Lu})/gu;

/** Levels of two words, likewise: "thi xã", "thị trân", "thành phô". */
const longLevels: ReadonlyMap<string, string> = new Map(['thị xã', 'thị trấn', 'thành phố'].map((words) => [stripAccents(words), words]));
/** Two words and the capital behind them. "Thì xã A" is "then the commune A". */
const pairBeforeName = /(?<![\p{L}\p{M}])(?![Tt]hì\s)([Tt]h[\p{L}\p{M}]+\s[\p{L}\p{M}]+)(?=\s+\p{Lu})/gu;

/** A text with the accents of its level words mended where a name stands behind them ("phuờng Tân Thành"), and which they were. Without accents it is left as it is. */
export function mendLevels(text: string): { readonly text: string; readonly corrections: Question['corrections'] } {
  if (!hasAccents(text)) return { text, corrections: [] };
  const corrections: { typed: string; read: string }[] = [];
  const mend = (typed: string, known: ReadonlyMap<string, string>): string => {
    const words = normalizeWord(typed);
    const read = known.get(stripAccents(words));
    if (read === undefined || read === words || !hasAccents(typed)) return typed;
    corrections.push({ typed, read });
    return read;
  };
  const whole = text.replace(pairBeforeName, (typed) => mend(typed, longLevels));
  return { text: whole.replace(beforeName, (typed) => mend(typed, levels)), corrections };
}
