/** A page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Position of its first item in the list. */
  readonly from: number;
  /** From 0. */
  readonly page: number;
  /** At least 1, also for an empty list. */
  readonly pages: number;
}

/** How many pages so many items fill; at least 1. */
export function pagesFor(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size));
}

/** A page of `size` items. @param wanted From 0; beyond the last page it is the last. */
export function pageOf<T>(all: readonly T[], wanted: number, size: number): Page<T> {
  const pages = pagesFor(all.length, size);
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const from = page * size;
  return { items: all.slice(from, from + size), from, page, pages };
}
