import { lines } from '../../articles/readers/jsonl-file.js';
import { stripAccents } from '../../language/fold.js';
import { benchQuestions } from '../vocabulary/bench-questions.js';
import type { PeerQuestion } from './measurement.js';

/** Titles asked for as well, each with its accents and without. */
const titlesAsked = 24;

/** The mix of questions for a corpus: the fixed ones, and titles of articles spread evenly over it. The same corpus gives the same questions. */
export async function mixOfQuestions(corpus: string, articles: number): Promise<string[]> {
  const step = Math.max(1, Math.floor(articles / titlesAsked));
  const titles: string[] = [];
  for await (const { number, bytes } of lines(corpus)) {
    if ((number - 1) % step !== 0 || titles.length === titlesAsked) continue;
    const { title }: { title?: unknown } = JSON.parse(Buffer.from(bytes).toString());
    if (typeof title === 'string' && title.trim() !== '') titles.push(title);
  }
  return [...benchQuestions, ...titles, ...titles.map(stripAccents)];
}

/** The questions that an article of the corpus answers. */
export async function answeredIn(corpus: string, questions: readonly PeerQuestion[]): Promise<PeerQuestion[]> {
  const files = new Set<string>();
  for await (const { bytes } of questions.length === 0 ? [] : lines(corpus)) {
    const { file }: { file?: unknown } = JSON.parse(Buffer.from(bytes).toString());
    if (typeof file === 'string') files.add(file);
  }
  return questions.filter(({ articles }) => articles.some((article) => files.has(article)));
}
