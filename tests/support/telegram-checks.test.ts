import { describe, expect, it } from 'vitest';
import { messageRefusal } from './telegram-checks.js';

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
    ['an unknown entity', { chat_id: 1, text: 'abc', entities: [{ type: 'big', offset: 0, length: 1 }] }, 'unknown type big'],
  ])('refuses %s', (_what, payload, problem) => {
    expect(messageRefusal(payload)?.description).toContain(problem);
  });

  it('takes a message of 4,096 units whose entities end with it', () => {
    const text = `${'a'.repeat(4094)}🌾`;
    expect(messageRefusal({ chat_id: 1, text, entities: [{ type: 'bold', offset: 0, length: 4096 }] })).toBeNull();
  });
});
