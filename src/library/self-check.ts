import type { Library, StoredArticle } from './library.js';

/** What a library is held against: that of the corpus before. */
export interface EarlierLibrary {
  readonly files: readonly string[];
  readonly figures: number;
}

/** Titles asked for; spread evenly over the corpus. */
const titlesAsked = 12;
/** A title must find an article of its name among so many passages. */
const amongFirst = 10;
/** Share of the titles that must be found: a few may consist of words that every article has. */
const foundShare = 0.75;
/** From so many figures on, losing nearly all of them is no accident. */
const manyFigures = 20;
/** Share of the figures an article had before that must be left when the articles are mostly the same. */
const figureShare = 0.2;
/** Share of the earlier articles that makes two libraries mostly the same. */
const sameShare = 0.5;

/**
 * What is wrong with a library that was just built, in words for `library-suspect`; null when nothing is. It must answer its own titles, and have about as many
 * figures an article as the earlier one when most articles are the same.
 */
export async function suspicion(library: Library, earlier: EarlierLibrary | null): Promise<string | null> {
  const files = await library.files();
  return (earlier === null ? null : figureLoss(library, files, earlier)) ?? (await titleLoss(library, files));
}

function figureLoss({ info }: Library, files: readonly string[], earlier: EarlierLibrary): string | null {
  const before = new Set(earlier.files);
  const stayed = files.filter((file) => before.has(file)).length;
  if (earlier.figures < manyFigures || stayed < sameShare * before.size || stayed === 0) return null;
  const expected = (earlier.figures * stayed) / before.size;
  if (info.figures >= figureShare * expected) return null;
  return `it has ${info.figures} figures where ${earlier.figures} were read from mostly the same articles`;
}

async function titleLoss(library: Library, files: readonly string[]): Promise<string | null> {
  const step = Math.max(1, files.length / titlesAsked);
  const sample = Array.from({ length: Math.min(titlesAsked, files.length) }, (_, at) => files[Math.floor(at * step)] ?? '');
  const articles = (await library.articles(sample)).filter(({ passages }) => passages.length > 0);
  if (articles.length === 0) return null;
  const found: boolean[] = [];
  for (const article of articles) found.push(await findsItself(library, article));
  const count = found.filter((own) => own).length;
  if (count >= foundShare * articles.length) return null;
  return `only ${count} of ${articles.length} titles find their own article`;
}

/** Another article of the same title counts as well: one cannot tell them apart; and another printing, for a search gives only one of them. */
async function findsItself(library: Library, { file, title, printings = [] }: StoredArticle): Promise<boolean> {
  const hits = await library.search({ text: title, expansions: [], vector: null, k: amongFirst, places: [], years: [] });
  const own = new Set([file, ...printings.map((printing) => printing.file)]);
  if (hits.some((hit) => own.has(hit.file))) return true;
  const found = await library.articles([...new Set(hits.map((hit) => hit.file))]);
  return found.some((other) => other.title === title);
}
