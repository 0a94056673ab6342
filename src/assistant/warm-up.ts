import type { Assistant } from '../assistant.js';
import type { Library } from '../library/library.js';
import type { ArticleShelf } from './article-shelf.js';

/** One question of each of the commonest kinds. */
const rehearsals = [
  'Đến nay địa phương có bao nhiêu hộ nghèo, đạt bao nhiêu phần trăm kế hoạch năm 2023?',
  'hoi nghi cua huyen uy to chuc ngay nao, ai chu tri',
  'Tổng giá trị sản xuất 6 tháng đầu năm tăng bao nhiêu so với cùng kỳ?',
] as const;

/** Libraries up to this many passages are read whole before the first question. */
const smallLibrary = 200;

/**
 * Answers a few questions that nobody asked, so that the first person waits for no one: the embedding process is then up, the code of answering
 * compiled, and the articles of a small library read.
 */
export async function warmUp(
  assistant: Assistant,
  { library, shelf }: { readonly library: Library; readonly shelf: ArticleShelf },
): Promise<void> {
  if (library.info.passages <= smallLibrary) {
    for (const prepared of (await shelf.take(await library.files())).values()) {
      prepared.article.passages.forEach((_, position) => {
        prepared.sentences(position);
      });
    }
  }
  for (const question of rehearsals) await assistant.ask({ question });
}
