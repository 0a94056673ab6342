/** What the readers use of a node of a parsed page. */
export interface HtmlNode {
  /** 1: element, 3: text. */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

/** What the readers use of an element of a parsed page. */
export interface HtmlElement extends HtmlNode {
  /** In lower case. */
  readonly localName: string;
  readonly parentElement: HtmlElement | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  remove(): void;
}

/** A parsed page. */
export interface HtmlDocument {
  readonly documentElement: HtmlElement;
  readonly head: HtmlElement;
  readonly body: HtmlElement;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

/** Whether a node is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === 1;
}

/** The text of a node with its white space folded. */
export function flatText(node: HtmlNode): string {
  return foldSpaces(node.textContent ?? '');
}

/** A text with runs of white space as one space and none at its ends. */
export function foldSpaces(text: string): string {
  return text.replace(/[\s\u00a0\u2007\u202f]+/gu, ' ').trim();
}

/** The attribute of the first element that a selector finds and that has it filled. */
export function attributeOf(document: HtmlDocument, selector: string, name: string): string | null {
  for (const element of document.querySelectorAll(selector)) {
    const value = foldSpaces(element.getAttribute(name) ?? '');
    if (value !== '') return value;
  }
  return null;
}

const inside = new Set('a abbr b bdo big cite code del em font i ins mark q s small span strike strong sub sup tt u o:p time'.split(' '));

/** The text of a node with a space wherever an element other than one inside a line begins or ends. */
export function spacedText(node: HtmlNode): string {
  return foldSpaces(partedText(node));
}

function partedText(node: HtmlNode): string {
  if (!isElement(node)) return node.nodeType === 3 ? (node.textContent ?? '') : '';
  const text = [...node.childNodes].map(partedText).join('');
  return inside.has(node.localName) ? text : ` ${text} `;
}
