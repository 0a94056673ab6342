import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { addressedQuestion } from '../../../src/bot/questions/addressed-question.js';
import { entitiesOf, me } from '../../support/telegram-people.js';

const person = { id: 7, is_bot: false, first_name: 'An' };
const group = { id: -5, type: 'group', title: 'Nhóm' } as const;
const privately = { id: 7, type: 'private', first_name: 'An' } as const;

function message(text: string, fields: object = {}, chat: object = group): Message {
  return { message_id: 1, date: 0, from: person, chat, text, ...entitiesOf(text), ...fields } as unknown as Message;
}

const asked = (text: string, fields?: object, chat?: object): string | null => addressedQuestion(message(text, fields, chat), me);

describe('in a group', () => {
  it.each([
    ['@tien_do_test_bot xã có bao nhiêu hộ nghèo?', 'xã có bao nhiêu hộ nghèo?'],
    ['@Tien_Do_Test_Bot, xã có bao nhiêu hộ nghèo?', 'xã có bao nhiêu hộ nghèo?'],
    ['xã có bao nhiêu hộ nghèo @tien_do_test_bot', 'xã có bao nhiêu hộ nghèo'],
    ['cho hỏi @tien_do_test_bot xã nào nghèo', 'cho hỏi xã nào nghèo'],
    ['/hoi xã nào nghèo', 'xã nào nghèo'],
    ['/hoi@tien_do_test_bot xã nào nghèo', 'xã nào nghèo'],
    ['/HOI@TIEN_DO_TEST_BOT: xã nào nghèo', 'xã nào nghèo'],
    ['/hoi@tien_do_test_bot', ''],
    ['@tien_do_test_bot', ''],
    ['🌾🌾 @tien_do_test_bot rừng', '🌾🌾 rừng'],
  ])('%j asks %j', (text, question) => {
    expect(asked(text)).toBe(question);
  });

  it.each([
    'xã có bao nhiêu hộ nghèo?',
    '/hoi@another_bot xã nào nghèo',
    '/start@tien_do_test_bot',
    '/reload',
    '@another_bot xã nào nghèo',
    '@tien_do_test_bot_2 xã nào nghèo',
    'thư gửi a@tien_do_test_bot',
  ])('%j asks nothing', (text) => {
    expect(asked(text)).toBeNull();
  });

  it('a reply to the bot asks, unless it begins by calling somebody else or is a command', () => {
    const reply = { reply_to_message: message('câu trả lời', { from: me }) };
    expect(asked('còn năm 2021?', reply)).toBe('còn năm 2021?');
    expect(asked('@nam_nguyen số này đúng không?', reply)).toBeNull();
    expect(asked('/start', reply)).toBeNull();
    expect(asked('@nam_nguyen nhờ @tien_do_test_bot tìm năm 2021', reply)).toBe('@nam_nguyen nhờ tìm năm 2021');
  });

  it.each(['ok', 'Vâng ạ', 'chuẩn rồi anh', '👍', 'Dạ, em rõ rồi ạ.'])('a reply that only says %j asks nothing', (text) => {
    const reply = { reply_to_message: message('câu trả lời', { from: me }) };
    expect(asked(text, reply)).toBeNull();
    expect(asked(`@tien_do_test_bot ${text}`, reply)).not.toBeNull();
  });

  it('a reply with a question mark, or with another word, asks', () => {
    const reply = { reply_to_message: message('câu trả lời', { from: me }) };
    expect(['đúng không?', 'ok?', 'ok năm 2021', 'cảm ơn'].map((text) => asked(text, reply))).not.toContain(null);
  });

  it('a reply to somebody else asks nothing, unless the bot is called: alone it is asked that message', () => {
    const reply = { reply_to_message: message('Xã nào nghèo?') };
    expect(asked('tôi cũng muốn biết', reply)).toBeNull();
    expect(asked('@tien_do_test_bot', reply)).toBe('Xã nào nghèo?');
    expect(asked('/hoi', reply)).toBe('Xã nào nghèo?');
    expect(asked('@tien_do_test_bot còn xã giàu?', reply)).toBe('còn xã giàu?');
  });

  it('a mention by name, and one in a caption, call the bot', () => {
    const entities = [{ type: 'text_mention', offset: 0, length: 7, user: me }];
    expect(asked('Tiến Độ rừng', { entities })).toBe('rừng');
    const caption = '@tien_do_test_bot rừng';
    expect(asked('', { text: undefined, entities: undefined, caption, caption_entities: entitiesOf(caption).entities })).toBe('rừng');
  });

  it('what was sent through the bot, and what a channel forwards by itself, asks nothing', () => {
    expect(asked('@tien_do_test_bot rừng', { via_bot: me })).toBeNull();
    expect(asked('@tien_do_test_bot rừng', { is_automatic_forward: true })).toBeNull();
  });

  it('entities that reach beyond the text do no harm', () => {
    const entities = [
      { type: 'mention', offset: 90, length: 400 },
      { type: 'bot_command', offset: 0, length: 900 },
    ];
    expect(asked('rừng', { entities })).toBeNull();
  });
});

describe('in a private chat', () => {
  it.each([
    [' rừng ', 'rừng'],
    ['/hoi rừng', 'rừng'],
    ['/hoi', ''],
    ['@tien_do_test_bot rừng', 'rừng'],
  ])('%j asks %j', (text, question) => {
    expect(asked(text, {}, privately)).toBe(question);
  });

  it('other commands, and what has no words, ask nothing', () => {
    expect(asked('/start', {}, privately)).toBeNull();
    expect(asked('', { text: undefined, photo: [] }, privately)).toBeNull();
  });
});
