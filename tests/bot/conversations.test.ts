import { describe, expect, it } from 'vitest';
import { createConversations } from '../../src/bot/conversations.js';

describe('createConversations', () => {
  it('remembers the last question of each chat', () => {
    const conversations = createConversations();
    conversations.remember(1, 'a');
    conversations.remember(2, 'b');
    conversations.remember(1, 'c');
    expect([conversations.earlier(1), conversations.earlier(2), conversations.earlier(3)]).toEqual(['c', 'b', null]);
  });

  it('forgets when told, and the silent one when there are too many', () => {
    const conversations = createConversations(2);
    conversations.remember(1, 'a');
    conversations.remember(2, 'b');
    conversations.remember(1, 'a');
    conversations.remember(3, 'c');
    conversations.forget(3);
    expect([1, 2, 3].map((chat) => conversations.earlier(chat))).toEqual(['a', null, null]);
  });
});
