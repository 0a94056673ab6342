import { type Percentiles, percentiles } from '../percentiles.js';

/** How late a timer is looked at, in milliseconds. */
const beat = 5;

/** Watches how late the event loop comes to a timer. */
export interface LoopWatch {
  /** Milliseconds of delay so far; the watch ends. */
  stop(): Percentiles;
}

/** A watch that has begun. */
export function watchLoop(): LoopWatch {
  const delays: number[] = [];
  let due = performance.now() + beat;
  const timer = setInterval(() => {
    const now = performance.now();
    delays.push(Math.max(0, now - due));
    due = now + beat;
  }, beat);
  return {
    stop() {
      clearInterval(timer);
      return percentiles(delays);
    },
  };
}
