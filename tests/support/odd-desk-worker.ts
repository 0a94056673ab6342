import { deskWork } from '../../src/intake/desk/desk-work.js';
import { serveDesk } from '../../src/intake/desk/desk-worker.js';

/** What documents of these names do to the process that reads them. */
const mischief: Readonly<Record<string, () => void>> = {
  'endless.html': () => {
    for (;;);
  },
  'greedy.html': () => {
    const numbers: number[] = [];
    numbers.length = 30_000_000;
    numbers.fill(1.5);
  },
  'faulty.html': () => {
    throw new Error('a fault of ours');
  },
};

/** A desk whose documents may be endless, greedy or faulty; any other one is read as it is. */
export function serveParent(): void {
  serveDesk({
    ...deskWork,
    read: async (given) => {
      mischief[given.name]?.();
      return deskWork.read(given);
    },
  });
}
