import type { StatedFigure } from '../answering/evidence/stated-figure.js';
import { flatFigure } from '../answering/reply/flat-figure.js';
import type { PlaceFigure, PlaceFigures } from '../assistant.js';
import type { Figure } from '../figures/figure.js';
import { sliceOf } from '../language/span.js';
import { isDerived, isResult } from '../library/figure-measure.js';
import type { Library, StoredArticle } from '../library/library.js';
import { figureName } from './figure-name.js';
import type { PlaceDirectory, PlaceEntry } from './place-directory.js';
import { sourceOf } from './source-of.js';

/** The most figures that are given of one place. */
export const placeFigureLimit = 200;
/** Figures looked through for those: some are plans, some stand twice. */
const lookedThrough = 2 * placeFigureLimit;

/** Figures that are looked at first. */
const fewFigures = 10;

/** See `Assistant.figuresOf`. */
export async function figuresOfPlace(typed: string, directory: PlaceDirectory, library: Library): Promise<PlaceFigures> {
  const entry = directory.find(typed);
  if (entry === null) return { found: false, nearest: await withFigures(directory.nearest(typed), directory, library) };
  const stated = await statedOf(entry, library, lookedThrough);
  return { found: true, place: entry.name, rows: stated.slice(0, placeFigureLimit).map(rowOf) };
}

async function withFigures(names: readonly string[], directory: PlaceDirectory, library: Library): Promise<string[]> {
  const told = await Promise.all(
    names.map(async (name) => {
      const entry = directory.find(name);
      return entry !== null && (await hasIndicator(entry, library));
    }),
  );
  return names.filter((_, at) => told[at]);
}

/** The first places with a level of which an indicator can be shown, those with most figures first. @param count At most so many. */
export async function placesToOffer(count: number, { entries }: PlaceDirectory, library: Library): Promise<string[]> {
  const names: string[] = [];
  for (const entry of entries) {
    if (names.length >= count) break;
    if (entry.level !== null && (await hasIndicator(entry, library))) names.push(entry.name);
  }
  return names;
}

/** Whether anything but plans, shares of others and bare numbers is stated of a place. A few figures mostly tell. */
async function hasIndicator(entry: PlaceEntry, library: Library): Promise<boolean> {
  const among = async (k: number): Promise<boolean> => (await statedOf(entry, library, k)).some(({ figure }) => figure.indicator !== null);
  return (await among(fewFigures)) || (entry.figures > fewFigures && (await among(lookedThrough)));
}

/** Days between which figures count, see `FigureQuery.from`; null for no bound. */
export interface DayBounds {
  readonly from: string | null;
  readonly to: string | null;
}

const anyDay: DayBounds = { from: null, to: null };

/**
 * What articles state of a place as reached, the newest period first, then in text order; each once an article, however often that was printed.
 * @param k Figures looked through at most.
 */
export async function statedOf(entry: PlaceEntry, library: Library, k: number, bounds: DayBounds = anyDay): Promise<StatedFigure[]> {
  const all = { words: [], kinds: [], ...bounds };
  const hits = entry.figures === 0 ? [] : await library.findFigures({ ...all, places: [entry.key], levels: entry.written, k });
  const articles = await library.articles([...new Set(hits.map(({ file }) => file))]);
  const byFile = new Map(articles.map((article) => [article.file, article]));
  const seen = new Set<string>();
  return hits.flatMap(({ file, figure: position }) => {
    const article = byFile.get(file);
    const figure = article?.figures[position];
    if (article === undefined || figure === undefined || !isListed(figure)) return [];
    const name = nameOf(article, figure);
    if (seen.has(name)) return [];
    seen.add(name);
    return [{ article, figure }];
  });
}

/** Whether a figure stands for itself and tells what was reached. */
export function isListed(figure: Figure): boolean {
  return isResult(figure) && !isDerived(figure);
}

/** Printings of one article tell a figure once. */
function nameOf(article: StoredArticle, figure: Figure): string {
  const [first] = [article, ...(article.printings ?? [])].map(({ file }) => file).sort();
  return `${first}\n${figureName(article, figure)}`;
}

function rowOf({ article, figure }: StatedFigure): PlaceFigure {
  return { figure: flatFigure(article, figure), sentence: sliceOf(article.text, figure.sentence), source: sourceOf(article) };
}
