import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { readDocument } from '../../src/articles/readers/read-document.js';
import { keptBlocks } from './golden-page.js';

/**
 * npx tsx tests/articles/new-page.ts FILE SLUG [FOLDER]
 * makes a golden page of a saved page, a Word file or a PDF: source, expected.txt and expected.json as they are read now. A person corrects both before they are a test.
 */
const [path, slug, root] = process.argv.slice(2);
if (path === undefined || slug === undefined) throw new Error('usage: npx tsx tests/articles/new-page.ts FILE SLUG [FOLDER]');
const folder = new URL(
  `${slug}/`,
  root === undefined ? new URL('./pages/', import.meta.url) : new URL(`${root}/`, `file://${process.cwd()}/`),
);
if (existsSync(folder)) throw new Error(`${folder.pathname} is there already`);
const name = `source${extname(path).toLowerCase().replace('.htm', '.html').replace('.htmll', '.html')}`;
const result = await readDocument({ file: name, bytes: readFileSync(path), contentType: null, address: null });
if (!result.ok) throw new Error(result.unreadable.detail);
const { title, publisher, author, date, url } = result.article;
mkdirSync(folder, { recursive: true });
copyFileSync(path, new URL(name, folder));
writeFileSync(new URL('expected.txt', folder), `${keptBlocks(result.article).join('\n')}\n`);
writeFileSync(new URL('expected.json', folder), `${JSON.stringify({ title, publisher, author, date, url }, null, 2)}\n`);
process.stderr.write(`${folder.pathname}: correct expected.txt and expected.json by hand.\nLeft out:\n${result.leftOut.join('\n')}\n`);
