import { describe, expect, it } from 'vitest';
import { captionRefusal, contentRefusal, messageRefusal } from './telegram-checks.js';

const keyboard = (button: object): object => ({ inline_keyboard: [[button]] });

describe('messageRefusal', () => {
  it.each([
    ['no chat', { text: 'a' }, 'chat not found'],
    ['an empty text', { chat_id: 1, text: ' \n' }, 'message text is empty'],
    ['a text that is too long', { chat_id: 1, text: 'a'.repeat(4097) }, 'message is too long'],
    ['an entity out of bounds', { chat_id: 1, text: 'abc', entities: [{ type: 'bold', offset: 1, length: 3 }] }, '1-4 is out of bounds'],
    ['an empty entity', { chat_id: 1, text: 'abc', entities: [{ type: 'bold', offset: 1, length: 0 }] }, '1-1 is out of bounds'],
    ['a torn pair', { chat_id: 1, text: 'a🌾', entities: [{ type: 'bold', offset: 0, length: 2 }] }, 'tears a surrogate pair'],
    [
      'a link to nowhere',
      { chat_id: 1, text: 'abc', entities: [{ type: 'text_link', offset: 0, length: 1 }] },
      'a link without an address',
    ],
    ['half a pair', { chat_id: 1, text: 'a\uD83C' }, 'must be encoded in UTF-8'],
    ['markup', { chat_id: 1, text: '<b>a</b>', parse_mode: 'HTML' }, 'reads entities only'],
    [
      'button data over 64 bytes',
      { chat_id: 1, text: 'a', reply_markup: keyboard({ text: 'x', callback_data: 'ă'.repeat(33) }) },
      'BUTTON_DATA_INVALID',
    ],
    ['a button without words', { chat_id: 1, text: 'a', reply_markup: keyboard({ text: '', callback_data: 'x' }) }, 'Text buttons'],
    ['a button that does nothing', { chat_id: 1, text: 'a', reply_markup: keyboard({ text: 'x' }) }, 'exactly one optional field'],
    ['an unknown entity', { chat_id: 1, text: 'abc', entities: [{ type: 'big', offset: 0, length: 1 }] }, 'unknown type big'],
  ])('refuses %s', (_what, payload, problem) => {
    expect(messageRefusal(payload)?.description).toContain(problem);
  });

  it('takes a message of 4,096 units whose entities end with it', () => {
    const text = `${'a'.repeat(4094)}🌾`;
    expect(messageRefusal({ chat_id: 1, text, entities: [{ type: 'bold', offset: 0, length: 4096 }] })).toBeNull();
  });
});

describe('captionRefusal', () => {
  it('takes 1,024 units and none at all, and refuses more and entities out of bounds', () => {
    expect([captionRefusal({ chat_id: 1, caption: 'a'.repeat(1024) }), captionRefusal({ chat_id: 1 })]).toEqual([null, null]);
    expect(captionRefusal({ chat_id: 1, caption: 'a'.repeat(1025) })?.description).toContain('caption is too long');
    const entities = [{ type: 'bold', offset: 0, length: 2 }];
    expect(captionRefusal({ chat_id: 1, caption: 'a', caption_entities: entities })?.description).toContain('out of bounds');
  });
});

describe('contentRefusal', () => {
  it('holds what an inline result sends to the rules of messages', () => {
    expect(contentRefusal({ message_text: 'a' })).toBeNull();
    expect(contentRefusal({ message_text: '' })?.description).toContain('message text is empty');
  });
});
