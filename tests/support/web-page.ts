import type { GivenDocument } from '../../src/intake/given-document.js';

/** A web page of a commune with an address of its own, its paragraphs below its title. */
export function webPage(title: string, paragraphs: readonly string[], facts: { date?: string; address?: string } = {}): GivenDocument {
  const { date = '2024-04-05', address = null } = facts;
  const head = `<title>${title}</title><meta property="og:title" content="${title}"><meta property="article:published_time" content="${date}">`;
  const site = '<meta property="og:site_name" content="Trang thông tin xã Tân Hòa">';
  const menu = '<div class="menu"><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a></div>';
  const body = `<article><h1>${title}</h1>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')}</article>`;
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8">${head}${site}</head><body>${menu}${body}<footer>Lượt truy cập: 12345</footer></body></html>`;
  return { name: 'trang.html', bytes: new TextEncoder().encode(html), contentType: null, address };
}
