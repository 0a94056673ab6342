import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createReadiness } from '../../../src/bot/serving/readiness.js';
import { fakeAssistant, fakeHit } from '../../support/fake-assistant.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const going = new AbortController().signal;

it('searches again after five seconds, and is ready again', async () => {
  const search = vi.fn(async () => [fakeHit]).mockRejectedValueOnce(new Error('a path'));
  const { problem } = createReadiness(fakeAssistant(undefined, { search }), going);
  expect(await problem()).toBe('search failed');
  await vi.advanceTimersByTimeAsync(4000);
  expect(await problem()).toBe('search failed');
  await vi.advanceTimersByTimeAsync(2000);
  expect(await problem()).toBeNull();
  expect(search).toHaveBeenCalledTimes(2);
});

it('does not wait for a search that hangs', async () => {
  const { problem } = createReadiness(fakeAssistant(undefined, { search: () => new Promise(() => undefined) }), going);
  const asked = problem();
  await vi.advanceTimersByTimeAsync(5000);
  expect(await asked).toBe('no result in time');
});

it('is not ready when the program ends', async () => {
  const { problem } = createReadiness(fakeAssistant(), AbortSignal.abort());
  expect(await problem()).toBe('shutting down');
});
