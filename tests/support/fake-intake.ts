import type { GivenDocument } from '../../src/intake/given-document.js';
import type { Intake } from '../../src/intake/intake.js';
import type { Change } from '../../src/intake/journal/change.js';
import type { Preview } from '../../src/intake/preview.js';

/** What the fake intake understands of every document. */
export const fakePreview: Preview = {
  source: 'trang.html',
  format: 'html',
  title: 'Bình Minh trồng rừng',
  publisher: 'Báo Bình Minh',
  author: null,
  date: '2023-09-05',
  eventDate: null,
  place: 'xã Bình Minh',
  url: 'https://binhminh.example.vn/rung',
  paragraphs: 3,
  figures: { count: 2, examples: [{ text: '12,5ha', indicator: 'trồng mới', locality: 'xã Bình Minh', period: 'năm 2023' }] },
  leftOut: { count: 1, examples: ['Trang chủ'] },
  standing: { kind: 'new' },
};

/** The change that adds it. */
export const fakeChange: Change = {
  number: 1,
  batch: 'b1',
  kind: 'added',
  at: '2024-01-01T00:00:00.000Z',
  by: { channel: 'telegram', user: 7 },
  title: fakePreview.title,
  file: 'them/2023/2023-09-05-binh-minh-trong-rung.md',
  token: null,
  undoes: null,
  steps: [],
};

export const fakeToken = 'abcdefghijklmnop';

/** An intake that understands every document as {@link fakePreview} and adds it. @param changes Replace its members. */
export function fakeIntake(changes: Partial<Intake> = {}): Intake {
  const document: GivenDocument = { name: 'rung', bytes: Uint8Array.of(60), contentType: 'text/html', address: fakePreview.url };
  return {
    open: async () => ({ status: 'document', document }),
    walk: async function* () {
      yield { number: 1, total: 1, found: { status: 'document', document } };
    },
    look: async ({ name, address }) => ({ status: 'understood', preview: { ...fakePreview, source: address ?? name } }),
    keep: async () => fakeToken,
    confirm: async (token) => ({ status: 'received', preview: fakePreview, change: { ...fakeChange, token } }),
    decline: async () => undefined,
    receive: async ({ name, address }, by, batch) => ({
      status: 'received',
      preview: { ...fakePreview, source: address ?? name },
      change: { ...fakeChange, by, batch },
    }),
    find: async () => [],
    remove: async () => ({ status: 'missing' }),
    last: async () => ({ batch: fakeChange.batch, changes: [fakeChange] }),
    undo: async () => ({ status: 'undone', changes: [fakeChange], corrected: [] }),
    history: async (count) => [fakeChange].slice(0, count),
    ...changes,
  };
}
