import { isNamed } from './element-role.js';
import { flatText, foldSpaces, type HtmlDocument, type HtmlElement, type HtmlNode, isElement } from './html-node.js';

/** A text node of so many characters outside links is running text. */
const proseLength = 80;
/** An element with more of the page's running text than this is no furniture, whatever its name: templates name whole columns "tools". */
const largestShare = 0.4;
/** The head of a page holds less of it than this. */
const largestHeaderShare = 0.05;

/** Builds the test whether an element of this page is furniture by its name: menus, shares, comments, counters, related lists, the page's head. */
export function furnitureTest(document: HtmlDocument): (element: HtmlElement) => boolean {
  const whole = proseIn(document.body);
  const share = (element: HtmlElement): number => (whole === 0 ? 0 : proseIn(element) / whole);
  return (element) => {
    if (element.localName === 'body' || element.localName === 'html') return false;
    if (isNamed(element, 'noise')) return share(element) <= largestShare && !holdsHeadline(element);
    const isHead = element.localName === 'header' || isNamed(element, 'header');
    return isHead && share(element) <= largestHeaderShare && !holdsHeadline(element);
  };
}

function holdsHeadline(element: HtmlElement): boolean {
  for (const heading of element.querySelectorAll('h1')) if (flatText(heading).split(' ').length >= 6) return true;
  return false;
}

function proseIn(node: HtmlNode): number {
  if (node.nodeType === 3) {
    const length = foldSpaces(node.textContent ?? '').length;
    return length >= proseLength ? length : 0;
  }
  if (!isElement(node) || node.localName === 'a' || node.localName === 'script' || node.localName === 'style') return 0;
  let sum = 0;
  for (const child of node.childNodes) sum += proseIn(child);
  return sum;
}
