/** Whether `a` comes before `b`; must be a strict order. */
export type Before = (a: number, b: number) => boolean;

/** Keeps the first `count` of the items it is offered. */
export interface Selection {
  offer(item: number): void;
  /** The last one kept; undefined while there is still room. An item that comes after it need not be offered. */
  last(): number | undefined;
  /** All that is kept, in order. */
  sorted(): number[];
}

/** An empty selection: a heap whose root is the last item kept. */
export function createSelection(count: number, before: Before): Selection {
  const heap: number[] = [];
  return {
    offer(item) {
      if (heap.length < count) {
        heap.push(item);
        siftUp(heap, before);
      } else if (count > 0 && before(item, heap[0] as number)) {
        heap[0] = item;
        siftDown(heap, before);
      }
    },
    last: () => (heap.length < count ? undefined : heap[0]),
    sorted: () => [...heap].sort((a, b) => (before(a, b) ? -1 : 1)),
  };
}

/** The first `count` of the items in the given order, in that order. */
export function selectTop(items: Iterable<number>, count: number, before: Before): number[] {
  const selection = createSelection(count, before);
  for (const item of items) selection.offer(item);
  return selection.sorted();
}

function siftUp(heap: number[], before: Before): void {
  let child = heap.length - 1;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (!before(heap[parent] as number, heap[child] as number)) return;
    swap(heap, parent, child);
    child = parent;
  }
}

function siftDown(heap: number[], before: Before): void {
  let parent = 0;
  for (;;) {
    const left = 2 * parent + 1;
    if (left >= heap.length) return;
    const right = left + 1;
    const worse = right < heap.length && before(heap[left] as number, heap[right] as number) ? right : left;
    if (!before(heap[parent] as number, heap[worse] as number)) return;
    swap(heap, parent, worse);
    parent = worse;
  }
}

function swap(heap: number[], i: number, j: number): void {
  const kept = heap[i] as number;
  heap[i] = heap[j] as number;
  heap[j] = kept;
}
