import type { Article } from '../articles/article.js';
import { stripAccents } from '../language/fold.js';

/** Below the corpus folder: where added articles go, a folder a year. */
export const addedFolder = 'them';

/** Beside the articles: their originals, where no reader of the corpus looks. */
const originalsFolder = 'originals';

const longestSlug = 80;

/**
 * The name of an added article without its ending, "them/2023/2023-11-28-ket-nap-dang-vien": ASCII, so that any tool can handle it. The year is the one it speaks from,
 * else that of `today`.
 */
export function articleStem({ title, date, dateline }: Pick<Article, 'title' | 'date' | 'dateline'>, today: string): string {
  const year = (date ?? dateline?.date ?? today).slice(0, 4);
  const name = [date, slugOf(title)].filter((part) => part !== null && part !== '').join('-');
  return `${addedFolder}/${year}/${name === '' ? 'bai' : name}`;
}

/** Where the original of an article lies: `path` relative to the corpus folder, `link` relative to the folder of the article. */
export function originalOf(article: string, ending: string): { readonly path: string; readonly link: string } {
  const slash = article.lastIndexOf('/') + 1;
  const link = `${originalsFolder}/${article.slice(slash).replace(/\.md$/, '')}${ending}`;
  return { path: article.slice(0, slash) + link, link };
}

/** Words of a title in ASCII, small letters, hyphens between them, cut at a word. */
export function slugOf(title: string): string {
  const slug = stripAccents(title)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= longestSlug) return slug;
  const cut = slug.slice(0, longestSlug + 1);
  const border = cut.lastIndexOf('-');
  return cut.slice(0, border > longestSlug / 2 ? border : longestSlug);
}
