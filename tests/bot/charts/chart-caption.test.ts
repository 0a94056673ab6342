import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartCaption } from '../../../src/bot/charts/chart-caption.js';
import { captionRefusal } from '../../support/telegram-checks.js';

const text = fc.string({ unit: 'binary', maxLength: 600 });
const sources = fc.array(
  fc.record({
    kind: fc.constant('source' as const),
    n: fc.integer({ min: 1, max: 99 }),
    title: text,
    details: fc.string({ unit: 'binary', maxLength: 200 }),
    url: fc.option(fc.webUrl({ withFragments: true })),
    quoted: fc.option(text),
  }),
  { maxLength: 30 },
);

describe('the caption of a chart', () => {
  it('is one that Telegram takes, whatever it is about', () => {
    fc.assert(
      fc.property(text, fc.option(text), sources, (title, subtitle, cited) => {
        const { text: caption, entities } = chartCaption({ title, subtitle }, cited);
        expect(captionRefusal({ chat_id: 7, caption, caption_entities: entities })).toBeNull();
        for (const { offset, length } of entities) expect(offset + length).toBeLessThanOrEqual(caption.length);
      }),
    );
  });

  it('has title, place and sources, linked at the quoted words', () => {
    const source = {
      kind: 'source' as const,
      n: 1,
      title: 'Hòa Lợi năm 2023',
      details: ' — Báo Hòa Lợi',
      url: 'https://hoaloi.vn/a',
      quoted: 'Xã còn 48 hộ nghèo.',
    };
    const { text: caption, entities } = chartCaption({ title: 'Hộ nghèo', subtitle: 'Năm 2023' }, [source]);
    expect(caption).toBe('Hộ nghèo\nNăm 2023\n\nNguồn:\n[1] Hòa Lợi năm 2023 — Báo Hòa Lợi');
    expect(entities.map(({ type, offset, length }) => [type, caption.slice(offset, offset + length)])).toEqual([
      ['bold', 'Hộ nghèo'],
      ['text_link', 'Hòa Lợi năm 2023'],
    ]);
  });

  it('counts the sources that there is no room for', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({
      kind: 'source' as const,
      n: at + 1,
      title: 'Tin '.repeat(60),
      details: '',
      url: null,
      quoted: null,
    }));
    const { text: caption } = chartCaption({ title: 'Hộ nghèo', subtitle: null }, many);
    const shown = caption.match(/^\[\d+\]/gm)?.length ?? 0;
    expect(caption).toContain(`… và ${40 - shown} nguồn khác`);
  });
});
