import type { DeskWork } from './reading-desk.js';

/** A piece of work that the desk's process is told to do. */
export type DeskOrder = {
  [Kind in keyof DeskWork]: { readonly kind: Kind; readonly argument: Parameters<DeskWork[Kind]>[0] };
}[keyof DeskWork];

/** What it answers: the result, or what went wrong that nobody expected. */
export type DeskReply =
  | { readonly kind: 'done'; readonly result: Awaited<ReturnType<DeskWork[keyof DeskWork]>> }
  | { readonly kind: 'failed'; readonly problem: string };
