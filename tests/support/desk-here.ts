import { deskWork } from '../../src/intake/desk/desk-work.js';
import type { ReadingDesk } from '../../src/intake/desk/reading-desk.js';

/** A desk without a process of its own: work is done where it is ordered. */
export const deskHere: ReadingDesk = { ...deskWork, close: () => undefined };
