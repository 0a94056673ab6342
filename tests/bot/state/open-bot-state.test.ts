import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { BotState, Pin } from '../../../src/bot/state/bot-state.js';
import { openBotState } from '../../../src/bot/state/open-bot-state.js';
import { answered } from '../../support/fake-assistant.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const minute = 60_000;
const day = 24 * 60 * minute;

let folder: string;
let time: number;

beforeEach(() => {
  folder = temporaryFolder();
  time = Date.parse('2024-11-20T05:00:00.000Z');
});

/** The state as it is after a start of the bot; it is closed at the end of the test unless that was done. */
function open(): BotState {
  const state = openBotState(folder, () => new Date(time));
  onTestFinished(() => state.close());
  return state;
}

function restarted(state: BotState): BotState {
  state.close();
  return open();
}

const pin: Pin = { file: 'bai-1.md', start: 0, end: 9, text: 'Xã trồng.', headline: '12,5ha' };

describe('follow-ups', () => {
  it('belong to one person in one chat, survive a restart, and end after 15 minutes', () => {
    let state = open();
    state.followUps.remember({ chat: -1, user: 7 }, 'rừng năm 2023');
    state = restarted(state);
    time += 15 * minute;
    expect(state.followUps.earlier({ chat: -1, user: 7 })).toBe('rừng năm 2023');
    expect([state.followUps.earlier({ chat: -1, user: 8 }), state.followUps.earlier({ chat: 7, user: 7 })]).toEqual([null, null]);
    time += 1;
    expect(state.followUps.earlier({ chat: -1, user: 7 })).toBeNull();
  });

  it('can be forgotten', () => {
    const state = open();
    state.followUps.remember({ chat: 7, user: 7 }, 'rừng');
    state.followUps.forget({ chat: 7, user: 7 });
    expect(state.followUps.earlier({ chat: 7, user: 7 })).toBeNull();
  });
});

describe('pins and offers', () => {
  it('give the same number for the same thing, also after a restart, and null for a number of nothing', () => {
    let state = open();
    const [number, offer] = [state.pins.keep(pin), state.offers.keep('Xã có bao nhiêu hộ nghèo?')];
    expect(state.pins.keep({ ...pin, headline: '12ha' })).not.toBe(number);
    state = restarted(state);
    expect([state.pins.keep({ ...pin }), state.pins.find(number)]).toEqual([number, pin]);
    expect([state.offers.keep('Xã có bao nhiêu hộ nghèo?'), state.offers.find(offer)]).toEqual([offer, 'Xã có bao nhiêu hộ nghèo?']);
    expect([99, -1, 0.5, Number.NaN, 2 ** 60].map((wrong) => state.pins.find(wrong) ?? state.offers.find(wrong))).toEqual(
      Array.from({ length: 5 }, () => null),
    );
  });
});

describe('feedback', () => {
  it('counts the last opinion of each person, worst first', () => {
    const { pins, feedback } = open();
    const [one, two, three] = [pins.keep(pin), pins.keep({ ...pin, text: 'Hai.' }), pins.keep({ ...pin, text: 'Ba.' })] as const;
    for (const user of [1, 2, 3]) feedback.give({ pin: one, user, good: false });
    feedback.give({ pin: one, user: 3, good: true });
    feedback.give({ pin: three, user: 1, good: true });
    time += minute;
    feedback.give({ pin: two, user: 1, good: false });
    expect(feedback.worst(5)).toEqual([
      { pin, bad: 2, good: 1, lastAt: '2024-11-20T05:00:00.000Z' },
      { pin: { ...pin, text: 'Hai.' }, bad: 1, good: 0, lastAt: '2024-11-20T05:01:00.000Z' },
    ]);
    expect(feedback.worst(1)).toHaveLength(1);
  });
});

describe('audit', () => {
  it('lists the latest acts first, also after a restart', () => {
    const state = open();
    state.audit.write({ user: 1, command: '/reload', allowed: true, outcome: 'xong' });
    state.audit.write({ user: 2, command: '/reload', allowed: false, outcome: 'từ chối' });
    expect(restarted(state).audit.latest(5)).toEqual([
      { at: '2024-11-20T05:00:00.000Z', user: 2, command: '/reload', allowed: false, outcome: 'từ chối' },
      { at: '2024-11-20T05:00:00.000Z', user: 1, command: '/reload', allowed: true, outcome: 'xong' },
    ]);
  });
});

describe('statistics', () => {
  const counted = { text: 'rừng?', status: 'not_found', reason: 'no-evidence', tookMs: 5 } as const;

  it('count the questions of the day in Việt Nam', () => {
    const { statistics } = open();
    expect(statistics.today()).toEqual({ answered: 0, notFound: 0, p95Ms: null });
    for (let n = 1; n <= 99; n += 1) statistics.count({ ...counted, status: 'answered', reason: null, tookMs: n });
    statistics.count({ ...counted, tookMs: 100 });
    expect(statistics.today()).toEqual({ answered: 99, notFound: 1, p95Ms: 95 });
    time = Date.parse('2024-11-20T17:00:00.000Z');
    expect(statistics.today()).toEqual({ answered: 0, notFound: 0, p95Ms: null });
  });

  it('join unanswered questions that differ in case, accents and signs only; the latest wording is shown', () => {
    const { statistics } = open();
    statistics.count({ ...counted, text: 'Hộ nghèo ở đâu?' });
    statistics.count({ ...counted, text: 'khác' });
    time += minute;
    statistics.count({ ...counted, text: '  ho NGHEO  o dau', reason: 'other-period' });
    statistics.count({ ...counted, text: 'được trả lời', status: 'answered', reason: null });
    expect(statistics.unanswered(5)).toEqual([
      { text: '  ho NGHEO  o dau', times: 2, reason: 'other-period', lastAt: '2024-11-20T05:01:00.000Z' },
      { text: 'khác', times: 1, reason: 'no-evidence', lastAt: '2024-11-20T05:00:00.000Z' },
    ]);
  });

  it('keep the text of an answered question never, of an unanswered one for 30 days', () => {
    const state = open();
    state.statistics.count({ ...counted, text: 'câu hỏi được trả lời', status: 'answered', reason: null });
    state.statistics.count({ ...counted, text: 'câu hỏi bỏ ngỏ' });
    expect(storedTexts()).toEqual(['câu hỏi bỏ ngỏ']);
    time += 30 * day + 1;
    expect(restarted(state).statistics.unanswered(5)).toEqual([]);
    expect(storedTexts()).toEqual([]);
  });

  function storedTexts(): unknown[] {
    const database = new Database(join(folder, 'bot.sqlite'), { readonly: true });
    const texts = database.prepare('SELECT text FROM questions WHERE text IS NOT NULL OR folded IS NOT NULL').pluck().all();
    database.close();
    return texts;
  }
});

describe('handled updates', () => {
  it('are claimed once; those that were not finished come again after a restart', () => {
    let state = open();
    expect([state.updates.claim('1'), state.updates.claim('2'), state.updates.claim('3')]).toEqual([true, true, true]);
    state.updates.finish('1');
    state.updates.release('3');
    expect(['1', '2', '3'].map((update) => state.updates.claim(update))).toEqual([false, false, true]);
    state = restarted(state);
    expect(['1', '2'].map((update) => state.updates.claim(update))).toEqual([false, true]);
    time += 3 * day + 1;
    expect(restarted(state).updates.claim('1')).toBe(true);
  });
});

describe('given answers', () => {
  it('are found for a quarter of an hour', () => {
    const { answers } = open();
    const given = { question: 'rừng', earlier: null, following: 'rừng', messages: [11, 12] };
    answers.keep({ chat: 7, message: 10 }, given);
    expect([answers.find({ chat: 7, message: 10 }), answers.find({ chat: 8, message: 10 })]).toEqual([given, null]);
    time += 15 * minute + 1;
    expect(answers.find({ chat: 7, message: 10 })).toBeNull();
  });
});

describe('shown answers', () => {
  it('are found by a key for 30 days, without the words of the question', () => {
    let state = open();
    const answer = answered('câu hỏi riêng');
    const key = state.shown.keep(answer);
    expect(key).toMatch(/^[\w-]{1,16}$/);
    expect(state.shown.keep(answer)).not.toBe(key);
    state = restarted(state);
    expect([state.shown.find(key), state.shown.find('x')]).toEqual([{ ...answer, question: '' }, null]);
    time += 30 * day + 1;
    expect(restarted(state).shown.find(key)).toBeNull();
  });
});

describe('groups', () => {
  it('are welcomed once, also under the number that they have as a supergroup', () => {
    const { groups } = open();
    expect([groups.welcome(-5), groups.welcome(-5), groups.welcome(-6)]).toEqual([true, false, true]);
    groups.move(-5, -1005);
    groups.move(-5, -1005);
    groups.move(-1005, -1006);
    expect([groups.origin(-1005), groups.origin(-1006), groups.origin(-6), groups.welcome(-1006)]).toEqual([-5, -5, -6, false]);
  });
});

describe('the file', () => {
  it('of a newer program is refused with one sentence and left alone', () => {
    open().close();
    const path = join(folder, 'bot.sqlite');
    const database = new Database(path);
    database.pragma('user_version = 99');
    database.close();
    expect(() => openBotState(folder, () => new Date())).toThrow(/bot\.sqlite is of version 99, this program knows \d+/);
    const after = new Database(path);
    expect(after.pragma('user_version', { simple: true })).toBe(99);
    after.close();
  });

  it('that is no database is refused with one sentence', () => {
    writeFileSync(join(folder, 'bot.sqlite'), 'không phải cơ sở dữ liệu, chỉ là chữ '.repeat(200));
    expect(() => openBotState(folder, () => new Date())).toThrow(/bot\.sqlite cannot be used: .+Move it away/);
  });
});
