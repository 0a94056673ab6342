import type { Explanation } from '../library/library.js';

/** A score's tree, one node a line, parts indented two spaces below their sum. */
export function explanationLines({ label, value, parts }: Explanation, depth: number): string[] {
  return [`${'  '.repeat(depth)}${value.toFixed(4)}  ${label}`, ...parts.flatMap((part) => explanationLines(part, depth + 1))];
}

/** A tree without the parts that add nothing. */
export function withoutNothing({ label, value, parts }: Explanation): Explanation {
  return { label, value, parts: parts.filter((part) => part.value !== 0).map(withoutNothing) };
}
