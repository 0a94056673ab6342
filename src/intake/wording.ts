import type { Article, BlockKind } from '../articles/article.js';
import { likeness, reprintLikeness, type Sketch, sketchOf } from '../articles/likeness.js';
import { extractFigures } from '../figures/extract.js';
import type { Figure } from '../figures/figure.js';
import { isReprintOf } from '../figures/reprint.js';
import type { StoredArticle } from '../library/library.js';

/** An article with what it is looked for by; each part is worked out when it is first asked for. */
export interface Wording {
  readonly article: Article;
  /** Its own words without the title, white space and case apart; the same for the same text on another page. */
  readonly words: string;
  readonly sketch: Sketch;
}

/** An article with its figures, too. */
export interface FiguredWording extends Wording {
  /** Without passages. */
  readonly stored: StoredArticle;
}

/** Blocks that make two printings the same text: what stands around them is the page's. */
const ownKinds: ReadonlySet<BlockKind> = new Set(['lead', 'heading', 'paragraph', 'list-item']);
/** The share of the figures of the article with fewer of them that a version without a day must state too. */
const figuresOfVersion = 0.5;
/** Below this likeness of their own words nothing is compared more closely. */
const nearLikeness = reprintLikeness - 0.2;

export function wordingOf(article: Article): Wording {
  let words: string | null = null;
  let sketch: Sketch | null = null;
  return {
    article,
    get words() {
      words ??= ownWords(article);
      return words;
    },
    get sketch() {
      sketch ??= sketchOf(this.words);
      return sketch;
    },
  };
}

export function figuredOf(article: Article): FiguredWording {
  let stored: StoredArticle | null = null;
  const wording = wordingOf(article);
  return {
    article,
    get words() {
      return wording.words;
    },
    get sketch() {
      return wording.sketch;
    },
    get stored() {
      stored ??= { ...article, passages: [], figures: extractFigures(article) };
      return stored;
    },
  };
}

function ownWords({ text, blocks }: Article): string {
  const own = blocks.filter(({ kind }) => ownKinds.has(kind)).map(({ start, end }) => text.slice(start, end));
  return own.join(' ').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Whether two articles say the same, word by word; their titles may be printed otherwise. */
export function isSameText(one: Wording, other: Wording): boolean {
  return one.words === other.words;
}

/**
 * Whether two articles are versions of one document as far as that shows without addresses: worded alike, with the same title and the same day; when neither has a day, with
 * most of their figures in common, for the reports of two months may have one title.
 */
export function isSameDocument(one: FiguredWording, other: FiguredWording): boolean {
  const [first, second] = [one.article, other.article];
  if (first.title.toLowerCase() !== second.title.toLowerCase() || first.date !== second.date || !isAlike(one, other)) return false;
  return first.date !== null || shareFigures(one.stored, other.stored);
}

/** Whether two articles are worded so much alike that one may be a version or a printing of the other. */
export function mayBeRelated(one: Wording, other: Wording): boolean {
  return likeness(one.sketch, other.sketch) >= nearLikeness;
}

function isAlike(one: Wording, other: Wording): boolean {
  return likeness(one.sketch, other.sketch) >= reprintLikeness;
}

/** Whether one article reprints the other, whole or in part, as the library will link them. */
export function isReprint(one: FiguredWording, other: FiguredWording): boolean {
  return mayBeRelated(one, other) && (isReprintOf(one.stored, other.stored) || isReprintOf(other.stored, one.stored));
}

function shareFigures(one: StoredArticle, other: StoredArticle): boolean {
  const [fewer = [], more = []] = [one.figures, other.figures].sort((a, b) => a.length - b.length).map((figures) => figures.map(amountOf));
  const known = new Set(more);
  return fewer.filter((amount) => known.has(amount)).length >= figuresOfVersion * fewer.length;
}

function amountOf({ value, upper, unit }: Figure): string {
  return `${value}/${upper}/${unit?.toLowerCase()}`;
}
