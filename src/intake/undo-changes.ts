import { randomUUID } from 'node:crypto';
import type { Intake } from './intake.js';
import type { EnterIntake } from './intake-ground.js';
import { lastBatch, stepsBack } from './take-back.js';

/** How changes are taken back, and which there were. */
export function undoChanges(enter: EnterIntake): Pick<Intake, 'last' | 'undo' | 'history'> {
  return {
    last: async () => lastBatch((await enter()).journal),
    history: async (count) => (await enter()).journal.latest(count),
    undo: async (by, wanted) => {
      const { journal, moment } = await enter();
      return journal.alone(async () => {
        const last = await lastBatch(journal);
        const [newest] = last?.changes ?? [];
        if (last === null || newest === undefined) return { status: 'nothing' };
        if (wanted !== undefined && last.batch !== wanted) return { status: 'outdated' };
        const { steps, corrected } = await stepsBack(last, journal);
        const { title, file } = newest;
        const facts = { kind: 'undone', batch: randomUUID(), at: moment(), by, title, file, token: null, undoes: last.batch } as const;
        await journal.commit({ ...facts, steps });
        return { status: 'undone', changes: last.changes, corrected };
      });
    },
  };
}
