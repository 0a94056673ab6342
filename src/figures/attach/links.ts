import { phrasesByValue } from '../../language/phrase-table.js';
import type { Span } from '../../language/span.js';
import type { ChangeDirection, FigureRelation } from '../figure.js';
import type { Quantity } from '../quantity.js';
import type { Scene } from '../scene.js';
import { linkFillers, valueFillers } from '../vocabulary/grammar-words.js';
import { downVerbs, equalVerbs, reachVerbs, shareVerbs, timesVerbs, upVerbs } from '../vocabulary/link-words.js';
import { type Aspect, readAspect } from './aspect.js';
import { type Base, readBase } from './base.js';
import { type BoundReading, readBound } from './bound.js';
import { comparedVerb } from './compared-verb.js';

/** How a quantity stands to the one it says something about, or to a plan or base in its own clause. */
export interface Link {
  readonly relation: FigureRelation;
  readonly rule: string;
  /** Of a change. */
  readonly direction: ChangeDirection | null;
  readonly versus: Span | null;
}

/** A quantity with what stands directly around it. */
export interface Linked {
  readonly quantity: Quantity;
  readonly bound: BoundReading;
  readonly base: Base | null;
  readonly link: Link | null;
  /** First token of the link word, or of the bound, or of the number. */
  readonly first: number;
  /** Last token of its base, bound or unit. */
  readonly last: number;
  /** What the text says the number is about, behind it: "tăng 14% về số doanh nghiệp". */
  readonly aspect: Aspect | null;
}

type VerbKind = 'reach' | 'equal' | 'share' | 'up' | 'down' | 'times';

const verbs = phrasesByValue<VerbKind>({
  reach: reachVerbs,
  equal: equalVerbs,
  share: shareVerbs,
  up: upVerbs,
  down: downVerbs,
  times: timesVerbs,
});
/** Words that may stand between a link verb and its number. */
const fillers = new Set(linkFillers);
/** Of these the ones behind which growth is a value, not a change: "vốn tăng thêm là 6 tỷ đồng". */
const valueMarks = new Set(valueFillers);

/** Reads the link word before a quantity and the base behind it. */
export function readLink(scene: Scene, quantity: Quantity): Linked {
  const bound = readBound(scene, quantity);
  const aspect = readAspect(scene, bound.last + 1);
  const base = readBase(scene, (aspect?.last ?? bound.last) + 1);
  const compared = base === null ? comparedVerb(scene, bound.first) : null;
  if (compared !== null && quantity.kind !== 'ratio') {
    const { kind, versus, first } = compared;
    const link: Link = { relation: 'change', rule: `compared-${kind}`, direction: kind, versus };
    return { quantity, bound, base, link, first, last: aspect?.last ?? bound.last, aspect };
  }
  const verb = verbBefore(scene, bound.first);
  const link = linkOf(quantity, verb?.kind ?? bracket(scene, bound.first), base);
  const first = link === null || verb === null ? bound.first : verb.first;
  return { quantity, bound, base, link, first, last: base?.last ?? aspect?.last ?? bound.last, aspect };
}

function verbBefore(scene: Scene, first: number): { kind: VerbKind; first: number } | null {
  const boundIsVerb = verbs.startingAt(scene.words, first);
  if (boundIsVerb !== null && (boundIsVerb.value === 'up' || boundIsVerb.value === 'down')) return { kind: boundIsVerb.value, first };
  for (const end of fillers.has(scene.words[first - 1] ?? '') ? [first - 1, first - 2] : [first - 1]) {
    const found = verbs.endingAt(scene.words, end);
    if (found === null) continue;
    const grows = found.value === 'up' || found.value === 'down';
    if (grows && end < first - 1 && valueMarks.has(scene.words[first - 1] ?? '')) return null;
    return { kind: found.value, first: end - found.length + 1 };
  }
  return null;
}

function bracket(scene: Scene, first: number): 'bracket' | null {
  return scene.words[first - 1] === '(' ? 'bracket' : null;
}

function linkOf(quantity: Quantity, verb: VerbKind | 'bracket' | null, base: Base | null): Link | null {
  if (quantity.kind === 'ratio') return null;
  if (verb === 'up' || verb === 'down') return change(verb, base, `change-${verb}`);
  if (verb === 'times') return change('level', base, 'change-times');
  if (quantity.kind !== 'percent') return null;
  if (verb === null)
    return base?.kind === 'target' ? { relation: 'of-target', rule: 'percent-of-plan', direction: null, versus: base.span } : null;
  return percentLink(verb, base);
}

function percentLink(verb: 'reach' | 'equal' | 'share' | 'bracket', base: Base | null): Link {
  if (base?.kind === 'time') return change('level', base, 'level');
  if (base?.kind === 'target') return { relation: 'of-target', rule: `${verb}-plan`, direction: null, versus: base.span };
  if (base === null && verb === 'reach') return { relation: 'of-target', rule: 'reach', direction: null, versus: null };
  return { relation: 'share', rule: verb === 'share' ? 'share' : `${verb}-share`, direction: null, versus: base?.span ?? null };
}

function change(direction: ChangeDirection, base: Base | null, rule: string): Link {
  return { relation: 'change', rule, direction, versus: base?.span ?? null };
}
