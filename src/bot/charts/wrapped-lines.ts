import type { FontMetrics } from './font-metrics.js';

const mark = '…';

/** A font at one size. */
export interface Face {
  readonly metrics: FontMetrics;
  /** In pixels. */
  readonly size: number;
}

/** The text in lines no wider than `width` pixels, broken between words and in a word only when it is alone too wide; what is beyond `most` lines is cut with "…". */
export function wrappedLines(text: string, { metrics, size }: Face, width: number, most: number): string[] {
  const fits = (line: string): boolean => metrics.width(line, size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((whole) => pieces(whole, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), withMark(lines[most - 1] ?? '', fits)];
}

/** A word as it is, or in pieces that fit. */
function pieces(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  for (const sign of word) {
    const last = parts.at(-1);
    if (last !== undefined && fits(last + sign)) parts[parts.length - 1] = last + sign;
    else parts.push(sign);
  }
  return parts;
}

/** The line with "…", for which words are left out as far as needed; a number does not lose its end. */
function withMark(line: string, fits: (line: string) => boolean): string {
  const words = line.split(' ');
  while (words.length > 1 && !fits(`${words.join(' ')}${mark}`)) words.pop();
  return `${words.join(' ').replace(/[\s,;:.]+$/, '')}${mark}`;
}
