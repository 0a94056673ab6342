import type { Assistant } from '../../assistant.js';

/** What somebody wants to compare. */
export interface ComparisonWish {
  readonly first: string;
  readonly second: string;
  readonly indicator: string;
}

/** The most words of a place's name that are tried. */
const longestName = 7;

/** What parts the places and the indicator from one another. */
const between = /\s*[,;:\n]\s*|\s+(?:và|va|với|voi|vs)\s+/iu;

/**
 * Reads "Tháp Mười, Cao Lãnh, đảng viên mới" or "Tháp Mười và Cao Lãnh đảng viên mới"; null when a place or the indicator is missing. Where nothing parts the
 * second place from the indicator, the longest beginning that is a place of the corpus does.
 */
export async function readComparisonWish(words: string, assistant: Assistant): Promise<ComparisonWish | null> {
  const [first = '', rest = '', ...others] = words.trim().split(between);
  if (first === '' || rest === '') return null;
  const named = others.join(', ').trim();
  if (named !== '') return { first, second: rest, indicator: named };
  const tokens = rest.split(/\s+/);
  for (let count = Math.min(longestName, tokens.length - 1); count > 0; count -= 1) {
    const second = tokens.slice(0, count).join(' ');
    const known = await assistant.figuresOf(second);
    if (known.found) return { first, second, indicator: tokens.slice(count).join(' ') };
  }
  return null;
}
