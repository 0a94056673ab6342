import { attributeOf, flatText, foldSpaces, type HtmlDocument } from './html-node.js';
import { linkedArticle } from './linked-data.js';
import { vietnameseDay } from './vietnamese-day.js';

/** What a page's head says about it; null or empty where it says nothing. */
export interface PageMetadata {
  /** Titles to try, best first, as written: they may carry the site's name or be cut off. */
  readonly titles: readonly string[];
  readonly publisher: string | null;
  readonly author: string | null;
  /** `YYYY-MM-DD` as in Việt Nam. */
  readonly date: string | null;
  /** Absolute, http or https. */
  readonly url: string | null;
}

const meta = (...names: string[]): string =>
  names.flatMap((name) => [`meta[property="${name}"]`, `meta[name="${name}"]`, `meta[itemprop="${name}"]`]).join(', ');

/** Reads JSON-LD, OpenGraph and meta elements. */
export function readMetadata(document: HtmlDocument, html: string): PageMetadata {
  const linked = linkedArticle(document);
  const content = (...names: string[]) => attributeOf(document, meta(...names), 'content');
  const shown = [...document.querySelectorAll('title')].map(flatText);
  const titles = [linked?.headline, content('og:title'), content('twitter:title', 'dc.title', 'DC.title', 'title', 'headline'), ...shown];
  const date =
    linked?.date ??
    content(
      'article:published_time',
      'og:article:published_time',
      'datePublished',
      'pubdate',
      'publish-date',
      'dc.date.issued',
      'DC.date.issued',
    );
  return {
    titles: titles.flatMap((title) => (title === null || title === undefined || title === '' ? [] : [foldSpaces(title)])),
    publisher: linked?.publisher ?? content('og:site_name', 'application-name', 'dc.publisher', 'DC.publisher'),
    author: linked?.author ?? content('article:author', 'author', 'dc.creator', 'DC.creator'),
    date: date === null ? null : vietnameseDay(date),
    url:
      absolute(attributeOf(document, 'link[rel="canonical"]', 'href')) ??
      absolute(content('og:url')) ??
      absolute(linked?.url ?? null) ??
      savedFrom(html),
  };
}

function absolute(address: string | null): string | null {
  return address !== null && /^https?:\/\/[^/\s]+\/\S/i.test(address) ? address : null;
}

/** The address that browsers write into a page when they save it. */
function savedFrom(html: string): string | null {
  return absolute(/<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(html)?.[1] ?? null);
}
