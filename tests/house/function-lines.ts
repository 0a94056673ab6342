import { parseSync } from '@swc/core';

/** Where a function starts and how many lines it has, its head included. Lines are 1-based. */
export interface FunctionSize {
  readonly line: number;
  readonly lines: number;
}

const functionNodes = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'Constructor',
  'MethodProperty',
  'GetterProperty',
  'SetterProperty',
]);

/** A statement put before the text: the parser's offsets count on from one text to the next, and its start tells from where. */
const anchor = '0;';

/** Every function with a body, in text order. */
export function functionLines(text: string): FunctionSize[] {
  const source = Buffer.from(`${anchor}${text}`);
  const { body } = parseSync(source.toString(), { syntax: 'typescript', target: 'es2022' });
  const base = body[0]?.span.start ?? 0;
  const lineAt = (offset: number): number =>
    source
      .subarray(0, offset - base)
      .toString()
      .split('\n').length;
  return spansOfFunctions(body)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ line: lineAt(start), lines: lineAt(end) - lineAt(start) + 1 }));
}

interface ParserSpan {
  readonly start: number;
  readonly end: number;
}

function spansOfFunctions(node: unknown): ParserSpan[] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(spansOfFunctions);
  return isFunction(node) ? [spanOf(node), ...inner] : inner;
}

interface FunctionNode {
  readonly type: string;
  readonly span?: ParserSpan;
  readonly function?: { readonly span: ParserSpan };
}

function isFunction(node: object): node is FunctionNode {
  return 'type' in node && typeof node.type === 'string' && functionNodes.has(node.type);
}

function spanOf({ span, function: method }: FunctionNode): ParserSpan {
  return span ?? method?.span ?? { start: 0, end: 0 };
}
