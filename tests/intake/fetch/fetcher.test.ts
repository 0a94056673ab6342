import type { RequestListener } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FetchedPage, FetchResult } from '../../../src/intake/fetch/fetched-page.js';
import { createFetcher } from '../../../src/intake/fetch/fetcher.js';
import { smallCertificate } from '../../support/small-certificate.js';
import { smallWebServer } from '../../support/small-web-server.js';
import { smallZip } from '../../support/small-zip.js';
import { closeServers, fetcherOf, get, host, html, serve } from './fetch-server.js';

closeServers();

const sentence = '<p>Xã Mỹ An có 12 km đường mới.</p>';

function pageOf(result: FetchResult): FetchedPage {
  if (result.status === 'refused') throw new Error(`refused: ${result.reason} ${JSON.stringify(result.facts)}`);
  return result.page;
}

function textOf(result: FetchResult): string {
  return Buffer.from(pageOf(result).bytes).toString();
}

/** Redirects n, n-1, … to 0, which is a page. */
const countdown: RequestListener = (request, response) => {
  const left = Number(request.url?.slice(1));
  if (left === 0) html(request, response);
  else response.writeHead(left % 2 === 0 ? 301 : 308, { location: `${left - 1}` }).end('moved');
};

describe('a page', () => {
  it('comes with its type, charset and version', async () => {
    const server = await serve((_request, response) => {
      const headers = { 'content-type': 'Text/HTML; Charset="UTF-8"', 'last-modified': 'Tue, 28 Nov 2023 05:24:29 GMT', etag: '"a1"' };
      response.writeHead(200, headers).end(sentence);
    });
    const page = pageOf(await get(server, '/tin?so=1#dau'));
    expect(page).toEqual({
      address: `http://${host}:${server.port}/tin?so=1#dau`,
      finalAddress: `http://${host}:${server.port}/tin?so=1`,
      contentType: 'text/html',
      charset: 'utf-8',
      bytes: Buffer.from(sentence),
      lastModified: 'Tue, 28 Nov 2023 05:24:29 GMT',
      etag: '"a1"',
    });
  });

  it('is asked for with our name, in Vietnamese', async () => {
    const server = await serve(html);
    await get(server);
    expect(server.asked[0]?.headers).toMatchObject({ 'user-agent': expect.stringMatching(/^TienDo\//), 'accept-language': 'vi' });
  });

  it.each([
    ['gzip', gzipSync(sentence)],
    ['x-gzip', gzipSync(sentence)],
    ['br', brotliCompressSync(sentence)],
    ['gzip, br', brotliCompressSync(gzipSync(sentence))],
    ['identity', Buffer.from(sentence)],
  ])('is unpacked from %s', async (coding, bytes) => {
    const server = await serve((_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': coding }).end(bytes),
    );
    expect(textOf(await get(server))).toBe(sentence);
  });

  it('may come in chunks', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write(sentence.slice(0, 9));
      setTimeout(() => response.end(sentence.slice(9)), 20);
    });
    expect(textOf(await get(server))).toBe(sentence);
  });

  it('comes over TLS with the name that was asked for', async () => {
    const certificate = smallCertificate([host]);
    const server = await serve(html, certificate);
    expect(textOf(await get(server, '/', {}, { ca: certificate.cert }, 'https'))).toBe(sentence);
  });

  it('comes from the next address when the first one does not answer', async () => {
    const server = await serve(html);
    expect(textOf(await get(server, '/', {}, { resolve: () => Promise.resolve(['::1', '127.0.0.1']) }))).toBe(sentence);
  });
});

describe('redirects', () => {
  it('are followed five times', async () => {
    const server = await serve(countdown);
    const page = pageOf(await get(server, '/5'));
    expect(page.address).toBe(`http://${host}:${server.port}/5`);
    expect(page.finalAddress).toBe(`http://${host}:${server.port}/0`);
  });

  it('are refused the sixth time', async () => {
    const server = await serve(countdown);
    expect(await get(server, '/6')).toMatchObject({ status: 'refused', reason: 'redirects', facts: { limit: 5 } });
    expect(server.asked).toHaveLength(6);
  });

  it('are refused when they go round', async () => {
    const server = await serve((request, response) => response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end());
    expect(await get(server, '/a')).toMatchObject({ reason: 'redirects' });
  });

  it('may name Vietnamese letters as they are', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: Buffer.from('/tin-tức').toString('latin1') }).end();
      else html(request, response);
    });
    expect(pageOf(await get(server)).finalAddress).toBe(`http://${host}:${server.port}/tin-t%E1%BB%A9c`);
  });

  it.each([
    ['ftp://example.vn/', 'scheme', { scheme: 'ftp' }],
    ['file:///etc/passwd', 'scheme', { scheme: 'file' }],
    ['data:text/html,x', 'scheme', { scheme: 'data' }],
    ['http://a:b@example.vn/', 'credentials', {}],
    ['http://[::/', 'address', {}],
  ])('to %s are refused', async (location, reason, facts) => {
    const server = await serve((_request, response) => response.writeHead(302, { location }).end());
    expect(await get(server)).toMatchObject({ status: 'refused', reason, facts });
  });

  it('never lead from https to http', async () => {
    const certificate = smallCertificate([host]);
    const server = await serve((_request, response) => response.writeHead(302, { location: `http://${host}/` }).end(), certificate);
    expect(await get(server, '/', {}, { ca: certificate.cert }, 'https')).toMatchObject({
      reason: 'downgrade',
      address: `http://${host}/`,
    });
  });

  it('without an address are no page', async () => {
    const server = await serve((_request, response) => response.writeHead(302).end());
    expect(await get(server)).toMatchObject({ reason: 'status', facts: { status: 302 } });
  });
});

describe('addresses', () => {
  it.each([
    ['', 'address', {}],
    ['Mỹ An', 'address', {}],
    ['baochinhphu.vn/tin', 'address', {}],
    ['http://', 'address', {}],
    ['http://256.1.1.1/', 'address', {}],
    ['ftp://example.vn/', 'scheme', { scheme: 'ftp' }],
    ['file:///etc/passwd', 'scheme', { scheme: 'file' }],
    ['javascript:alert(1)', 'scheme', { scheme: 'javascript' }],
    ['http://ten:mat-khau@example.vn/', 'credentials', {}],
    ['https://ten@example.vn/', 'credentials', {}],
  ])('%s is refused', async (address, reason, facts) => {
    expect(await createFetcher().fetch(address)).toEqual({ status: 'refused', reason, facts, address });
  });

  it('of a name that nobody has are refused', async () => {
    const failing = () => Promise.reject(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }));
    for (const resolve of [failing, () => Promise.resolve([])]) {
      const result = await createFetcher({}, { resolve }).fetch('http://khong.example.vn/');
      expect(result).toMatchObject({ status: 'refused', reason: 'name-not-found', facts: { host: 'khong.example.vn' } });
    }
  });

  it('of this machine are resolved by the system, when nothing else is said', async () => {
    expect(await createFetcher().fetch('http://khong-co.invalid/')).toMatchObject({ reason: 'name-not-found' });
  });
});

describe('allowed hosts', () => {
  const asked: string[] = [];
  const fetcher = createFetcher(
    { allowedHosts: ['baochinhphu.vn', '*.gov.vn'] },
    {
      resolve: (name) => {
        asked.push(name);
        return Promise.resolve([]);
      },
    },
  );

  it.each(['baochinhphu.vn', 'BaoChinhPhu.vn.', 'dongthap.gov.vn', 'a.b.gov.vn'])('%s is asked', async (name) => {
    expect(await fetcher.fetch(`http://${name}/`)).toMatchObject({ reason: 'name-not-found' });
  });

  it.each(['www.baochinhphu.vn', 'gov.vn', 'xgov.vn', 'gov.vn.example.com', 'baochinhphu.vn.example.com'])('%s is not', async (name) => {
    asked.length = 0;
    expect(await fetcher.fetch(`http://${name}/`)).toMatchObject({ reason: 'host-not-allowed', facts: { host: name } });
    expect(asked).toEqual([]);
  });

  it('hold for redirects', async () => {
    const server = await serve((_request, response) => response.writeHead(302, { location: 'http://khac.example.vn/' }).end());
    const result = await get(server, '/', { allowedHosts: [host] });
    expect(result).toMatchObject({ reason: 'host-not-allowed', address: 'http://khac.example.vn/', facts: { host: 'khac.example.vn' } });
  });
});

describe('time', () => {
  const options = { timeoutMs: 300 };

  it.each<[string, RequestListener]>([
    ['no answer', () => undefined],
    [
      'a slow drip',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const drip = setInterval(() => response.write('a'), 20);
        response.on('close', () => clearInterval(drip));
      },
    ],
    [
      'a row of slow redirects',
      (request, response) => {
        setTimeout(() => response.writeHead(302, { location: `${request.url}a` }).end(), 120);
      },
    ],
  ])('runs out with %s', async (_name, answer) => {
    const server = await serve(answer);
    expect(await get(server, '/', options)).toMatchObject({ status: 'refused', reason: 'too-slow', facts: { limitMs: 300 } });
  });

  it('runs out when a name is never resolved', async () => {
    const result = await createFetcher(options, { resolve: () => new Promise(() => undefined) }).fetch('http://example.vn/');
    expect(result).toMatchObject({ reason: 'too-slow' });
  });

  it('can be cut short', async () => {
    const server = await serve(() => undefined);
    const abort = new AbortController();
    const fetching = fetcherOf(server).fetch(`http://${host}:${server.port}/`, abort.signal);
    abort.abort(new Error('enough'));
    await expect(fetching).rejects.toThrow('enough');
    await expect(fetcherOf(server).fetch(`http://${host}:${server.port}/`, abort.signal)).rejects.toThrow('enough');
  });
});

describe('size', () => {
  const options = { maxBytes: 100_000 };
  const tooLarge = { status: 'refused', reason: 'too-large', facts: { limitBytes: 100_000 } };

  it('may be the limit', async () => {
    const server = await serve((_request, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('a'.repeat(100_000)));
    expect(pageOf(await get(server, '/', options)).bytes).toHaveLength(100_000);
  });

  it('is refused by what the server says', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': 100_001 });
      response.flushHeaders();
    });
    expect(await get(server, '/', options)).toMatchObject(tooLarge);
  });

  it.each([
    ['an endless body', undefined],
    ['an endless body that claims to be packed', 'gzip'],
  ])('is refused for %s', async (_name, coding) => {
    let stopped = false;
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', ...(coding === undefined ? {} : { 'content-encoding': coding }) });
      if (coding !== undefined) response.write(gzipSync(sentence, { level: 0 }).subarray(0, 20));
      const more = () => {
        while (response.write('a'.repeat(10_000)));
      };
      response.on('drain', more).on('close', () => {
        stopped = true;
      });
      more();
    });
    expect(await get(server, '/', options)).toMatchObject({ status: 'refused', reason: coding === undefined ? 'too-large' : 'connection' });
    await expect.poll(() => stopped).toBe(true);
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(50_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(50_000_000))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(50_000_000)))],
  ])('is refused for a bomb in %s', async (coding, bomb) => {
    expect(bomb.length).toBeLessThan(100_000);
    const server = await serve((_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': coding }).end(bomb),
    );
    expect(await get(server, '/', options)).toMatchObject(tooLarge);
  });

  it('is refused for a bomb that is a packed sitemap', async () => {
    const bomb = gzipSync(`<urlset>${' '.repeat(5_000_000)}</urlset>`);
    const server = await serve((_request, response) => response.writeHead(200, { 'content-type': 'application/x-gzip' }).end(bomb));
    expect(await get(server, '/sitemap.xml.gz', options)).toMatchObject(tooLarge);
  });
});

describe('content types', () => {
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

  it.each([
    'text/html',
    'application/xhtml+xml',
    'text/plain',
    'application/pdf',
    docx,
    'application/rss+xml',
    'application/atom+xml',
    'application/xml',
    'text/xml',
  ])('%s is read', async (type) => {
    const server = await serve((_request, response) => response.writeHead(200, { 'content-type': type }).end('x'));
    expect(pageOf(await get(server)).contentType).toBe(type);
  });

  it.each(['image/png', 'video/mp4', 'application/json', 'application/javascript', 'text/css', 'application/octet-stream', 'nonsense'])(
    '%s is refused before it is read',
    async (type) => {
      const server = await serve((_request, response) => {
        response.writeHead(200, { 'content-type': type });
        response.write('x');
      });
      const contentType = type === 'nonsense' ? null : type;
      expect(await get(server)).toMatchObject({ status: 'refused', reason: 'content-type', facts: { contentType } });
    },
  );

  it.each<[string, string, Record<string, string>, string | Uint8Array, string]>([
    ['a PDF by its address', '/bao-cao.PDF?v=1', {}, '%PDF-1.7 x', 'application/pdf'],
    ['a PDF by the query', '/tai.aspx?tep=bao-cao.pdf', {}, '%PDF-1.7 x', 'application/pdf'],
    ['a PDF by what the server calls it', '/1', { 'content-disposition': 'attachment; filename="b.pdf"' }, '%PDF-1.7', 'application/pdf'],
    ['a Word file', '/bao-cao.docx', {}, smallZip({ a: 'b' }), docx],
    ['a packed sitemap', '/sitemap.xml.gz', {}, gzipSync('<?xml version="1.0"?><urlset/>'), 'application/xml'],
  ])('application/octet-stream is %s', async (_name, path, headers, bytes, type) => {
    const server = await serve((_request, response) =>
      response.writeHead(200, { 'content-type': 'application/octet-stream', ...headers }).end(bytes),
    );
    expect(pageOf(await get(server, path)).contentType).toBe(type);
  });

  it.each([undefined, 'gzip'])('a sitemap that is packed once is unpacked once, with the coding %s', async (coding) => {
    const headers = { 'content-type': 'application/x-gzip', ...(coding === undefined ? {} : { 'content-encoding': coding }) };
    const server = await serve((_request, response) => response.writeHead(200, headers).end(gzipSync('<urlset/>')));
    expect(textOf(await get(server, '/sitemap.xml.gz'))).toBe('<urlset/>');
  });

  it.each([
    ['/bao-cao.pdf', '<html>'],
    ['/bao-cao.docx', '%PDF-1.7'],
    ['/sitemap.xml.gz', gzipSync('<html>')],
  ])('application/octet-stream at %s is refused when it is something else', async (path, bytes) => {
    const server = await serve((_request, response) => response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes));
    expect(await get(server, path)).toMatchObject({ reason: 'content-type', facts: { contentType: 'application/octet-stream' } });
  });
});

describe('certificates', () => {
  it.each([
    ['signed by itself', [host], 1, /SELF_SIGNED/, false],
    ['for another host', ['khac.example.vn'], 1, /ALTNAME/, true],
    ['expired', [host], -2, /EXPIRED/, true],
  ])('%s are refused', async (_name, hosts, days, problem, trusted) => {
    const certificate = smallCertificate(hosts, days);
    const server = await serve(html, certificate);
    const result = await get(server, '/', {}, trusted ? { ca: certificate.cert } : {}, 'https');
    expect(result).toMatchObject({ status: 'refused', reason: 'certificate', facts: { host, problem: expect.stringMatching(problem) } });
    expect(server.asked).toEqual([]);
  });

  it('are checked whatever the environment says', async () => {
    const server = await serve(html, smallCertificate([host]));
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      expect(await get(server, '/', {}, {}, 'https')).toMatchObject({ reason: 'certificate' });
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    }
  });

  it('are not asked of a server that speaks no TLS', async () => {
    const server = await serve(html);
    expect(await get(server, '/', {}, {}, 'https')).toMatchObject({ reason: 'connection', facts: { host } });
  });
});

describe('servers', () => {
  it.each([204, 304, 400, 403, 404, 410, 429, 500, 503])('that answer %i are refused with the number, or as no page', async (status) => {
    const server = await serve((_request, response) => response.writeHead(status, { 'content-type': 'image/png' }).end());
    const expected = status === 204 ? { reason: 'content-type' } : { reason: 'status', facts: { status } };
    expect(await get(server)).toMatchObject({ status: 'refused', ...expected });
  });

  it('that are not there are refused', async () => {
    const server = await smallWebServer(html);
    await server.close();
    const result = await fetcherOf(server).fetch(`http://${host}:${server.port}/`);
    expect(result).toMatchObject({ reason: 'connection', facts: { host, problem: 'ECONNREFUSED' } });
  });

  it.each<[string, RequestListener]>([
    ['hang up', (request) => request.socket.destroy()],
    [
      'hang up in the middle',
      (request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': 100 });
        response.write('half', () => request.socket.destroy());
      },
    ],
    ['speak another language', (request) => request.socket.end('SSH-2.0-OpenSSH\r\n\r\n')],
    [
      'pack half a page',
      (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(sentence).subarray(0, 20)),
    ],
    [
      'pack nothing',
      (_request, response) => response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end('<p>'),
    ],
    [
      'pack otherwise',
      (_request, response) => response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'zstd' }).end('x'),
    ],
    ['send endless headers', (request) => request.socket.write(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}`)],
  ])('that %s are refused', async (_name, answer) => {
    const server = await serve(answer);
    expect(await get(server)).toMatchObject({ status: 'refused', reason: 'connection', facts: { host } });
  });
});
