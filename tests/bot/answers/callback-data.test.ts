import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pressed, pressing } from '../../../src/bot/answers/callback-data.js';
import { answerTexts } from '../../../src/bot/texts/answer-texts.js';

const number = fc.nat({ max: 999_999_999_999_999 });

describe('callback data', () => {
  it('is short enough for Telegram and read back as it was written', () => {
    fc.assert(
      fc.property(number, fc.nat({ max: 999_999 }), fc.boolean(), (pin, page, good) => {
        const said = [
          pressed.passage.exec(pressing.passage(pin))?.slice(1),
          pressed.figures.exec(pressing.figures(pin))?.slice(1),
          pressed.figuresPage.exec(pressing.figuresPage(pin, page))?.slice(1),
          pressed.opinion.exec(pressing.opinion(pin, good))?.slice(1),
          pressed.question.exec(pressing.question(pin))?.slice(1),
          pressed.sources.exec(pressing.sources(page))?.slice(1),
        ];
        expect(said).toEqual([[`${pin}`], [`${pin}`], [`${pin}`, `${page}`], [good ? 'good' : 'bad', `${pin}`], [`${pin}`], [`${page}`]]);
        expect(Buffer.byteLength(pressing.figuresPage(pin, page))).toBeLessThanOrEqual(64);
      }),
    );
  });
});

describe('words that Telegram shows for a moment', () => {
  it('are within its limits', () => {
    const { changed, buttonTooOld, thanksGood, thanksBad, pressFailed, inline } = answerTexts;
    for (const text of [changed, buttonTooOld, thanksGood, thanksBad, pressFailed]) expect(text.length).toBeLessThanOrEqual(200);
    for (const text of Object.values(inline)) expect(text.length).toBeLessThanOrEqual(64);
  });
});
