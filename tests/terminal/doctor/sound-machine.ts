import type { Probes } from '../../../src/terminal/doctor/probes.js';

/** A machine on which everything is well. */
export function soundMachine(changes: Partial<Probes> = {}): Probes {
  return {
    tryModel: async () => 256,
    countSources: async () => 5,
    tryLibrary: async () => ({ articles: 5, figures: 64 }),
    tryWriting: async () => undefined,
    freeSpace: async () => ({ bytes: 10 ** 11, files: 10 ** 6 }),
    get: async () => ({ status: 200, json: { ok: true, result: { username: 'tien_do_bot', supports_inline_queries: true } } }),
    ...changes,
  };
}

/** An error as the system reports it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: no luck`), { code });
}
