import type { Library } from '../library/library.js';

/** Runs work on the serving library, which stays open until it is done. */
export type UseLibrary = <T>(work: (library: Library) => Promise<T>) => Promise<T>;
