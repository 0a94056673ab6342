import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { HtmlDocument, HtmlElement } from './html-node.js';

/** Parses a page or a fragment of one; there is always a body. */
export function parseHtml(html: string): HtmlDocument {
  return parseHTML(whole(html)).document as unknown as HtmlDocument;
}

function whole(html: string): string {
  const bare = html.replace(/<!doctype[^>]*>|<\?xml[^>]*>/gi, '');
  if (/<html[\s>]/i.test(bare) && /<body[\s>]/i.test(bare)) return bare.slice(bare.search(/<html[\s>]/i));
  const head = /<head[\s>][\s\S]*?<\/head>/i.exec(bare)?.[0] ?? '<head></head>';
  const rest = bare.replace(head, '').replace(/<\/?(?:html|body|head)(?:\s[^>]*)?>/gi, '');
  return `<html>${head}<body>${rest}</body></html>`;
}

/** A page is an article for Readability from this many characters on; its own 500 takes menus along on short pages. */
const charThreshold = 100;

/**
 * What Readability takes for the article; null when it finds none. It takes the document apart.
 * On pages that it trips over it counts as having found none: the fallback reads them.
 */
export function readableContent(document: HtmlDocument): HtmlElement | null {
  const options = { charThreshold, disableJSONLD: true, keepClasses: true, serializer: (node: unknown) => node as HtmlElement };
  try {
    return new Readability(document as never, options).parse()?.content ?? null;
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}
