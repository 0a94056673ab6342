import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type EditOptions, editInterval, pacedEdits } from '../../../src/bot/admin/paced-edits.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Edits with the time of each, in milliseconds from the start. */
function recorded(options: Partial<EditOptions> = {}) {
  const start = performance.now();
  const edits: [number, string][] = [];
  const failures: unknown[] = [];
  const edit = async (text: string): Promise<void> => void edits.push([performance.now() - start, text]);
  const paced = pacedEdits({ edit, onFailure: (error) => failures.push(error), ended: new AbortController().signal, ...options });
  return { ...paced, edits, failures };
}

describe('pacedEdits', () => {
  it('shows only the latest text, never two within the interval', async () => {
    const { show, edits } = recorded();
    for (let percent = 0; percent < 100; percent += 1) {
      show(`${percent}%`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(edits.length).toBeGreaterThan(2);
    for (const [at, [time]] of edits.entries()) expect(time - (edits[at - 1]?.[0] ?? 0)).toBeGreaterThanOrEqual(editInterval);
    expect(edits[0]?.[1]).toBe('29%');
  });

  it('does not repeat a text that stands there, and ends with the last one', async () => {
    const { show, finish, edits } = recorded();
    show('a');
    await vi.advanceTimersByTimeAsync(editInterval);
    show('a');
    show('b');
    const done = finish('c');
    await vi.advanceTimersByTimeAsync(editInterval);
    await done;
    expect(edits.map(([, text]) => text)).toEqual(['a', 'c']);
  });

  it('counts the interval from the end of an edit that Telegram held up', async () => {
    const times: number[] = [];
    const edit = async (): Promise<void> => {
      times.push(performance.now());
      await new Promise((resolve) => setTimeout(resolve, 10_000));
    };
    const { show, finish } = recorded({ edit });
    show('a');
    await vi.advanceTimersByTimeAsync(editInterval + 1000);
    show('b');
    const done = finish('c');
    await vi.advanceTimersByTimeAsync(40_000);
    await done;
    expect(times).toHaveLength(2);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBe(10_000 + editInterval);
  });

  it('goes on after an edit that failed', async () => {
    const texts: string[] = [];
    const edit = async (text: string): Promise<void> => {
      texts.push(text);
      if (text === 'a') throw new Error('gone');
    };
    const { show, finish, failures } = recorded({ edit });
    show('a');
    await vi.advanceTimersByTimeAsync(editInterval);
    const done = finish('b');
    await vi.advanceTimersByTimeAsync(editInterval);
    await done;
    expect(texts).toEqual(['a', 'b']);
    expect(failures).toHaveLength(1);
  });

  it('waits for nothing when the program ends', async () => {
    const end = new AbortController();
    const { show, finish, edits } = recorded({ ended: end.signal });
    show('a');
    const done = finish('b');
    end.abort();
    await done;
    expect(edits).toEqual([[0, 'b']]);
  });
});
