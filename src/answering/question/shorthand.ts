import { hasAccents, stripAccents } from '../../language/fold.js';
import { shorthand, shortLevels } from '../vocabulary/shorthand.js';
import type { Question } from './question.js';
import { withToneInPlace } from './tone-slips.js';

const rules = [
  ...shorthand.map(([typed, written]) => ({ pattern: new RegExp(`(?<![\\p{L}\\d/])(?:${typed})(?![\\p{L}\\d])`, 'giu'), written })),
  ...shortLevels.map(([typed, written]) => ({
    pattern: new RegExp(`(?<![\\p{L}\\d/])${typed} ?(?=[\\p{L}\\d])`, 'giu'),
    written: `${written} `,
  })),
];

function inPlace(word: string, corrections: { typed: string; read: string }[]): string {
  const read = withToneInPlace(word);
  if (read !== word) corrections.push({ typed: word, read });
  return read;
}

/** A text with its hasty forms of times written out ("6t đầu năm" → "6 tháng đầu năm", "năm 23" → "năm 2023"), and which they were. */
export function writeOutShorthand(text: string): { readonly text: string; readonly corrections: Question['corrections'] } {
  const corrections: { typed: string; read: string }[] = [];
  const bare = !hasAccents(text);
  let written = bare ? text : text.replace(/\p{L}+/gu, (word) => inPlace(word, corrections));
  for (const rule of rules) {
    written = written.replace(rule.pattern, (...match: unknown[]) => {
      const typed = String(match[0]);
      const read = rule.written.replace(/\$(\d)/g, (_, group: string) => String(match[Number(group)] ?? ''));
      if (bare && stripAccents(read) === typed.toLowerCase()) return typed;
      corrections.push({ typed: typed.trim(), read: read.trim() });
      return bare ? stripAccents(read) : read;
    });
  }
  return { text: written, corrections };
}
