import type { Span } from '../../language/span.js';
import { type Token, tokenize } from '../../language/tokens.js';
import { bodyOpenings } from '../vocabulary/person-words.js';

/**
 * Runs of capitalised words: names of things and sites ("Gò Tháp", "Trường Xuân"), in text order.
 *
 * @param shortest words that a run must have
 */
export function findNamedThings(text: string, within: Span, shortest = 2): Span[] {
  const runs: Span[] = [];
  let run: Token[] = [];
  const close = (): void => {
    const first = run[0];
    const last = run.at(-1);
    if (first !== undefined && last !== undefined && run.length >= shortest && !opensOffice(first))
      runs.push({ start: first.start, end: last.end });
    run = [];
  };
  for (const token of tokenize(text, within)) {
    const previous = run.at(-1);
    const joins = previous === undefined || text.slice(previous.end, token.start) === ' ';
    if (!isCapitalised(token) || !joins) close();
    if (isCapitalised(token)) run.push(token);
  }
  close();
  return runs;
}

/** "Ban Thường vụ", "Phó Bí thư": bodies and offices are no names of things. */
function opensOffice(first: Token): boolean {
  return bodyOpenings.some((office) => office === first.text);
}

function isCapitalised(token: Token): boolean {
  const first = token.text.charAt(0);
  return token.kind === 'word' && first !== first.toLowerCase();
}
