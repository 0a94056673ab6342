import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Ask } from '../../src/assistant.js';
import { adminTexts } from '../../src/bot/texts/admin-texts.js';
import { groupTexts } from '../../src/bot/texts/group-texts.js';
import { questionTexts } from '../../src/bot/texts/question-texts.js';
import { texts } from '../../src/bot/texts.js';
import { answered, fakeAssistant, fakeStoredArticle, notFound } from '../support/fake-assistant.js';
import { runningBot } from '../support/running-bot.js';
import { startTelegramServer, type TelegramServer } from '../support/telegram-server.js';

const group = { chat: -5, chatType: 'group', user: 7 } as const;
const forum = { chat: -1005, chatType: 'supergroup', user: 7, thread: 31 } as const;
const bot = '@tien_do_test_bot';

let server: TelegramServer;

beforeEach(async () => {
  server = await startTelegramServer();
  onTestFinished(server.close);
});

/** Says in the headline what was asked. */
const echo = ({ question, context }: Ask) =>
  question.includes('rừng') || context?.includes('rừng') === true
    ? answered(question, { headline: `12,5ha: ${question}` })
    : notFound(question);

describe('a group', () => {
  it('is not disturbed: the bot is silent unless it is mentioned, commanded or replied to', async () => {
    const { assistant } = runningBot(server, { reply: echo });
    server.receive('rừng có bao nhiêu?', group);
    server.receive('/hoi@another_bot rừng', group);
    server.receive('/start@another_bot', group);
    server.receiveMessage({ photo: [{ file_id: 'f', file_unique_id: 'u', width: 1, height: 1 }] }, group);
    server.receiveMessage({ new_chat_members: [{ id: 9, is_bot: false, first_name: 'Bình' }] }, group);
    server.receive(`${bot} rừng`, group);
    expect(await server.deliveries(1, -5)).toEqual([expect.stringContaining('12,5ha: rừng')]);
    server.receive('/hoi@tien_do_test_bot rừng hai', group);
    await server.deliveries(2, -5);
    const [first] = server.answers(-5);
    server.receive('rừng ba', { ...group, replyTo: first?.message_id ?? 0 });
    await server.deliveries(3, -5);
    expect(assistant.asked.map(({ question }) => question)).toEqual(['rừng', 'rừng hai', 'rừng ba']);
  });

  it('is answered by a reply to the question, short, with a link to the whole answer', async () => {
    runningBot(server);
    const message = server.receive(`${bot} trồng bao nhiêu rừng?`, group);
    await server.deliveries(1, -5);
    const [answer] = server.answers(-5);
    expect(answer?.reply_to_message?.message_id).toBe(message);
    expect(answer?.text).toMatch(/^12,5ha rừng\n/);
    const [link] = answer?.reply_markup?.inline_keyboard.flat() ?? [];
    expect(link?.['url']).toMatch(/^https:\/\/t\.me\/tien_do_test_bot\?start=[\w-]{1,64}$/);
    const { payload } = await server.call('sendChatAction');
    expect(payload).toMatchObject({ chat_id: -5, action: 'typing' });
  });

  it('is answered in the topic of the question', async () => {
    runningBot(server);
    const message = server.receive(`${bot} rừng`, forum);
    await server.deliveries(1, -1005);
    const [answer] = server.answers(-1005);
    expect([answer?.message_thread_id, answer?.reply_to_message?.message_id]).toEqual([31, message]);
    expect((await server.call('sendChatAction')).payload).toMatchObject({ message_thread_id: 31 });
  });

  it('is answered although the question has been deleted', async () => {
    runningBot(server, {
      reply: ({ question }) => {
        server.erase(message, -5);
        return answered(question);
      },
    });
    const message = server.receive(`${bot} rừng`, group);
    expect(await server.deliveries(1, -5)).toHaveLength(1);
  });

  it('is asked the message that somebody calls the bot under', async () => {
    const { assistant } = runningBot(server);
    const question = server.receive('Trồng bao nhiêu rừng?', { ...group, user: 8 });
    server.receive(bot, { ...group, replyTo: question });
    await server.deliveries(1, -5);
    expect(assistant.asked).toEqual([{ question: 'Trồng bao nhiêu rừng?' }]);
  });

  it('is told how to ask when the bot is called for nothing', async () => {
    runningBot(server);
    server.receive(bot, group);
    const [text] = await server.deliveries(1, -5);
    expect(text).toContain(questionTexts.inGroups('tien_do_test_bot'));
  });

  it('keeps follow-ups of its members apart', async () => {
    const { assistant } = runningBot(server);
    server.receive(`${bot} rừng một`, group);
    server.receive(`${bot} rừng hai`, { ...group, user: 8 });
    server.receive(`${bot} còn năm 2021?`, group);
    await server.deliveries(3, -5);
    expect(assistant.asked).toEqual([
      { question: 'rừng một' },
      { question: 'rừng hai' },
      { question: 'còn năm 2021?', context: 'rừng một' },
    ]);
  });

  it('is followed by whoever replies to an answer, not by what that person asked before', async () => {
    const { assistant } = runningBot(server, { reply: echo });
    server.receive(`${bot} rừng một`, group);
    server.receive(`${bot} rừng hai`, { ...group, user: 8 });
    await server.deliveries(2, -5);
    const [first] = server.answers(-5);
    server.receive('còn năm 2021?', { ...group, user: 8, replyTo: first?.message_id ?? 0 });
    await server.deliveries(3, -5);
    expect(assistant.asked.at(-1)).toEqual({ question: 'còn năm 2021?', context: 'rừng một' });
    server.receive('còn năm 2022?', { ...group, user: 9, replyTo: server.answers(-5)[2]?.message_id ?? 0 });
    await server.deliveries(4, -5);
    expect(assistant.asked.at(-1)).toEqual({ question: 'còn năm 2022?', context: 'rừng một\ncòn năm 2021?' });
  });

  it('gets one apology with the code of the log when its question fails', async () => {
    const { log } = runningBot(server, {
      reply: () => {
        throw new RangeError('câu hỏi riêng tư');
      },
    });
    server.receive(`${bot} rừng`, group);
    const [apology = ''] = await server.deliveries(1, -5);
    expect(apology).toBe(groupTexts.failed(apology.slice(-4)));
    expect(log.lines.filter(({ level }) => level === 'error')).toMatchObject([
      { facts: { failed: 'bot', problem: 'RangeError', at: expect.stringContaining('groups.test.ts'), reference: apology.slice(-4) } },
    ]);
    expect(JSON.stringify(log.lines)).not.toContain('riêng tư');
  });
});

describe('the link to the whole answer', () => {
  async function followedLink(changes: Partial<ReturnType<typeof fakeStoredArticle>> | null) {
    const assistant = fakeAssistant();
    let article: ReturnType<typeof fakeStoredArticle> | null = fakeStoredArticle();
    runningBot(server, { assistant: { ...assistant, article: async () => article } });
    server.receive(`${bot} trồng bao nhiêu rừng?`, group);
    await server.deliveries(1, -5);
    article = changes === null ? null : { ...fakeStoredArticle(), ...changes };
    const url = String(server.answers(-5)[0]?.reply_markup?.inline_keyboard[0]?.[0]?.['url']);
    server.receive(`/start ${url.split('start=')[1]}`);
    return server.deliveries(1);
  }

  it('shows it in the private chat, with the quote', async () => {
    const [whole] = await followedLink({});
    expect(whole).toContain('12,5ha rừng');
    expect(whole).toContain('“Xã Bình Minh trồng mới 12,5ha rừng trong năm 2023.”');
  });

  it('says so when the article has changed or is gone', async () => {
    expect(await followedLink({ text: 'Xã Bình Minh trồng mới 13ha rừng trong năm 2023. Toàn xã có 48 hộ tham gia.' })).toEqual([
      questionTexts.answerGone,
    ]);
  });

  it('says so when the article is gone', async () => {
    expect(await followedLink(null)).toEqual([questionTexts.answerGone]);
  });

  it('of nothing shows nothing, and another word behind /start greets', async () => {
    runningBot(server);
    server.receive('/start full_AAAAAAAAAAAA');
    server.receive('/start full_../../x');
    const [gone, greeting] = await server.deliveries(2);
    expect(gone).toBe(questionTexts.answerGone);
    expect(greeting).not.toBe(questionTexts.answerGone);
  });
});

describe('an edited question', () => {
  it('is answered where its first answer stands, in groups and in private', async () => {
    const { state } = runningBot(server, { reply: echo });
    for (const from of [group, {}]) {
      const { chat = 7 } = from as { chat?: number };
      const question = server.receive(`${bot} rừng một`, from);
      await server.deliveries(1, chat);
      server.edit(question, `${bot} rừng hai`, from);
      const answer = await server.until(() => server.answers(chat).find(({ text }) => text?.includes('rừng hai') === true));
      expect(server.answers(chat)).toEqual([answer]);
    }
    expect(state.followUps.earlier({ chat: -5, user: 7 })).toBe('rừng hai');
  });

  it('follows what its first form followed', async () => {
    const { assistant } = runningBot(server, { reply: echo });
    server.receive('rừng một');
    const question = server.receive('còn năm 2012?');
    await server.deliveries(2);
    server.edit(question, 'còn năm 2021?');
    await server.call('editMessageText');
    expect(assistant.asked.at(-1)).toEqual({ question: 'còn năm 2021?', context: 'rừng một' });
  });

  it('is answered anew when the first answer has been deleted', async () => {
    runningBot(server, { reply: echo });
    const question = server.receive('rừng một');
    await server.deliveries(1);
    server.erase(server.answers()[0]?.message_id ?? 0);
    server.edit(question, 'rừng hai');
    expect(await server.deliveries(1)).toEqual([expect.stringContaining('rừng hai')]);
  });

  it('that asked nothing at first is answered where the bot told how to ask, and can be followed', async () => {
    const { assistant, state } = runningBot(server, { reply: echo });
    const message = server.receive('/hoi', group);
    expect((await server.deliveries(1, -5))[0]).toContain(questionTexts.inGroups('tien_do_test_bot'));
    server.edit(message, '/hoi rừng một', group, 20);
    const answer = await server.until(() => server.answers(-5).find(({ text }) => text?.includes('rừng một') === true));
    expect(server.answers(-5)).toEqual([answer]);
    server.receive(`${bot} còn năm 2021?`, group);
    await server.deliveries(2, -5);
    expect(assistant.asked).toEqual([{ question: 'rừng một' }, { question: 'còn năm 2021?', context: 'rừng một' }]);
    await vi.waitFor(() => expect(state.statistics.today()).toMatchObject({ answered: 2 }));
  });

  it('is left alone when the bot did not answer it, when it comes late, and when its words stay', async () => {
    const { assistant } = runningBot(server, { reply: echo });
    const talk = server.receive('rừng', group);
    const question = server.receive(`${bot} rừng một`, group);
    await server.deliveries(1, -5);
    server.edit(talk, `${bot} rừng`, group);
    server.edit(question, `${bot} rừng một`, group);
    server.edit(question, `${bot} rừng muộn`, group, 61);
    server.receive(`${bot} rừng hai`, group);
    await server.deliveries(2, -5);
    expect(assistant.asked.map(({ question: asked }) => asked)).toEqual(['rừng một', 'rừng hai']);
  });

  it('that is answered in the same words changes nothing and harms nothing', async () => {
    const { log } = runningBot(server);
    const question = server.receive('rừng một');
    await server.deliveries(1);
    server.edit(question, 'rừng hai');
    await server.call('editMessageText');
    server.receive('rừng ba');
    await server.deliveries(2);
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('joining a group', () => {
  it('is explained once, privately, to who has spoken with the bot before', async () => {
    runningBot(server);
    server.receive('rừng');
    await server.deliveries(1);
    server.membership('member', group);
    const [, explained = ''] = await server.deliveries(2);
    expect(explained).toBe(`${groupTexts.added('Văn phòng xã')}\n\n${groupTexts.manners('tien_do_test_bot', false)}`);
    server.membership('left', group);
    server.membership('member', group);
    server.receive(`${bot} rừng`, group);
    await server.deliveries(1, -5);
    expect(server.delivered()).toHaveLength(2);
  });

  it('is explained in the group when the person cannot be written to', async () => {
    runningBot(server);
    server.membership('administrator', { ...group, user: 99 });
    expect(await server.deliveries(1, -5)).toEqual([`${groupTexts.hello}\n\n${groupTexts.manners('tien_do_test_bot', true)}`]);
  });

  it('never fails aloud', async () => {
    const { log } = runningBot(server);
    server.failNext('sendMessage', { code: 403, description: 'Forbidden' }, { code: 400, description: 'Bad Request: not enough rights' });
    server.membership('member', group);
    server.receive('rừng');
    await server.deliveries(1);
    expect(server.delivered(-5)).toEqual([]);
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('when only some chats are served', () => {
  it('the bot leaves other groups after one sentence, whether it is added or was there before', async () => {
    runningBot(server, { allowedChatIds: [7, -5] });
    server.membership('member', { chat: -6, chatType: 'group', user: 99 });
    server.receive('nói chuyện', { chat: -8, chatType: 'group' });
    server.receive('nói tiếp', { chat: -8, chatType: 'group' });
    await server.call('leaveChat', 2);
    server.receive(`${bot} rừng`, group);
    await server.deliveries(1, -5);
    expect([server.delivered(-6), server.delivered(-8)]).toEqual([[groupTexts.leaving], [groupTexts.leaving]]);
  });

  it('other private chats get a polite word, theirs and their groups are answered', async () => {
    runningBot(server, { allowedChatIds: [7, -5] });
    server.receive('rừng', { chat: 9 });
    server.receive('rừng');
    server.receive(`${bot} rừng`, { ...group, user: 9 });
    await Promise.all([server.deliveries(1), server.deliveries(1, -5)]);
    expect(await server.deliveries(1, 9)).toEqual([texts.notAllowed]);
  });

  it('commands of administrators serve them privately only; the bot leaves other groups, and others are not invited to ask', async () => {
    const { state } = runningBot(server, { allowedChatIds: [-5], adminIds: [7] });
    server.receive('/status', { chat: 9 });
    server.receive('/status', { chat: -8, chatType: 'group', user: 7 });
    server.receive('/status');
    await server.call('leaveChat');
    expect(await server.deliveries(1, 9)).toEqual([texts.notAllowed]);
    expect(server.delivered(-8)).toEqual([groupTexts.leaving]);
    expect((await server.deliveries(1))[0]).toContain(adminTexts.status.title);
    await vi.waitFor(() => expect(state.audit.latest(5)).toHaveLength(3));
    const { notServed, shown } = adminTexts.outcomes;
    const acts = state.audit.latest(5).map(({ user, allowed, outcome }) => `${user} ${allowed} ${outcome}`);
    expect(acts.sort()).toEqual([`7 true ${notServed}`, `7 true ${shown}`, `9 false ${notServed}`].sort());
  });

  it('a group that becomes a supergroup stays served', async () => {
    runningBot(server, { allowedChatIds: [-5] });
    server.receive(`${bot} rừng`, group);
    await server.deliveries(1, -5);
    server.migrate(-5, -1005);
    server.receive(`${bot} rừng`, { chat: -1005, chatType: 'supergroup', user: 7 });
    expect(await server.deliveries(1, -1005)).toHaveLength(1);
  });
});

it('an answer reaches a group that became a supergroup meanwhile', async () => {
  const { state } = runningBot(server, {
    reply: ({ question }) => {
      if (question === 'rừng') server.migrate(-5, -1005);
      return answered(question);
    },
  });
  server.receive(`${bot} rừng`, group);
  expect(await server.deliveries(1, -1005)).toHaveLength(1);
  expect(state.groups.origin(-1005)).toBe(-5);
});

describe('too many questions', () => {
  it('of one person in a minute get one friendly word, others are answered as ever', async () => {
    runningBot(server, { reply: echo });
    for (let n = 1; n <= 25; n += 1) server.receive(`rừng ${n}`);
    server.receive('rừng', { chat: 8 });
    await Promise.all([server.deliveries(21), server.deliveries(1, 8)]);
    server.receive(`${bot} rừng`, group);
    server.receive(`${bot} rừng`, { ...group, user: 8 });
    await server.deliveries(1, -5);
    expect(server.delivered().slice(20)).toEqual([groupTexts.tooMany(20)]);
    expect(server.delivered(-5)).toHaveLength(1);
  });

  it('are not counted from what a group talks about', async () => {
    runningBot(server, { reply: echo });
    for (let n = 1; n <= 25; n += 1) server.receive(`chuyện ${n}`, group);
    server.receive(`${bot} rừng`, group);
    expect(await server.deliveries(1, -5)).toEqual([expect.stringContaining('12,5ha: rừng')]);
  });
});
