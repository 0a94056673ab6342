import { describe, expect, it } from 'vitest';
import type { IndexProgress, IndexReceipt } from '../../../src/assistant.js';
import { scoreLines } from '../../../src/bot/admin/score-lines.js';
import { adminTexts } from '../../../src/bot/texts/admin-texts.js';
import { TienDoError } from '../../../src/errors.js';
import { fakeArticle, fakeCandidate, fakeReceipt } from '../../support/fake-assistant.js';
import { administrator, startAdminBot, stranger } from './admin-bot.js';

const commands = ['add', 'remove', 'undo', 'reload', 'rollback', 'status', 'why', 'unanswered', 'feedback', 'audit'];
const { outcomes } = adminTexts;

/** A promise and what fulfils it. */
function later<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}

describe('who may', () => {
  it('refuses strangers every command politely, and keeps each try', async () => {
    const { say, acts, assistant, log } = await startAdminBot();
    for (const command of commands) expect((await say(`/${command}`, { chat: stranger })).text).toBe(adminTexts.refused);
    expect(await acts(commands.length)).toEqual(commands.map((command) => `${stranger} /${command} - ${outcomes.refused}`));
    expect(log.lines.filter(({ level }) => level === 'warn').map(({ facts }) => facts['command'])).toEqual(commands);
    expect(assistant.asked).toEqual([]);
  });

  it('asks administrators in a group to write privately, and refuses others there', async () => {
    const { say, acts, server } = await startAdminBot();
    const group = { chat: -5, chatType: 'group' } as const;
    expect((await say('/status@tien_do_test_bot', { ...group, user: administrator })).text).toBe(adminTexts.privately);
    expect((await say('/status@tien_do_test_bot', { ...group, user: stranger })).text).toBe(adminTexts.refused);
    expect(server.answers(-5)[0]?.reply_to_message?.text).toBe('/status@tien_do_test_bot');
    expect(await acts(2)).toEqual([`${administrator} /status + ${outcomes.sentToPrivate}`, `${stranger} /status - ${outcomes.refused}`]);
  });

  it('leaves commands of other bots alone', async () => {
    const { say, server, acts } = await startAdminBot();
    server.receive('/reload@another_bot', { chat: -5, chatType: 'group', user: administrator });
    await say('/status');
    expect(await acts(1)).toEqual([`${administrator} /status + ${outcomes.shown}`]);
    expect(server.answers(-5)).toEqual([]);
  });

  it('tells of a command that failed in one sentence and keeps that', async () => {
    const { say, acts } = await startAdminBot({
      why: async () => {
        throw new TienDoError('embedder-stopped', { problem: 'secret path' });
      },
    });
    const { text } = await say('/why rừng');
    expect(text).toBe(adminTexts.wentWrong(adminTexts.faults['embedder-stopped']));
    expect(await acts(1)).toEqual([`${administrator} /why + ${outcomes.failed(adminTexts.faults['embedder-stopped'])}`]);
  });
});

describe('/reload', () => {
  it('shows progress in one message, at most one edit in three seconds, and sends a receipt', async () => {
    const receipt = later<IndexReceipt>();
    const { say, acts, server } = await startAdminBot({
      reload: (onProgress) => {
        for (const stage of ['read', 'split', 'embed'] as const)
          for (let done = 0; done <= 10; done += 1) onProgress?.({ stage, done, total: 10 });
        return receipt.promise;
      },
    });
    const { message, text } = await say('/reload');
    expect(text).toContain(adminTexts.reload.title);
    const { payload } = await server.call('editMessageText');
    expect(payload).toMatchObject({ message_id: message });
    expect(payload['text']).toContain('Đọc bài viết — 100%\nTách đoạn và số liệu — 100%\nPhân tích nghĩa — 100%\n▓▓▓▓▓▓▓▓▓▓');
    expect((await say('/reload')).text).toContain(adminTexts.reload.already);
    await acts(2);
    receipt.resolve(fakeReceipt);
    await server.call('editMessageText', 2);
    const [progress, , ending] = server.answers();
    expect(progress?.text).toBe(adminTexts.reload.finished('1,2 giây'));
    expect(ending?.text).toContain('Bài mới (1)\n• bai-1.md');
    expect(ending?.text).toContain('Không đọc được (1)\n• hong.txt: không có chữ nào');
    expect(server.calls.filter(({ method }) => method === 'editMessageText')).toHaveLength(2);
    expect(await acts(3)).toEqual([
      `${administrator} /reload + ${outcomes.started}`,
      `${administrator} /reload + ${outcomes.alreadyRunning}`,
      `${administrator} /reload + ${outcomes.updated(1, 0, 0, 1)}`,
    ]);
  }, 15_000);

  it('answers other questions meanwhile, and says in /status how far it is', async () => {
    const progress = later<(progress: IndexProgress) => void>();
    const { say } = await startAdminBot({
      reload: (onProgress) => {
        if (onProgress !== undefined) progress.resolve(onProgress);
        return new Promise(() => undefined);
      },
    });
    await say('/reload');
    (await progress.promise)({ stage: 'embed', done: 1, total: 4 });
    expect((await say('/status')).text).toContain('Đang cập nhật: Phân tích nghĩa — 25%');
    expect((await say('Trồng bao nhiêu rừng?')).text).toContain('12,5ha');
    expect((await say('/rollback')).text).toBe(adminTexts.rollback.busy);
  });

  it('tells of a failure in one sentence, and can be tried again', async () => {
    const failures = [new TienDoError('library-busy', { path: 'nơi bí mật' }), new Error('boom')];
    const { say, server, acts } = await startAdminBot({ reload: async () => Promise.reject(failures.shift()) });
    await say('/reload');
    const [, first] = await server.deliveries(2);
    expect(first).toBe(adminTexts.reload.failed(adminTexts.faults['library-busy']));
    await say('/reload');
    const unexpected = (await server.deliveries(4))[3];
    expect(unexpected).toBe(adminTexts.reload.failed(adminTexts.unexpected('lỗi')));
    expect(unexpected).not.toContain('boom');
    expect((await acts(4)).filter((act) => act.includes('không thành'))).toHaveLength(2);
  });

  it('is told when the program ends in the midst of it', async () => {
    const { say, server, acts, stop } = await startAdminBot({ reload: () => new Promise(() => undefined) });
    await say('/reload');
    await acts(1);
    await stop();
    expect(server.delivered()).toEqual([adminTexts.reload.stopped, adminTexts.reload.interrupted]);
    expect((await acts(2)).at(-1)).toBe(`${administrator} /reload + ${outcomes.interrupted}`);
  });
});

describe('/rollback', () => {
  it('goes back once it is confirmed, and only once', async () => {
    let serving = 'g2';
    const status = () => ({ ...fakeReceipt.generation, id: serving });
    const { say, server, acts } = await startAdminBot({
      status,
      rollback: async () => {
        serving = 'g1';
        return status();
      },
    });
    const { message, text } = await say('/rollback');
    expect(text).toBe(adminTexts.rollback.ask('07:00 01/01/2024', '1', '07:00 01/01/2024', '1'));
    expect(serving).toBe('g2');
    server.press(message, 'rollback:yes:g2');
    server.press(message, 'rollback:yes:g2');
    await server.call('editMessageText', 2);
    const rolledBack = `${administrator} /rollback + ${outcomes.rolledBack('07:00 01/01/2024')}`;
    expect(await acts(3)).toEqual([
      `${administrator} /rollback + ${outcomes.asked}`,
      rolledBack,
      `${administrator} /rollback + ${outcomes.outdated}`,
    ]);
  });

  it('stays when told so, and takes the buttons away', async () => {
    const { say, server } = await startAdminBot();
    const { message } = await say('/rollback');
    server.press(message, 'rollback:no:g1');
    await server.call('editMessageText');
    await server.until(() => (server.delivered()[0] === adminTexts.rollback.cancelled ? true : undefined));
    expect(server.answers()[0]?.reply_markup).toBeUndefined();
  });

  it('says at once when nothing is kept to go back to', async () => {
    const { say, server, acts } = await startAdminBot({ previous: async () => null });
    const { text } = await say('/rollback');
    expect(text).toBe(adminTexts.wentWrong(adminTexts.faults['no-previous-generation']));
    expect(server.answers()[0]?.reply_markup).toBeUndefined();
    expect(await acts(1)).toEqual([`${administrator} /rollback + ${outcomes.nothingBefore}`]);
  });

  it('says when nothing is kept any more to go back to', async () => {
    const { say, server } = await startAdminBot({
      rollback: async () => {
        throw new TienDoError('no-previous-generation', { path: 'data' });
      },
    });
    const { message } = await say('/rollback');
    server.press(message, 'rollback:yes:g1');
    const why = adminTexts.faults['no-previous-generation'];
    expect(await server.until(() => server.delivered().find((text) => text.includes(why)))).toBe(adminTexts.wentWrong(why));
  });

  it('does not let others press its buttons', async () => {
    const { say, server, acts } = await startAdminBot({ rollback: () => Promise.reject(new Error('must not be called')) });
    const { message } = await say('/rollback');
    const query = server.press(message, 'rollback:yes:g1', { user: stranger });
    expect(await server.queryAnswer(query)).toMatchObject({ text: adminTexts.refused, show_alert: true });
    expect((await acts(2)).at(-1)).toBe(`${stranger} /rollback - ${outcomes.refused}`);
  });
});

describe('what administrators look at', () => {
  it('/status has the library, the program and the day', async () => {
    const { say, state } = await startAdminBot();
    state.statistics.count({ text: 'rừng', status: 'answered', reason: null, tookMs: 40 });
    state.statistics.count({ text: 'biển', status: 'not_found', reason: 'no-evidence', tookMs: 1500 });
    const { text } = await say('/status');
    expect(text).toMatch(
      /^Tình trạng\n\nBài viết: 1\nĐoạn: 1\nSố liệu: 1\nLập lúc: 07:00 01\/01\/2024\nBản đang dùng: g1\nMô hình tìm theo nghĩa: fake\nBộ nhớ đang dùng: \d+ MB\n/,
    );
    expect(text).toContain('Câu hỏi hôm nay: 2 (trả lời 1, không tìm thấy 1)\n95% số câu được trả lời trong: 1,5 giây');
  });

  it('/why explains the question behind it, the one replied to, or the last one', async () => {
    const { say, server, assistant } = await startAdminBot();
    expect((await say('/why')).text).toBe(adminTexts.why.usage);
    const { text, message } = await say('/why trồng rừng?');
    expect(text).toContain('Câu hỏi: trồng rừng?');
    expect(text).toContain('Kết luận: trả lời được, tin cậy 90%');
    expect(text).toContain(scoreLines(fakeCandidate.traits).join('\n'));
    const entities = server.answers().find(({ message_id }) => message_id === message)?.entities;
    expect(entities).toEqual([{ type: 'pre', offset: 0, length: text.length }]);
    const answer = await say('Xã nào trồng rừng?');
    expect((await say('/why')).text).toContain('Câu hỏi: Xã nào trồng rừng?');
    await say('còn rừng tràm?');
    const followed = (await say('/why')).text;
    expect(followed).toContain('Câu hỏi: còn rừng tràm?');
    expect(followed).toContain('Nối câu: Xã nào trồng rừng?');
    expect((await say('/why', { replyTo: answer.message })).text).toContain('Câu hỏi: Xã nào trồng rừng?');
    expect((await say('/why', { replyTo: message })).text).toBe(adminTexts.why.usage);
    const asked = server.receive('rừng ở đâu?');
    await server.deliveries(9);
    expect((await say('/why', { replyTo: asked })).text).toContain('Câu hỏi: rừng ở đâu?');
    expect(assistant.asked.map(({ question }) => question)).toContain('rừng ở đâu?');
  });

  it('/unanswered has the questions that were not found, most frequent first', async () => {
    const { say, state } = await startAdminBot();
    expect((await say('/unanswered')).text).toBe(adminTexts.unanswered.none);
    for (const text of ['biển', 'núi', 'Núi']) state.statistics.count({ text, status: 'not_found', reason: 'no-evidence', tookMs: 5 });
    const { text } = await say('/unanswered');
    expect(text).toMatch(/1\. [Nn]úi\n2 lần · không bài nào nói đến · gần nhất [\s\S]+2\. biển\n1 lần/);
  });

  it('/feedback has the sentence that was found bad, and its source', async () => {
    const { say, state } = await startAdminBot();
    expect((await say('/feedback')).text).toBe(adminTexts.feedback.none);
    const { file, text } = fakeArticle;
    const pin = state.pins.keep({ file, start: 0, end: 49, text: text.slice(0, 49), headline: '12,5ha rừng' });
    state.feedback.give({ pin, user: stranger, good: false });
    const said = (await say('/feedback')).text;
    expect(said).toContain('12,5ha rừng\n👎 1 · 👍 0');
    expect(said).toContain(`${text.slice(0, 49)}\nNguồn: ${fakeArticle.title}`);
  });

  it('/audit has the latest acts first', async () => {
    const { say } = await startAdminBot();
    expect((await say('/audit')).text).toBe(adminTexts.audit.none);
    await say('/status', { chat: stranger });
    const { text } = await say('/audit');
    expect(text).toMatch(/\/status · bị từ chối\n.+, người ngoài 8\n\n\/audit · đã xem\n.+, quản trị viên 7$/);
  });
});
