import { foldSpaces, type HtmlDocument } from './html-node.js';

/** What a page's JSON-LD says about its article; null where it says nothing. */
export interface LinkedArticle {
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** As written. */
  readonly date: string | null;
  readonly url: string | null;
}

type Thing = Readonly<Record<string, unknown>>;

const articleType =
  /^(?:https?:\/\/schema\.org\/)?(?:News|Blog|Report\w*|Tech|Scholarly|Advertiser\w*)?(?:Article|BlogPosting|BlogPost|Posting|WebPage)$|Report$/i;

/** The first article that JSON-LD describes, wherever it stands in lists and graphs; of web pages only when it has a headline or a date. */
export function linkedArticle(document: HtmlDocument): LinkedArticle | null {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const things = scripts.flatMap((script) => thingsIn(parse(script.textContent ?? ''), 0));
  const articles = things.filter((thing) => isArticle(thing));
  const found = articles.find((thing) => !isPage(thing)) ?? articles.find((thing) => 'headline' in thing || 'datePublished' in thing);
  return found === undefined ? null : read(found, things);
}

function read(thing: Thing, things: readonly Thing[]): LinkedArticle {
  return {
    headline: text(thing['headline']) ?? text(thing['name']),
    publisher: nameOf(thing['publisher'], things),
    author: nameOf(thing['author'], things),
    date: text(thing['datePublished']) ?? text(thing['dateCreated']),
    url: text(thing['url']) ?? idOf(thing['mainEntityOfPage']),
  };
}

/** Templates put bare line ends into strings and comments around the whole; what is no JSON even then says nothing. */
function parse(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s*(?=[}\]])/g, '');
  try {
    return JSON.parse(bare);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const deepest = 6;

function thingsIn(value: unknown, depth: number): Thing[] {
  if (depth > deepest || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => thingsIn(one, depth + 1));
  const thing = value as Thing;
  return [thing, ...thingsIn(thing['@graph'], depth + 1), ...thingsIn(thing['mainEntity'], depth + 1)];
}

function typesOf(thing: Thing): string[] {
  return [thing['@type']].flat().filter((type): type is string => typeof type === 'string');
}

function isArticle(thing: Thing): boolean {
  return typesOf(thing).some((type) => articleType.test(type));
}

function isPage(thing: Thing): boolean {
  return typesOf(thing).every((type) => /WebPage$/i.test(type));
}

/** The name of a person or an organisation: written, in an object, in a list (joined), or under the name that an `@id` points to. */
function nameOf(value: unknown, things: readonly Thing[]): string | null {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) {
    const names = value.flatMap((one) => nameOf(one, things) ?? []);
    return names.length === 0 ? null : names.join(', ');
  }
  if (typeof value !== 'object' || value === null) return null;
  const thing = value as Thing;
  const named = text(thing['name']);
  if (named !== null) return named;
  const other = things.find((one) => one !== thing && one['@id'] !== undefined && one['@id'] === thing['@id']);
  return other === undefined ? null : text(other['name']);
}

function idOf(value: unknown): string | null {
  if (typeof value === 'string') return text(value);
  return typeof value === 'object' && value !== null ? text((value as Thing)['@id']) : null;
}

function text(value: unknown): string | null {
  const written = typeof value === 'string' ? foldSpaces(unescapeEntities(value)) : '';
  return written === '' ? null : written;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  '#39': "'",
  '#34': '"',
  ndash: '–',
  mdash: '—',
};

/** Templates escape strings of JSON as if they were HTML. */
function unescapeEntities(written: string): string {
  return written.replace(/&(#?\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? numeric(name) ?? whole);
}

function numeric(name: string): string | null {
  const code = /^#x[0-9a-f]{1,6}$/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#\d{1,7}$/.test(name)
      ? Number(name.slice(1))
      : null;
  return code === null || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? null : String.fromCodePoint(code);
}
