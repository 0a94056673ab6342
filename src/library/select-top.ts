/** Whether `a` comes before `b`; must be a strict order. */
export type Before = (a: number, b: number) => boolean;

/** The first `count` of the items in the given order, in that order. One pass over the items, a heap of `count`. */
export function selectTop(items: Iterable<number>, count: number, before: Before): number[] {
  const heap: number[] = [];
  for (const item of items) {
    if (heap.length < count) {
      heap.push(item);
      siftUp(heap, before);
    } else if (count > 0 && before(item, heap[0] as number)) {
      heap[0] = item;
      siftDown(heap, before);
    }
  }
  return heap.sort((a, b) => (before(a, b) ? -1 : 1));
}

/** The worst item stands at the root. */
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
