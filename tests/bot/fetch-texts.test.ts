import { describe, expect, it } from 'vitest';
import { fetchRefusalText } from '../../src/bot/texts/fetch-texts.js';
import type { FetchRefusal, FetchRefusals } from '../../src/intake/fetch/fetched-page.js';

const facts: FetchRefusals = {
  address: {},
  scheme: { scheme: 'ftp' },
  credentials: {},
  'host-not-allowed': { host: 'a.vn' },
  'private-address': { host: 'a.vn', ip: '10.0.0.1' },
  'name-not-found': { host: 'a.vn' },
  redirects: { limit: 5 },
  downgrade: { from: 'https://a.vn/' },
  'too-large': { limitBytes: 10 * 1024 * 1024 },
  'too-slow': { limitMs: 20_000 },
  'content-type': { contentType: 'image/png' },
  certificate: { host: 'a.vn', problem: 'CERT_HAS_EXPIRED' },
  status: { status: 404 },
  connection: { host: 'a.vn', problem: 'ECONNREFUSED' },
};

const refusal = (reason: string, given: object) => ({ status: 'refused', reason, facts: given, address: 'http://a.vn/' }) as FetchRefusal;
const texts = Object.entries(facts).map(([reason, given]) => fetchRefusalText(refusal(reason, given)));

describe('fetchRefusalText', () => {
  it('has a sentence of its own for each reason, in Vietnamese', () => {
    expect(new Set(texts).size).toBe(Object.keys(facts).length);
    expect(texts.filter((text) => !/^\p{Lu}.*[ạảãàáâậầấẩẫăắằặẳẵêếềệểễôốồộổỗơớờợởỡưứừựửữđ].*\.$/u.test(text))).toEqual([]);
  });

  it('states the facts', () => {
    const all = texts.join('\n');
    for (const fact of ['ftp:', '10.0.0.1', '5 lần', '10 MB', '20 giây', 'image/png', 'CERT_HAS_EXPIRED', '404', 'ECONNREFUSED'])
      expect(all).toContain(fact);
  });

  it.each([
    [401, 'không cho phép'],
    [410, 'không còn'],
    [429, 'quá nhiều yêu cầu'],
    [503, 'đang gặp lỗi'],
    [302, 'không trả về trang'],
  ])('tells status %i from others', (status, words) => {
    expect(fetchRefusalText(refusal('status', { status }))).toContain(words);
  });
});
