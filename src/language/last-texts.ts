import type { Span } from './span.js';

/** Texts that are kept: an article's, and the lines that are read beside it, such as its title. */
const textsKept = 3;

/**
 * What was made of stretches of the texts read last: an article is read for places and for times, some stretches several times over. What is made must follow from the text and
 * the stretch alone.
 */
export function keepOfLastTexts<T>(make: (text: string, within: Span) => T): (text: string, within: Span) => T {
  const texts: { readonly text: string; readonly made: Map<string, T> }[] = [];
  return (text, within) => {
    const at = texts.findIndex((one) => one.text === text);
    const own = at < 0 ? { text, made: new Map<string, T>() } : (texts[at] as (typeof texts)[number]);
    if (at !== 0) {
      if (at > 0) texts.splice(at, 1);
      texts.unshift(own);
      texts.length = Math.min(texts.length, textsKept);
    }
    const id = `${within.start} ${within.end}`;
    const known = own.made.get(id);
    if (known !== undefined) return known;
    const value = make(text, within);
    own.made.set(id, value);
    return value;
  };
}
