import { describe, expect, it } from 'vitest';
import { readListing } from '../../../src/intake/listings/read-listing.js';
import { listingPage } from './listing-page.js';

const read = (text: string | Uint8Array, address?: string, type?: string) => readListing(listingPage(text, address, type));
const addresses = (text: string, address?: string) => read(text, address)?.entries.map((entry) => entry.address);
const items = (inner: string) => `<rss version="2.0"><channel><title>Tin</title>${inner}</channel></rss>`;

describe('RSS 2.0', () => {
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel>
    <title>Tin tức &amp; sự kiện</title>
    <link>https://xa.example.vn</link>
    <atom:link href="https://xa.example.vn/rss/tin.xml" rel="self" type="application/rss+xml"/>
    <image><title>Ảnh bìa</title><url>https://xa.example.vn/logo.png</url></image>
    <item>
      <title><![CDATA[Xã Mỹ An làm 12 km đường]]></title>
      <link>https://xa.example.vn/duong.html#binh-luan</link>
      <pubDate>Mon, 27 Nov 2023 08:00:00 +0700</pubDate>
      <content:encoded><![CDATA[<p>Nội dung <title>khác</title></p>]]></content:encoded>
    </item>
    <item>
      <title>Thu ngân sách &lt;b&gt;đạt&lt;/b&gt; 98&amp;nbsp;%</title>
      <guid isPermaLink="true">https://www.xa.example.vn/thu.html</guid>
      <pubDate>Tue, 28 Nov 2023 20:00:00 GMT</pubDate>
    </item>
    <item><title>Không ngày</title><link>/khong-ngay.html</link><guid isPermaLink="false">tin-12</guid></item>
    <item><title>Không địa chỉ</title><guid isPermaLink="false">tin-13</guid></item>
    <item><title>Nơi khác</title><link>https://bao.example.com/tin.html</link></item>
  </channel>
</rss>`;

  it('gives entries of the same host, newest first, and counts the others', () => {
    expect(read(feed)).toEqual({
      kind: 'rss',
      title: 'Tin tức & sự kiện',
      entries: [
        { address: 'https://www.xa.example.vn/thu.html', title: 'Thu ngân sách đạt 98 %', date: '2023-11-29' },
        { address: 'https://xa.example.vn/duong.html', title: 'Xã Mỹ An làm 12 km đường', date: '2023-11-27' },
        { address: 'https://xa.example.vn/khong-ngay.html', title: 'Không ngày', date: null },
      ],
      leftOut: { otherHost: 1, noAddress: 1 },
    });
  });

  it('is known by what it is, whatever the server calls it', () => {
    expect(read(feed, undefined, 'text/html')?.entries).toHaveLength(3);
    expect(read(`\ufeff  ${feed}`)?.entries).toHaveLength(3);
  });

  it('may be in UTF-16', () => {
    expect(read(Buffer.from(`\ufeff${feed}`, 'utf16le'))?.title).toBe('Tin tức & sự kiện');
  });

  it('names each address once', () => {
    const item = '<item><link>/a.html</link></item>';
    expect(addresses(items(`${item}${item.replace('a.html', 'a.html#x')}`))).toEqual(['https://xa.example.vn/a.html']);
  });

  it('does not name itself', () => {
    expect(addresses(items('<item><link>https://xa.example.vn/rss/tin.xml</link></item>'))).toEqual([]);
  });
});

describe('RSS 1.0', () => {
  it('is read with its entries beside the channel', () => {
    const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://xa.example.vn/rdf"><title>Xã Mỹ An</title><link>https://xa.example.vn/</link></channel>
      <item rdf:about="https://xa.example.vn/1"><title>Một</title><link>https://xa.example.vn/1</link><dc:date>2023-11-28T05:24:29+07:00</dc:date></item>
      <textinput><title>Tìm</title></textinput>
    </rdf:RDF>`;
    expect(read(feed)).toEqual({
      kind: 'rss',
      title: 'Xã Mỹ An',
      entries: [{ address: 'https://xa.example.vn/1', title: 'Một', date: '2023-11-28' }],
      leftOut: { otherHost: 0, noAddress: 0 },
    });
  });
});

describe('Atom', () => {
  it('is read with its links, titles and dates', () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://xa.example.vn/tin/">
      <title>Xã Mỹ An</title><link rel="self" href="atom.xml"/><updated>2023-12-01T00:00:00Z</updated>
      <entry xml:base="nam/">
        <source><title>Nguồn khác</title><updated>2001-01-01T00:00:00Z</updated></source>
        <author><name>Ban biên tập</name></author>
        <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Cây <b>xoài</b></div></title>
        <link rel="enclosure" href="a.mp3"/><link rel="alternate" type="application/pdf" href="a.pdf"/><link type="text/html" href="a.html"/>
        <updated>2023-12-02T00:00:00Z</updated><published>2023-11-01T00:00:00Z</published>
      </entry>
      <entry><title type="html">Hội nghị &amp;quot;tổng kết&amp;quot;</title><link href="/b.html"/><updated>2023-11-02T00:00:00Z</updated></entry>
    </feed>`;
    expect(read(feed)).toMatchObject({
      kind: 'atom',
      title: 'Xã Mỹ An',
      entries: [
        { address: 'https://xa.example.vn/b.html', title: 'Hội nghị "tổng kết"', date: '2023-11-02' },
        { address: 'https://xa.example.vn/tin/nam/a.html', title: 'Cây xoài', date: '2023-11-01' },
      ],
    });
  });

  it('may carry a prefix', () => {
    const feed = '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Một</a:title><a:link href="/1"/></a:entry></a:feed>';
    expect(read(feed)?.entries).toEqual([{ address: 'https://xa.example.vn/1', title: 'Một', date: null }]);
  });
});

describe('sitemaps', () => {
  it('are read, with what a news sitemap says', () => {
    const map = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
      <url><loc> https://xa.example.vn/cu.html?a=1&amp;b=2 </loc><lastmod>2022-01-05</lastmod><image:image><image:loc>https://cdn.example.com/a.jpg</image:loc></image:image></url>
      <url><loc>https://xa.example.vn/moi.html</loc><lastmod>2020-01-01</lastmod><news:news><news:publication_date>2023-11-28T05:24:29+07:00</news:publication_date><news:title>Tin mới</news:title></news:news></url>
    </urlset>`;
    expect(read(map)).toEqual({
      kind: 'sitemap',
      title: null,
      entries: [
        { address: 'https://xa.example.vn/moi.html', title: 'Tin mới', date: '2023-11-28' },
        { address: 'https://xa.example.vn/cu.html?a=1&b=2', title: null, date: '2022-01-05' },
      ],
      leftOut: { otherHost: 0, noAddress: 0 },
    });
  });

  it('may be lists of sitemaps', () => {
    const index =
      '<sitemapindex><sitemap><loc>/a.xml</loc><lastmod>2022-01-01</lastmod></sitemap><sitemap><loc>/b.xml.gz</loc><lastmod>2023-01-01</lastmod></sitemap></sitemapindex>';
    expect(read(index)).toMatchObject({
      kind: 'sitemap-index',
      entries: [{ address: 'https://xa.example.vn/b.xml.gz' }, { address: 'https://xa.example.vn/a.xml' }],
    });
  });
});

describe('addresses', () => {
  it.each(['javascript:alert(1)', 'mailto:a@example.vn', 'file:///etc/passwd', 'https://a:b@xa.example.vn/', 'http://[::/', ''])(
    '%s is none',
    (address) => {
      expect(read(items(`<item><link>${address}</link></item>`))).toMatchObject({ entries: [], leftOut: { noAddress: 1, otherHost: 0 } });
    },
  );

  it.each(['http://xa.example.vn.example.com/', 'http://cổng.example.vn/', 'http://127.0.0.1/', '//khac.example.vn/a'])(
    '%s is of another host',
    (address) => {
      expect(read(items(`<item><link>${address}</link></item>`))?.leftOut).toEqual({ noAddress: 0, otherHost: 1 });
    },
  );

  it('of another port or scheme are of the same host', () => {
    expect(addresses(items('<item><link>http://xa.example.vn:8080/a</link></item>'))).toEqual(['http://xa.example.vn:8080/a']);
  });

  it('cannot be led elsewhere by a base', () => {
    const feed = '<feed xml:base="https://khac.example.com/"><entry><link href="a.html"/></entry></feed>';
    expect(read(feed)).toMatchObject({ entries: [], leftOut: { otherHost: 1 } });
  });
});

describe('what is broken', () => {
  it.each([
    '',
    'Không phải XML',
    '<html><head><title>Trang chủ</title></head><body><rss></rss></body></html>',
    '<!doctype html><p>Một <feed>',
    '<opml><body/></opml>',
    '{"items": []}',
    '%PDF-1.7',
    '\0\0\0\0',
  ])('is no listing: %s', (text) => {
    expect(read(text)).toBeNull();
  });

  it('is read as far as it makes sense', () => {
    const feed =
      '<rss><channel><title>Tin & sự kiện<item><title>Một</title><link>/1</link></item><item><title>A & B</b></title><link>/2</link></item><item><link>/3';
    expect(addresses(feed)).toEqual(['https://xa.example.vn/1', 'https://xa.example.vn/2', 'https://xa.example.vn/3']);
  });

  it('may be an empty listing', () => {
    expect(read('<rss/>')).toEqual({ kind: 'rss', title: null, entries: [], leftOut: { otherHost: 0, noAddress: 0 } });
  });
});

describe('bombs', () => {
  it('of entities are not expanded', () => {
    const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
    const feed = `<!DOCTYPE rss [<!ENTITY e0 "ha"><!ENTITY x SYSTEM "file:///etc/passwd">${entities}]>${items('<item><title>&e9;&x;</title><link>/1</link></item>')}`;
    const title = read(feed)?.entries[0]?.title;
    expect(title).toBe('&e9;&x;');
  });

  it('of elements within each other are given up', () => {
    const text = items('<a>'.repeat(1_000_000));
    expect(read(text)).toMatchObject({ kind: 'rss', entries: [] });
  });

  it('of entries end where a sitemap may end', () => {
    const map = `<urlset>${Array.from({ length: 50_100 }, (_, at) => `<url><loc>/${at}</loc></url>`).join('')}</urlset>`;
    expect(read(map)?.entries).toHaveLength(50_000);
  });

  it('of a long title are cut', () => {
    const title = 'a'.repeat(1_000_000);
    expect(read(items(`<item><title>${title}</title><link>/1</link></item>`))?.entries[0]?.title).toHaveLength(4000);
  });
});
