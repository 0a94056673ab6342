import fc from 'fast-check';
import { entitiesOf, me, person, sentAt } from './telegram-people.js';

/** An update as nobody would send it: what it holds, and its kind. */
export interface FuzzedUpdate {
  readonly kind: string;
  readonly content: unknown;
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    '<b>rừng</b>',
    '*rừng* _xã_ [bài](https://a.vn) `x`',
    '</blockquote><a href="tg://user?id=1">x</a>',
    "'; DROP TABLE questions; --",
    '/start full_x',
    '/hoi',
    '/hoi rừng',
    '/nhay',
    '/',
    '@tien_do_test_bot',
    '@tien_do_test_bot rừng',
    'rừng',
    'còn năm 2021?',
    '\u202Eđảo ngược\u202C',
    'a\u0000b\u0007\u001b[31m',
    '🏳️‍🌈'.repeat(20),
    'Z̸̡̢̛'.repeat(15),
    '9'.repeat(400),
  ),
);

const longText = fc.string({ unit: 'binary', minLength: 4096, maxLength: 4096 }).map((text) => wellFormed(text.slice(0, 4096)));

const entity = fc.record({
  type: fc.constantFrom('mention', 'bot_command', 'text_mention', 'bold', 'text_link', 'custom_emoji', 'whatever'),
  offset: fc.integer({ min: -5, max: 5000 }),
  length: fc.integer({ min: -5, max: 5000 }),
  user: fc.constantFrom(person(7), me),
});

const media = fc.constantFrom(
  { photo: [{ file_id: 'f', file_unique_id: 'u', width: 1, height: 1 }] },
  { voice: { file_id: 'f', file_unique_id: 'u', duration: 1 } },
  { sticker: { file_id: 'f', file_unique_id: 'u', type: 'regular', width: 1, height: 1, is_animated: false, is_video: false } },
  { location: { latitude: 10.5, longitude: 105.7 } },
  { contact: { phone_number: '1', first_name: 'An' } },
  { dice: { emoji: '🎲', value: 3 } },
  { new_chat_title: 'x' },
  { pinned_message: { message_id: 1, date: 0, chat: { id: 1, type: 'private' } } },
  {},
);

const chat = fc.oneof(
  fc.integer({ min: 10_000, max: 10_400 }).map((id) => ({ id, type: 'private', first_name: 'An' })),
  fc.integer({ min: -40, max: -20 }).map((id) => ({ id, type: 'group', title: '<i>Nhóm</i>' })),
  fc.integer({ min: -1040, max: -1020 }).map((id) => ({ id, type: 'supergroup', title: 'Nhóm', is_forum: true })),
  fc.integer({ min: -2040, max: -2020 }).map((id) => ({ id, type: 'channel', title: 'Kênh' })),
);

const sender = fc.oneof(
  fc.integer({ min: 10_000, max: 10_400 }).map((id) => ({ from: person(id) })),
  fc.constant({ from: { id: 1_087_968_824, is_bot: true, first_name: 'Group' }, sender_chat: { id: -30, type: 'group', title: 'x' } }),
  fc.constant({}),
);

const reply = fc.constantFrom(
  {},
  {},
  { reply_to_message: { message_id: 1, date: 0, chat: { id: 1, type: 'private' }, from: me, text: 'x' } },
  { reply_to_message: { message_id: 1, date: 0, chat: { id: 1, type: 'private' } } },
  { via_bot: me },
);

const message = fc
  .tuple(
    chat,
    sender,
    reply,
    fc.oneof({ weight: 6, arbitrary: anyText.map((text) => ({ text, ...entitiesOf(text) })) }, media),
    fc.option(fc.array(entity, { maxLength: 3 })),
    fc.integer({ min: 1, max: 99 }),
  )
  .map(([place, who, answered, content, entities, id]) => ({
    message_id: id,
    date: sentAt,
    chat: place,
    ...(place.type === 'private' ? { from: person(place.id) } : who),
    ...answered,
    ...content,
    ...(entities === null ? {} : { entities }),
  }));

/** Updates of every kind with anything in them. */
export const fuzzedUpdate: fc.Arbitrary<FuzzedUpdate> = fc.oneof(
  { weight: 6, arbitrary: message.map((content) => ({ kind: 'message', content })) },
  { weight: 2, arbitrary: message.map((content) => ({ kind: 'edited_message', content: { ...content, edit_date: sentAt + 5 } })) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('callback_query'),
      content: fc.record({
        id: fc.uuid(),
        from: fc.constant(person(10_000)),
        chat_instance: fc.constant('1'),
        message: fc.option(message, { nil: undefined }),
        data: fc.option(fc.oneof(anyText, fc.constantFrom('passage:1', 'figures:1:9', 'good:99999', 'ask:1', 'sources:99')), {
          nil: undefined,
        }),
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('inline_query'),
      content: fc.record({
        id: fc.uuid(),
        from: fc.constant(person(10_001)),
        query: fc.oneof(anyText, fc.constant('')),
        offset: fc.constantFrom('', '5', 'x'),
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('my_chat_member'),
      content: fc.record({
        chat,
        from: fc.constant(person(10_002)),
        date: fc.constant(sentAt),
        old_chat_member: fc.record({ user: fc.constant(me), status: fc.constantFrom('left', 'member', 'kicked', 'restricted') }),
        new_chat_member: fc.record({
          user: fc.constant(me),
          status: fc.constantFrom('left', 'member', 'administrator', 'kicked', 'restricted'),
        }),
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ kind: fc.constantFrom('poll', 'message_reaction', 'something_new'), content: fc.anything() })
      .map(({ kind, content }) => ({ kind, content: content ?? null })),
  },
);

/** Messages of 4,096 random code units, as long as Telegram has them. */
export const longestMessage: fc.Arbitrary<string> = longText;

/** Telegram hands on nothing that is not Unicode. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '?');
}
