import type { FloatMemory } from '../embedding/float-memory.js';

/** Room for a list's entries at first, in numbers of 32 bits. */
const firstRoom = 16_384;
/** Bytes that a kernel may read behind a list. */
const readAhead = 4;

/** Copies a list's entries to where the kernels of a memory read them and gives the place, valid until the next ones. */
export function stagingArea(memory: FloatMemory): (entries: Uint8Array) => number {
  let room = memory.allocate(firstRoom);
  return (entries) => {
    if (entries.length + readAhead > room.bytes.length) room = memory.allocate(Math.ceil((entries.length + readAhead) / 2));
    room.bytes.set(entries);
    return room.place;
  };
}
