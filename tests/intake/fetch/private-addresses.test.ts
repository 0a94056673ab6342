import { describe, expect, it } from 'vitest';
import { createFetcher } from '../../../src/intake/fetch/fetcher.js';
import { sourceFiles } from '../../house/source-files.js';
import { closeServers, fetcherOf, get, host, html, serve } from './fetch-server.js';

closeServers();

const unused = () => Promise.reject(new Error('no name may be resolved'));

describe('addresses that are no public machine', () => {
  it.each([
    ['http://127.0.0.1/', '127.0.0.1'],
    ['http://[::1]/', '::1'],
    ['http://169.254.169.254/latest/meta-data/', '169.254.169.254'],
    ['http://10.0.0.1/', '10.0.0.1'],
    ['https://192.168.1.1:8443/', '192.168.1.1'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://017700000001/', '127.0.0.1'],
    ['http://127.1/', '127.0.0.1'],
    ['http://%31%32%37.0.0.1/', '127.0.0.1'],
    ['http://127。0。0。1/', '127.0.0.1'],
    ['http://①②⑦.⓪.⓪.①/', '127.0.0.1'],
    ['http://0/', '0.0.0.0'],
    ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
    ['http://[64:ff9b::10.0.0.1]/', '64:ff9b::a00:1'],
    ['http://[2002:7f00:1::]/', '2002:7f00:1::'],
  ])('refuses %s', async (address, ip) => {
    const result = await createFetcher({}, { resolve: unused }).fetch(address);
    expect(result).toMatchObject({ status: 'refused', reason: 'private-address', facts: { host: ip, ip } });
  });

  it.each(['127.0.0.1', '::1', '169.254.169.254', '10.0.0.1', '::ffff:10.0.0.1', 'fd00::1', '0.0.0.0', 'nonsense'])(
    'refuses a name that is %s',
    async (ip) => {
      const fetcher = createFetcher({}, { resolve: () => Promise.resolve([ip]) });
      const result = await fetcher.fetch(`http://${host}/`);
      expect(result).toMatchObject({ status: 'refused', reason: 'private-address', facts: { host, ip } });
    },
  );

  it('refuses a name when one of its addresses is private, whichever it is', async () => {
    const fetcher = createFetcher({}, { resolve: () => Promise.resolve(['8.8.8.8', '2606:4700::1111', '10.1.2.3']) });
    expect(await fetcher.fetch(`http://${host}/`)).toMatchObject({ reason: 'private-address', facts: { ip: '10.1.2.3' } });
  });

  it('refuses localhost, which this machine resolves itself', async () => {
    expect(await createFetcher().fetch('http://localhost:9/')).toMatchObject({ reason: 'private-address' });
  });

  it.each(['http://127.0.0.1/', 'http://[::1]/', 'http://169.254.169.254/', 'http://10.0.0.1/', 'http://0x7f.1/'])(
    'refuses a redirect to %s',
    async (location) => {
      const server = await serve((_request, response) => response.writeHead(302, { location }).end());
      expect(await get(server)).toMatchObject({ status: 'refused', reason: 'private-address' });
    },
  );

  it('refuses a redirect to a name that is private', async () => {
    const server = await serve((_request, response) => response.writeHead(302, { location: 'http://trong.example.vn/' }).end());
    const resolve = (name: string) => Promise.resolve([name === host ? '127.0.0.1' : '10.0.0.1']);
    const result = await get(server, '/', {}, { resolve });
    expect(result).toMatchObject({
      reason: 'private-address',
      address: 'http://trong.example.vn/',
      facts: { host: 'trong.example.vn', ip: '10.0.0.1' },
    });
  });

  it('connects to no machine that it refuses', async () => {
    const server = await serve(html);
    const fetcher = createFetcher({}, { resolve: () => Promise.resolve(['127.0.0.1']) });
    expect(await fetcher.fetch(`http://${host}:${server.port}/`)).toMatchObject({ reason: 'private-address' });
    expect(server.connections()).toBe(0);
  });
});

describe('rebinding', () => {
  it('resolves a name once and connects to what it checked', async () => {
    const server = await serve(html);
    let asked = 0;
    const resolve = () => {
      asked += 1;
      return Promise.resolve([asked === 1 ? '127.0.0.1' : '10.0.0.1']);
    };
    expect(await get(server, '/', {}, { resolve })).toMatchObject({ status: 'fetched' });
    expect(asked).toBe(1);
    expect(server.asked[0]?.host).toBe(`${host}:${server.port}`);
  });

  it('checks a name anew when a redirect leads to it again', async () => {
    const server = await serve((_request, response) => response.writeHead(302, { location: '/tin' }).end());
    let asked = 0;
    const resolve = () => {
      asked += 1;
      return Promise.resolve([asked === 1 ? '127.0.0.1' : '169.254.169.254']);
    };
    expect(await get(server, '/', {}, { resolve })).toMatchObject({ reason: 'private-address', facts: { ip: '169.254.169.254' } });
    expect(server.asked).toHaveLength(1);
  });
});

describe('the exception for tests', () => {
  it('is known to nobody but the fetcher, which reads no environment', () => {
    const knowing = sourceFiles().filter(({ text }) => text.includes('loopbackPort'));
    expect(knowing.map(({ path }) => path).sort()).toEqual(['intake/fetch/fetcher.ts', 'intake/fetch/resolve-host.ts']);
    const fetching = sourceFiles().filter(({ path }) => path.startsWith('intake/fetch/'));
    expect(fetching.filter(({ text }) => /\bprocess\b|config\.js/.test(text))).toEqual([]);
  });

  it('holds for one port of this machine', async () => {
    const [first, second] = [await serve(html), await serve(html)];
    const fetcher = fetcherOf(first);
    expect(await fetcher.fetch(`http://127.0.0.1:${first.port}/`)).toMatchObject({ status: 'fetched' });
    expect(await fetcher.fetch(`http://127.0.0.1:${second.port}/`)).toMatchObject({ reason: 'private-address' });
    expect(await fetcher.fetch(`http://127.0.0.2:${first.port}/`)).toMatchObject({ reason: 'private-address' });
    expect(second.connections()).toBe(0);
  });
});
