import { TienDoError } from '../errors.js';
import { bytesPerFloat } from './wasm-code.js';

/** Numbers of 32 bits in a {@link FloatMemory}: zeros at first. After another `allocate` its arrays are other arrays over the same numbers: ask for them anew. */
export interface FloatBlock {
  /** Where it begins in the memory, in bytes. */
  readonly place: number;
  readonly floats: Float32Array;
  /** The same bits, as whole numbers. */
  readonly integers: Uint32Array;
  /** The same bits, four bytes a number. */
  readonly bytes: Uint8Array;
  /** The same bits, as half as many numbers of 64 bits. */
  readonly doubles: Float64Array;
}

/** The memory that kernels of WebAssembly work in. It only grows. */
export interface FloatMemory {
  /**
   * Gives room for so many numbers, on a line of the processor's cache.
   * @throws TienDoError `usage` when it would be more than WebAssembly can reach, 4 GB, or than there is.
   */
  allocate(length: number): FloatBlock;
  /** The function of a module of `wasmModule`, over this memory. */
  open<Kernel>(module: Uint8Array): Kernel;
}

/** What is used of WebAssembly, for which TypeScript has no declarations outside a browser. */
interface Assembly {
  readonly Memory: new (pages: { readonly initial: number }) => Memory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: { readonly run: unknown } };
}

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

const pageBytes = 65_536;
const lineBytes = 64;

/**
 * Opens an empty memory.
 * @throws TienDoError `usage` when the system limits the addresses of a process.
 */
export function openFloatMemory(): FloatMemory {
  const assembly = (globalThis as unknown as { readonly WebAssembly: Assembly }).WebAssembly;
  const memory = openMemory(assembly);
  let { buffer } = memory;
  let end = 0;
  return {
    allocate(length) {
      const place = end;
      end = place + Math.ceil((length * bytesPerFloat) / lineBytes) * lineBytes;
      reserve(memory, end);
      buffer = memory.buffer;
      return floatBlock(() => buffer, place, length);
    },
    open: <Kernel>(module: Uint8Array) => new assembly.Instance(new assembly.Module(module), { ground: { memory } }).exports.run as Kernel,
  };
}

/** WebAssembly reserves about 8 GB of addresses, not of memory, for each. */
function openMemory(assembly: Assembly): Memory {
  try {
    return new assembly.Memory({ initial: 1 });
  } catch (cause) {
    const problem = 'The system gives this process too few addresses (`ulimit -v` shows the limit): 64 GB are enough; they cost no memory.';
    throw new TienDoError('usage', { problem }, { cause });
  }
}

function floatBlock(buffer: () => ArrayBuffer, place: number, length: number): FloatBlock {
  const floats = lasting(buffer, (ground) => new Float32Array(ground, place, length));
  const integers = lasting(buffer, (ground) => new Uint32Array(ground, place, length));
  const bytes = lasting(buffer, (ground) => new Uint8Array(ground, place, length * bytesPerFloat));
  const doubles = lasting(buffer, (ground) => new Float64Array(ground, place, Math.floor(length / 2)));
  return {
    place,
    get floats() {
      return floats();
    },
    get integers() {
      return integers();
    },
    get bytes() {
      return bytes();
    },
    get doubles() {
      return doubles();
    },
  };
}

/** A view of the buffer, made anew when there is another buffer. */
function lasting<View extends { readonly buffer: ArrayBufferLike }>(
  buffer: () => ArrayBuffer,
  make: (buffer: ArrayBuffer) => View,
): () => View {
  let view = make(buffer());
  return () => {
    if (view.buffer !== buffer()) view = make(buffer());
    return view;
  };
}

function reserve(memory: Memory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength;
  if (missing <= 0) return;
  try {
    memory.grow(Math.ceil(missing / pageBytes));
  } catch (cause) {
    const gigabytes = (bytes / 1e9).toFixed(1);
    const problem = `${gigabytes} GB of memory are needed at once and cannot be had: in training take fewer dimensions or a smaller vocabulary, else give the machine more.`;
    throw new TienDoError('usage', { problem }, { cause });
  }
}
