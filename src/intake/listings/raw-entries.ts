import type { ListingKind } from './listing.js';
import { parseXml, type XmlReader } from './parse-xml.js';

/** An entry as it stands in the XML. */
export interface RawEntry {
  /** The first text of each element, by its name in lower case. */
  readonly fields: Readonly<Record<string, string>>;
  /** Addresses in attributes of `link` elements, the best first. */
  readonly links: readonly string[];
  /** What its addresses are relative to, as the element says; relative itself, perhaps. */
  readonly bases: readonly string[];
}

export interface RawListing {
  readonly kind: ListingKind;
  readonly title: string | null;
  readonly entries: readonly RawEntry[];
}

/** Root elements, and what an entry is called below them. */
const roots: Readonly<Record<string, readonly [ListingKind, entry: string]>> = {
  rss: ['rss', 'item'],
  rdf: ['rss', 'item'],
  feed: ['atom', 'entry'],
  urlset: ['sitemap', 'url'],
  sitemapindex: ['sitemap-index', 'sitemap'],
};

/** Elements that date an entry; publication goes before change. */
export const dateFields = [
  'pubdate',
  'published',
  'news:publication_date',
  'dc:date',
  'issued',
  'updated',
  'dcterms:modified',
  'modified',
  'lastmod',
];
export const titleFields = ['title', 'news:title', 'dc:title', 'media:title'];
const fieldNames: ReadonlySet<string> = new Set([...dateFields, ...titleFields, 'loc', 'link', 'guid']);

/** A sitemap has at most so many entries, as its protocol says; what stands behind them is not read. */
const mostEntries = 50_000;
/** A field is cut at so many characters: longer than any address or title. */
const longestField = 4000;

/** Reads the entries of a feed or sitemap; null when the text is neither. */
export function rawEntries(text: string): RawListing | null {
  const reader = new EntryReader();
  parseXml(text, reader);
  return reader.listing();
}

/** An element that is open and whose text is gathered. */
interface OpenField {
  readonly name: string;
  readonly depth: number;
  text: string;
}

interface OpenEntry {
  readonly depth: number;
  readonly fields: Record<string, string>;
  readonly links: { readonly href: string; readonly rank: number }[];
  readonly bases: readonly string[];
}

class EntryReader implements XmlReader {
  private root: { kind: ListingKind; entry: string; prefix: string; bases: readonly string[] } | null = null;
  private readonly entries: RawEntry[] = [];
  private title: string | null = null;
  private entry: OpenEntry | null = null;
  private field: OpenField | null = null;

  open(written: string, attributes: Readonly<Record<string, string>>, depth: number): boolean {
    if (this.root === null) return this.openRoot(written, attributes);
    const name = this.nameOf(written);
    if (this.entry === null && name === this.root.entry) {
      if (this.field !== null) this.closeField(this.field);
      this.entry = { depth, fields: {}, links: [], bases: [...baseOf(attributes), ...this.root.bases] };
      return this.entries.length < mostEntries;
    }
    if (name === 'link' || name === 'atom:link') this.addLink(attributes);
    if (this.field === null && this.isField(name, depth)) this.field = { name: fieldName(name, attributes), depth, text: '' };
    return true;
  }

  text(part: string): void {
    if (this.field !== null && this.field.text.length < longestField) this.field.text += part;
  }

  close(depth: number): void {
    if (this.field?.depth === depth) this.closeField(this.field);
    if (this.entry?.depth !== depth) return;
    const { fields, links, bases } = this.entry;
    const ranked = [...links].sort((a, b) => a.rank - b.rank);
    this.entries.push({ fields, links: ranked.map(({ href }) => href), bases });
    this.entry = null;
  }

  listing(): RawListing | null {
    return this.root === null ? null : { kind: this.root.kind, title: this.title, entries: this.entries };
  }

  private openRoot(written: string, attributes: Readonly<Record<string, string>>): boolean {
    const [local = '', prefix = ''] = written.toLowerCase().split(':').reverse();
    const known = roots[local];
    if (known === undefined) return false;
    this.root = { kind: known[0], entry: known[1], prefix: local === 'rdf' ? '' : prefix, bases: baseOf(attributes) };
    return true;
  }

  /** A name in lower case, without the prefix that the root has itself. */
  private nameOf(written: string): string {
    const name = written.toLowerCase();
    const prefix = this.root?.prefix ?? '';
    return prefix !== '' && name.startsWith(`${prefix}:`) ? name.slice(prefix.length + 1) : name;
  }

  /** The title of the listing, and in an entry what belongs to itself and not to its source or author. */
  private isField(name: string, depth: number): boolean {
    if (this.entry === null) return name === 'title' && depth <= 3;
    return fieldNames.has(name) && (depth === this.entry.depth + 1 || name.includes(':'));
  }

  private addLink({ href, rel, type }: Readonly<Record<string, string>>): void {
    const isPage = rel === undefined || rel === 'alternate';
    if (href === undefined || !isPage) return;
    this.entry?.links.push({ href, rank: type === undefined || type.includes('html') ? 0 : 1 });
  }

  private closeField({ name, text }: OpenField): void {
    this.field = null;
    const value = text.slice(0, longestField).trim();
    if (value === '') return;
    if (this.entry === null) this.title ??= value;
    else this.entry.fields[name] ??= value;
  }
}

function baseOf(attributes: Readonly<Record<string, string>>): string[] {
  const base = attributes['xml:base'];
  return base === undefined ? [] : [base];
}

/** A `guid` that is no address is a field of its own. */
function fieldName(name: string, { isPermaLink }: Readonly<Record<string, string>>): string {
  return name === 'guid' && isPermaLink?.toLowerCase() === 'false' ? 'id' : name;
}
