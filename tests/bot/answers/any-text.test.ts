import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerText } from '../../../src/bot/answers/answer-text.js';
import { figuresView } from '../../../src/bot/answers/figures-view.js';
import { passageView } from '../../../src/bot/answers/passage-view.js';
import { pinOf } from '../../../src/bot/answers/pinned-answer.js';
import { shortAnswer } from '../../../src/bot/answers/short-answer.js';
import { sourcesView } from '../../../src/bot/answers/sources-view.js';
import type { FormattedText } from '../../../src/bot/formatted-text.js';
import { fakeAssistant } from '../../support/fake-assistant.js';
import { messageRefusal } from '../../support/telegram-checks.js';
import { nastyAnswer, nastyArticle } from './nasty-article.js';

const looks = new Set(['bold', 'italic', 'blockquote', 'expandable_blockquote', 'text_link']);

/** What Telegram would find wrong, or what we promised and broke. */
function faultOf({ text, entities }: FormattedText, url: string | null): string | null {
  const refused = messageRefusal({ chat_id: 1, text, entities });
  if (refused !== null) return refused.description;
  const links = entities.flatMap((entity) => (entity.type === 'text_link' ? [entity.url] : []));
  if (entities.some(({ type }) => !looks.has(type))) return 'another look';
  return links.some((link) => url === null || !link.startsWith(new URL(url).href.split('#')[0] ?? '')) ? 'another link' : null;
}

describe('messages about any article', () => {
  it('are taken by Telegram: answers, short answers and passages', () => {
    fc.assert(
      fc.property(
        nastyArticle.chain((article) => nastyAnswer(article).map((answer) => ({ article, answer }))),
        ({ article, answer }) => {
          const pin = pinOf(answer);
          const contents = [
            answerText(answer, new Map([[article.file, article]])),
            shortAnswer(answer, null).content,
            ...(pin === null ? [] : [passageView(pin, article)]),
          ];
          expect(contents.map((content) => faultOf(content, article.url))).toEqual(contents.map(() => null));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are taken by Telegram: figures and sources on any page', async () => {
    await fc.assert(
      fc.asyncProperty(nastyArticle, fc.nat(5), async (article, page) => {
        const { file, title, publisher, date, url, kind, figures } = article;
        const card = { file, title, publisher, date, url, kind, figures: figures.length };
        const assistant = fakeAssistant(undefined, {
          newest: async (from, count) => ({
            total: 20,
            articles: Array(20)
              .fill(card)
              .slice(from, from + count),
          }),
        });
        const contents = [figuresView(article, page).content, (await sourcesView(assistant, page)).content];
        expect(contents.map((content) => faultOf(content, url))).toEqual([null, null]);
      }),
      { numRuns: 30 },
    );
  });
});
