import { wellFormed } from '../formatted-text.js';

/** Up to so many UTF-16 code units a quote goes into the address as a whole; of a longer one only its first and last words. */
const shortQuote = 80;

/** Words that are enough to find either end of a quote. */
const wordsAtAnEnd = 6;

/** The longest address that is made, in UTF-16 code units; a longer one would be refused somewhere on the way. */
const longestAddress = 2000;

/**
 * The address that opens a page at a quote, by a text fragment (https://wicg.github.io/scroll-to-text-fragment/): the browser finds the words itself; one that
 * does not know such fragments opens the page. Null for anything that is no web address.
 */
export function linkToQuote(address: string, quote: string | null): string | null {
  const page = webAddress(address);
  if (page === null || quote === null) return page;
  const directive = textDirective(quote);
  const link = `${page}${page.includes('#') ? '' : '#'}${directive}`;
  return directive === '' || link.length > longestAddress ? page : link;
}

/** The address as URLs are written, without a text fragment that it had; null when it is no web address. */
function webAddress(address: string): string | null {
  if (!/^https?:\/\/[^\s]+$/i.test(address) || !URL.canParse(address)) return null;
  const { href } = new URL(address);
  return href.replace(/#?:~:.*$/, '');
}

function textDirective(quote: string): string {
  const lines = quote
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first = ''] = lines;
  const last = lines.at(-1) ?? '';
  if (first === '') return '';
  const words = first.split(/\s+/);
  if (lines.length < 2 && (first.length <= shortQuote || words.length <= 2 * wordsAtAnEnd)) return `:~:text=${encoded(words.join(' '))}`;
  const opening = words.slice(0, wordsAtAnEnd).join(' ');
  const closing = last.split(/\s+/).slice(-wordsAtAnEnd).join(' ');
  return `:~:text=${encoded(opening)},${encoded(closing)}`;
}

/** In a text directive a comma and a dash have a meaning of their own, so they are written as their bytes like all else. */
function encoded(words: string): string {
  return encodeURIComponent(wellFormed(words)).replaceAll('-', '%2D');
}
