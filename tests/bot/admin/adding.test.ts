import { describe, expect, it, vi } from 'vitest';
import type { Assistant } from '../../../src/assistant.js';
import { addressIn } from '../../../src/bot/admin/intake/address-in-message.js';
import { createFollowing } from '../../../src/bot/admin/intake/following.js';
import { largestUpload } from '../../../src/bot/admin/intake/received-document.js';
import { addingTexts } from '../../../src/bot/texts/adding-texts.js';
import { adminTexts } from '../../../src/bot/texts/admin-texts.js';
import { intakeTexts } from '../../../src/bot/texts/intake-texts.js';
import type { FetchResult } from '../../../src/intake/fetch/fetched-page.js';
import type { Fetcher } from '../../../src/intake/fetch/fetcher.js';
import { fakeReceipt } from '../../support/fake-assistant.js';
import { smallIntake } from '../../support/small-intake.js';
import { webPage } from '../../support/web-page.js';
import { administrator, startAdminBot, stranger } from './admin-bot.js';

const address = 'https://tanhoa.example.vn/tin/gieo-sa';
const title = 'Xã Tân Hòa hoàn thành gieo sạ vụ hè thu';
const paragraphs = [
  'Đến ngày 31/3/2024, xã Tân Hòa gieo sạ được 1.250 ha lúa hè thu, đạt 98% kế hoạch, nông dân đang tập trung chăm sóc trà lúa sớm.',
  'Toàn xã có 820 hộ tham gia sản xuất theo mô hình cánh đồng lớn với tổng diện tích 640 ha, tăng 35 ha so với cùng kỳ năm 2023.',
];
const corrected = paragraphs.map((paragraph) => paragraph.replace('98%', '98,38%'));
const { bytes } = webPage(title, paragraphs);
const { bytes: correctedBytes } = webPage(title, corrected);

/** The pages of an internet of the test; anything else is not found. */
function internet(pages: Readonly<Record<string, Uint8Array | string>>): Fetcher {
  return {
    fetch: async (wanted): Promise<FetchResult> => {
      const page = pages[wanted];
      if (page === undefined) return { status: 'refused', reason: 'status', facts: { status: 404 }, address: wanted };
      const contentType = typeof page === 'string' ? 'application/rss+xml' : 'text/html';
      const content = typeof page === 'string' ? new TextEncoder().encode(page) : page;
      const facts = { address: wanted, finalAddress: wanted, contentType, charset: 'utf-8', bytes: content };
      return { status: 'fetched', page: { ...facts, lastModified: null, etag: null } };
    },
  };
}

/** A bot over an intake of its own, whose library follows when it is reloaded. */
async function start(pages: Readonly<Record<string, Uint8Array | string>> = {}, changes: Partial<Assistant> = {}) {
  const small = await smallIntake({}, internet(pages));
  let reloads = 0;
  const reload: Assistant['reload'] = async () => {
    reloads += 1;
    await small.reload();
    return { ...fakeReceipt, unreadable: [] };
  };
  const bot = await startAdminBot({ intake: small.intake, reload, ...changes });
  const { server } = bot;
  /** Sends a document and gives the bot's next message. */
  const send = async (content: Uint8Array, fields: object = {}, name = 'trang.html', size = content.length) => {
    const before = server.answers(administrator).length;
    server.files.set(name, { name, content: Buffer.from(content) } as never);
    const document = { file_id: name, file_unique_id: name, file_name: name, file_size: size };
    server.receiveMessage({ document, ...fields }, { chat: administrator });
    await server.deliveries(before + 1, administrator);
    return server.answers(administrator)[before];
  };
  const buttons = (message: number) =>
    server
      .messages(administrator)
      .find((one) => one.message_id === message)
      ?.reply_markup?.inline_keyboard.flat()
      .map((button) => String(button['callback_data'])) ?? [];
  /** Presses the button whose data starts so, and waits until the message shows this. */
  const press = async (message: number, data: string, shows: string, from: object = {}) => {
    const button = buttons(message).find((one) => one.startsWith(data)) ?? data;
    const query = server.press(message, button, { chat: administrator, ...from });
    await server.until(() => (textOf(message).includes(shows) ? true : undefined));
    return query;
  };
  const textOf = (message: number): string => server.messages(administrator).find((one) => one.message_id === message)?.text ?? '';
  return { ...bot, ...small, send, press, buttons, textOf, reloads: () => reloads };
}

describe('a document', () => {
  it('is told as it was understood, added by a button, once, and the library follows', async () => {
    const bot = await start();
    const preview = await bot.send(bytes);
    expect(preview?.text).toContain(
      `Tiêu đề: ${title}\nNơi đăng: Trang thông tin xã Tân Hòa\nNgày đăng: 05/04/2024\nĐịa phương: Xã Tân Hòa`,
    );
    expect(preview?.text).toContain('• gieo sạ được 1.250 ha lúa hè thu, đạt 98% kế hoạch (xã Tân Hòa, Đến ngày 31/3/2024)');
    expect(preview?.text).toContain('Phần bỏ ra: 2 dòng:\n• “Trang chủ”');
    expect(preview?.text).toContain(intakeTexts.standing.new);
    const message = preview?.message_id ?? 0;
    expect(bot.buttons(message)).toEqual([expect.stringMatching(/^add:yes:/), expect.stringMatching(/^add:no:/)]);
    const [yes = ''] = bot.buttons(message);
    bot.server.press(message, yes, { chat: administrator });
    bot.server.press(message, yes, { chat: administrator });
    await bot.acts(3);
    await vi.waitFor(() => expect(bot.reloads()).toBe(1));
    expect(await bot.articles()).toEqual(['them/2024/2024-04-05-xa-tan-hoa-hoan-thanh-gieo-sa-vu-he-thu.md']);
    expect(await bot.acts(3)).toEqual([
      `${administrator} /add + ${addingTexts.outcomes.previewed(title)}`,
      `${administrator} /add + ${addingTexts.added(title)}`,
      `${administrator} /add + ${addingTexts.outcomes.nothing}`,
    ]);
    expect((await bot.intake.history(1))[0]).toMatchObject({ by: { channel: 'telegram', user: administrator } });
  });

  it('that the library links with another one is told as its other printing', async () => {
    const reprints = [
      { file: 'them/2024/2024-04-05-xa-tan-hoa-hoan-thanh-gieo-sa-vu-he-thu.md', original: 'cu.md', title: 'Tân Hòa gieo sạ xong' },
    ];
    const bot = await start({}, { reload: async () => ({ ...fakeReceipt, reprints }) });
    const preview = await bot.send(bytes);
    await bot.press(preview?.message_id ?? 0, 'add:yes', 'Trùng với');
    expect(bot.textOf(preview?.message_id ?? 0)).toContain(addingTexts.repeats('Tân Hòa gieo sạ xong'));
  });

  it('takes the address of its caption for where it was published', async () => {
    const bot = await start();
    const preview = await bot.send(bytes, { caption: `Nguồn: ${address}.` });
    expect(preview?.text).toContain(`Địa chỉ: ${address}\n`);
    await bot.press(preview?.message_id ?? 0, 'add:yes', 'Kho bài viết đã được cập nhật');
    expect(bot.textOf(preview?.message_id ?? 0)).toMatch(
      /^Đã thêm bài “.*”\.\n\nKho bài viết đã được cập nhật sau 1,2 giây, hiện có 1 bài\.$/,
    );
  });

  it('of an album is told each by itself', async () => {
    const bot = await start();
    const other = webPage('Xã Bình Minh trồng rừng phòng hộ', [
      'Xã Bình Minh trồng mới 12,5 ha rừng trong năm 2023 với 48 hộ tham gia tại ba ấp.',
      paragraphs[1] ?? '',
    ]);
    await bot.send(bytes, { media_group_id: 'g' }, 'a.html');
    const second = await bot.send(other.bytes, { media_group_id: 'g' }, 'b.html');
    expect(bot.server.answers(administrator)).toHaveLength(2);
    expect(second?.text).toContain('Tiêu đề: Xã Bình Minh trồng rừng phòng hộ');
  });

  it('is not added when it is declined, or by anybody else', async () => {
    const bot = await start();
    const first = (await bot.send(bytes))?.message_id ?? 0;
    const [yes = '', no = ''] = bot.buttons(first);
    const query = bot.server.press(first, yes, { chat: administrator, user: stranger });
    expect(await bot.server.queryAnswer(query)).toMatchObject({ text: adminTexts.refused, show_alert: true });
    await bot.press(first, no, addingTexts.declined(title));
    expect(await bot.articles()).toEqual([]);
    expect((await bot.acts(3)).slice(1)).toEqual([
      `${stranger} /add - ${adminTexts.outcomes.refused}`,
      `${administrator} /add + ${addingTexts.outcomes.declined}`,
    ]);
  });

  it('says when its confirmation comes too late', async () => {
    const bot = await start();
    const message = (await bot.send(bytes))?.message_id ?? 0;
    await bot.intake.decline(bot.buttons(message)[0]?.slice('add:yes:'.length) ?? '');
    await bot.press(message, 'add:yes', addingTexts.expired);
    expect(bot.reloads()).toBe(0);
  });

  it('that cannot be read, is too large, or cannot be fetched from Telegram is answered with the reason', async () => {
    const bot = await start();
    expect((await bot.send(Uint8Array.of(1, 2, 3), {}, 'anh.png'))?.text).toBe(
      'Chưa thêm được anh.png.\nLoại tệp này không đọc được, chỉ đọc được trang web (.html), Word (.docx), PDF, .md và .txt.',
    );
    expect((await bot.send(bytes, {}, 'to.html', largestUpload + 1))?.text).toBe(addingTexts.tooLarge('to.html', '10'));
    bot.server.failNext('getFile', { code: 400, description: 'Bad Request: file is temporarily unavailable' });
    expect((await bot.send(bytes, {}, 'mat.html'))?.text).toBe(addingTexts.notDownloaded('mat.html'));
    expect(bot.log.lines.map(({ facts }) => JSON.stringify(facts)).join()).not.toContain('test-token');
  });

  it('from anybody else gets a polite word and is not looked at', async () => {
    const bot = await start();
    bot.server.receiveMessage({ document: { file_id: 'x', file_unique_id: 'x', file_name: 'x.html', file_size: 9 } }, { chat: stranger });
    await bot.server.deliveries(1, stranger);
    expect(bot.server.calls.some(({ method }) => method === 'getFile')).toBe(false);
  });
});

describe('an address', () => {
  it.each([
    ['/add with it', (bot: Awaited<ReturnType<typeof start>>) => void bot.server.receive(`/add ${address}`, { chat: administrator })],
    ['alone', (bot: Awaited<ReturnType<typeof start>>) => void bot.server.receive(address, { chat: administrator })],
    [
      'in a forwarded post',
      (bot: Awaited<ReturnType<typeof start>>) =>
        void bot.server.receiveMessage(
          {
            text: 'Tin mới tại đây, xem kênh',
            entities: [
              { type: 'text_link', offset: 16, length: 4, url: 'https://t.me/kenh' },
              { type: 'text_link', offset: 4, length: 3, url: address },
            ],
            forward_origin: { type: 'channel', date: 1, chat: { id: -100, type: 'channel', title: 'Kênh' }, message_id: 5 },
          },
          { chat: administrator },
        ),
    ],
  ])('%s is fetched and told', async (_how, offer) => {
    const bot = await start({ [address]: bytes });
    offer(bot);
    const [text] = await bot.server.deliveries(1, administrator);
    expect(text).toContain(`Địa chỉ: ${address}`);
  });

  it('of a page that changed shows the figures that change, and its new version replaces it', async () => {
    const pages: Record<string, Uint8Array> = { [address]: bytes };
    const bot = await start(pages);
    const first = await bot.say(`/add ${address}`);
    await bot.press(first.message, 'add:yes', 'Kho bài viết đã được cập nhật');
    expect((await bot.say(`/add ${address}`)).text).toBe(intakeTexts.standing.same(title));
    pages[address] = correctedBytes;
    const version = await bot.say(`/add ${address}`);
    expect(version.text).toContain('1.250 ha lúa hè thu, đạt 98% kế hoạch → 1.250 ha lúa hè thu, đạt 98,38% kế hoạch');
    await bot.press(version.message, 'add:yes', addingTexts.version(title));
    await vi.waitFor(() => expect(bot.reloads()).toBe(2));
    expect(await bot.articles()).toHaveLength(1);
  });

  it('that gives nothing is answered with the reason, and /add alone with how to use it', async () => {
    const bot = await start();
    expect((await bot.say('/add tanhoa.example.vn/mat')).text).toBe(
      'Chưa thêm được https://tanhoa.example.vn/mat.\nTrang không còn ở địa chỉ này (mã 404).',
    );
    expect((await bot.say('/add')).text).toBe(addingTexts.usage);
    expect((await bot.say('/add x', { chat: stranger })).text).toBe(adminTexts.refused);
  });

  it('is found in text, links and captions, but not those of Telegram', () => {
    expect(addressIn({ text: 'Xem https://a.example.vn/1, rồi trả lời' })).toBe('https://a.example.vn/1');
    expect(addressIn({ caption: 'a.example.vn/2', caption_entities: [{ type: 'url', offset: 0, length: 14 }] })).toBe(
      'https://a.example.vn/2',
    );
    expect(addressIn({ text: 'https://t.me/kenh/5 ftp://a.vn/x' })).toBeNull();
  });
});

describe('a feed', () => {
  const feed = (count: number) =>
    `<rss version="2.0"><channel><title>Tin xã</title>${Array.from(
      { length: count },
      (_, n) => `<item><title>Tin ${n}</title><link>https://tanhoa.example.vn/tin/${n}</link></item>`,
    ).join('')}</channel></rss>`;

  it('is offered, walked with progress, told page by page, and taken back together', async () => {
    const pages = {
      'https://tanhoa.example.vn/rss': feed(2),
      'https://tanhoa.example.vn/tin/0': bytes,
    };
    const bot = await start(pages);
    const offer = await bot.say('/add https://tanhoa.example.vn/rss');
    expect(offer.text).toContain('nguồn tin RSS “Tin xã”, liệt kê 2 địa chỉ');
    expect(bot.buttons(offer.message)).toEqual([expect.stringMatching(/^pages:2:/), 'pages:0:0']);
    await bot.press(offer.message, 'pages:2', addingTexts.listing.done('1', '0', '0', '1'));
    expect(bot.textOf(offer.message)).toContain(`• Đã thêm: ${title}`);
    expect(bot.textOf(offer.message)).toContain(
      '• Không tải được: https://tanhoa.example.vn/tin/1: Trang không còn ở địa chỉ này (mã 404).',
    );
    expect(bot.reloads()).toBe(1);
    const undo = await bot.say('/undo');
    await bot.press(undo.message, 'undo:yes', addingTexts.undo.done(addingTexts.undo.what.added(title)));
    expect(await bot.articles()).toEqual([]);
  });
});

describe('/remove and /undo', () => {
  it('take an article out and bring it back, each behind a button', async () => {
    const bot = await start({ [address]: bytes });
    const first = await bot.say(`/add ${address}`);
    await bot.press(first.message, 'add:yes', 'Kho bài viết đã được cập nhật');
    const remove = await bot.say('/remove gieo sa');
    expect(remove.text).toBe(addingTexts.remove.ask(`${title} (05/04/2024)`));
    await bot.press(remove.message, 'remove:yes', 'Kho bài viết đã được cập nhật');
    expect(bot.textOf(remove.message)).toContain(addingTexts.remove.done(title));
    expect(await bot.articles()).toEqual([]);
    const undo = await bot.say('/undo');
    expect(undo.text).toMatch(/^Thay đổi gần nhất: bỏ bài “.*” \(quản trị viên 7, .*\)\. Quý vị có muốn hoàn tác\?$/);
    await bot.press(undo.message, 'undo:yes', addingTexts.undo.done(addingTexts.undo.what.removed(title)));
    expect(await bot.articles()).toHaveLength(1);
  });

  it('say when nothing, or too much, is meant', async () => {
    const bot = await start();
    expect((await bot.say('/remove')).text).toBe(addingTexts.remove.usage);
    expect((await bot.say('/remove không có')).text).toBe(addingTexts.remove.none);
    expect((await bot.say('/undo')).text).toBe(intakeTexts.nothingToUndo);
  });

  it('let one choose between articles of like titles', async () => {
    const bot = await start();
    for (const place of ['Tân Hòa', 'Tân An']) {
      const texts = paragraphs.map((paragraph) =>
        paragraph.replaceAll('Tân Hòa', place).replace('1.250', place === 'Tân An' ? '930' : '1.250'),
      );
      await bot.intake.receive(webPage(title.replace('Tân Hòa', place), texts), { channel: 'terminal', user: null }, place);
    }
    const choice = await bot.say('/remove gieo sạ');
    expect(choice.text).toBe(addingTexts.remove.several('2'));
    await bot.press(choice.message, 'remove:ask', 'khỏi kho?');
    await bot.press(choice.message, 'remove:no', 'Đã giữ lại');
    expect(await bot.articles()).toHaveLength(2);
  });

  it('do not take back another change than the one that was shown', async () => {
    const bot = await start();
    const by = { channel: 'terminal', user: null } as const;
    await bot.intake.receive(webPage(title, paragraphs), by, 'b1');
    const undo = await bot.say('/undo');
    expect(undo.text).toContain('(từ dòng lệnh, ');
    await bot.intake.receive(webPage(title, corrected), by, 'b2');
    await bot.press(undo.message, 'undo:yes', addingTexts.undo.outdated);
    expect((await bot.intake.history(1))[0]?.batch).toBe('b2');
  });
});

describe('following', () => {
  it('runs one reload at a time and shares the next', async () => {
    let [running, most, count] = [0, 0, 0];
    const { follow } = createFollowing({
      reload: async () => {
        running += 1;
        count += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
        return fakeReceipt;
      },
    });
    await Promise.all([follow(), follow(), follow(), follow()]);
    expect({ most, count }).toEqual({ most: 1, count: 2 });
    await follow();
    expect(count).toBe(3);
  });

  it('tells when the library could not follow', async () => {
    const bot = await start({ [address]: bytes }, { reload: () => Promise.reject(new Error('broken')) });
    const first = await bot.say(`/add ${address}`);
    await bot.press(first.message, 'add:yes', 'Nhưng chưa cập nhật được kho bài viết');
    expect(await bot.articles()).toHaveLength(1);
  });
});
