import type { Article } from '../../src/articles/article.js';
import { smallArticle } from '../support/small-article.js';

/** Words by number, so that articles have their own. */
const words = ['lúa', 'cầu', 'trường', 'chợ', 'rừng', 'kênh', 'đảng', 'nước', 'điện', 'xã', 'vườn', 'cảng', 'phà', 'muối', 'tôm', 'dừa'];

function wordAt(number: number): string {
  const first = words[number % words.length] ?? '';
  return `${first}${Math.floor(number / words.length)}`;
}

function sentenceOf(article: number, part: number, length: number): string {
  return `${Array.from({ length }, (_, at) => wordAt(article * 1000 + part * 300 + at)).join(' ')}.`;
}

/** An article with a title, a lead and two paragraphs that share words with the title without repeating it. */
export function newsArticle(number: number): Article {
  const title = `${wordAt(number * 1000)} mới ${wordAt(number * 1000 + 3)} ở ${wordAt(number * 1000 + 6)}`;
  const article = smallArticle({
    file: `tin-${number}.md`,
    title,
    paragraphs: [`Tóm tắt: ${sentenceOf(number, 9, 12)}`, sentenceOf(number, 0, 60), sentenceOf(number, 1, 60)],
  });
  const blocks = article.blocks.map((block, at) => (at === 1 ? { ...block, kind: 'lead' as const } : block));
  return { ...article, blocks };
}
