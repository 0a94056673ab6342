import { type Evidence, gatherEvidence } from '../../src/answering/evidence/evidence.js';
import { prepareArticle } from '../../src/answering/evidence/prepared-article.js';
import { readMarkdown } from '../../src/articles/readers/markdown-file.js';
import { sliceOf } from '../../src/language/span.js';
import { corpusReading } from '../../src/library/corpus-reading.js';

/** What a page says of itself, and its paragraphs. */
interface SmallPage {
  readonly title: string;
  readonly date?: string;
  readonly place?: string;
  readonly text: string;
}

/** All sentences of a page as evidence, with its figures as the program reads them. */
export function pageEvidence({ title, date, place, text }: SmallPage): Evidence[] {
  const front = [`title: ${title}`, ...(date === undefined ? [] : [`date: ${date}`]), ...(place === undefined ? [] : [`place: ${place}`])];
  const read = readMarkdown('trang.md', `---\n${front.join('\n')}\n---\n\n${text}\n`);
  if (!read.ok) throw new Error(read.unreadable.detail);
  const { article } = read;
  const passages = corpusReading.splitPassages(article, 512);
  const prepared = prepareArticle({ ...article, passages, figures: corpusReading.extractFigures(article) });
  return gatherEvidence(
    passages.map((_, passage) => ({ prepared, passage, relevance: 1 })),
    [],
  );
}

/** The sentence of a page that has some words. */
export function evidenceWith(words: string, page: SmallPage): Evidence {
  const sentences = pageEvidence(page);
  const found = sentences.find(({ article, sentence }) => sliceOf(article.text, sentence).includes(words));
  if (found === undefined) throw new Error(`no sentence with "${words}" among ${sentences.length}`);
  return found;
}
