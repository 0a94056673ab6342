// A program that changes a corpus and its library without end, to be killed at any moment: arguments are the corpus and the data folder. It writes a
// line "N" for each change that it was told is done.
import { openIntake, recoverIntake } from '../../src/intake/open-intake.js';
import { updateLibrary } from '../../src/library/build.js';
import { corpusReading } from '../../src/library/corpus-reading.js';
import { openLibrary } from '../../src/library/open-library.js';
import { deskHere } from './desk-here.js';
import { fakeEmbedder } from './fake-embedder.js';
import { webPage } from './web-page.js';

const [corpus = '', data = ''] = process.argv.slice(2);
const by = { channel: 'terminal', user: null } as const;
const embedder = fakeEmbedder(16);
const update = () => updateLibrary({ corpus, data, reading: corpusReading, embedder, allowEmpty: true });

/** A page of its own for each number; with another share it is another version of the page. */
function page(number: number, share: string) {
  const title = `Xã Tân Hòa ${number} hoàn thành gieo sạ vụ hè thu`;
  const paragraphs = [
    `Đến ngày 31/3/2024, xã Tân Hòa ${number} gieo sạ được ${1200 + number} ha lúa hè thu, đạt ${share}% kế hoạch, nông dân đang chăm sóc lúa.`,
    `Ấp ${number * 7} của xã có ${number * 13} hộ trồng màu, ${number * 17} hộ nuôi cá và ${number * 19} hộ buôn bán nhỏ, theo thống kê của ấp ${number * 7}.`,
  ];
  return webPage(title, paragraphs, { address: `https://tanhoa.example.vn/tin/${number}` });
}

await recoverIntake(corpus);
await update();
const library = await openLibrary({ corpus, data, analyze: corpusReading.analyze });
const fetcher = { fetch: () => Promise.reject(new Error('nothing is fetched here')) };
const intake = openIntake({ corpus, use: (work) => work(library), now: () => new Date(), fetcher, desk: deskHere });
for (;;) {
  const number = ((await intake.history(1))[0]?.number ?? 0) + 1;
  const added = await intake.receive(page(number, '98'), by, `add ${number}`);
  await intake.receive(page(number, '98,38'), by, `version ${number}`);
  if (number % 3 === 0 && added.status === 'received') await intake.remove(added.change?.file ?? '', by);
  if (number % 4 === 0) await intake.undo(by);
  process.stdout.write(`${(await intake.history(1))[0]?.number}\n`);
  if (number % 2 === 0) await update();
}
