import { type ElementRole, elementWords } from './element-words.js';
import type { HtmlElement } from './html-node.js';

const roles = new Map<ElementRole, ReadonlySet<string>>(
  (Object.keys(elementWords) as ElementRole[]).map((role) => [role, new Set<string>(elementWords[role])]),
);

/** Whether the element's class, id or role names it as this: a word by itself, or two or three in a row ("news-title"). */
export function isNamed(element: HtmlElement, role: ElementRole): boolean {
  const names = [element.getAttribute('class'), element.getAttribute('id'), element.getAttribute('role')];
  return names.some(
    (name) =>
      name !== null && phrasesOf(name).some((phrase) => roles.get(role)?.has(phrase) === true || (role === 'noise' && isCompound(phrase))),
  );
}

/** A word of the table of so many letters is found in a name that begins or ends with it, too ("relatedposts"). */
const fewestLetters = 7;
const longNoise = elementWords.noise.filter((word) => word.length >= fewestLetters);

function isCompound(phrase: string): boolean {
  return phrase.length >= fewestLetters && longNoise.some((word) => phrase.startsWith(word) || phrase.endsWith(word));
}

function phrasesOf(names: string): string[] {
  return names.split(/\s+/).flatMap((name) => {
    const words = name
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word !== '');
    return words.flatMap((word, at) => [word, word + (words[at + 1] ?? ''), word + (words[at + 1] ?? '') + (words[at + 2] ?? '')]);
  });
}

/** Elements that never hold the article's text. */
const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'embed',
  'select',
  'option',
  'button',
  'input',
  'textarea',
  'marquee',
  'nav',
  'aside',
  'footer',
  'audio',
  'video',
  'canvas',
  'map',
  'label',
  'head',
  'title',
  'link',
  'meta',
  'dialog',
  'menu',
  'amp-sidebar',
  'amp-social-share',
  'amp-ad',
  'amp-analytics',
  'amp-iframe',
  'amp-user-notification',
  'amp-carousel',
]);

/** Whether the element holds no text of the article whatever stands in it: scripts, forms' fields, navigation, what is not shown. */
export function isSilent(element: HtmlElement): boolean {
  return silent.has(element.localName) || isHidden(element);
}

function isHidden(element: HtmlElement): boolean {
  if (element.getAttribute('hidden') !== null) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');
}
