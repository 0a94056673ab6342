import { phraseSet, phrasesByValue } from '../../language/phrase-table.js';
import { type Span, sliceOf } from '../../language/span.js';
import { countNouns } from '../../language/vocabulary/counted-nouns.js';
import type { Scene } from '../scene.js';
import { standInNouns } from '../vocabulary/stand-in-nouns.js';
import { measureNouns } from '../vocabulary/stop-words.js';
import { tokenFrom } from './clause.js';
import type { Attached } from './parents.js';

const standIns = phraseSet(standInNouns);
const amounts = phraseSet(measureNouns);
const nouns = phrasesByValue(countNouns);

/** "từ 27 triệu con lên 30 triệu": the unit of the number it starts from, when its own goes no further than the scale. */
export function unitOfBase(item: Attached, base: Attached | undefined): string | null {
  const [own, whole] = [item.quantity.unit, base?.quantity.unit ?? null];
  return own !== null && whole?.startsWith(`${own} `) ? whole : null;
}

/** The unit, or what it stands in for: "số đảng viên toàn huyện là 4.840 đồng chí" counts "đảng viên". */
export function readUnit(scene: Scene, item: Attached, indicator: Span | null): string | null {
  const { unit, unitTokens } = item.quantity;
  if (unitTokens === null || indicator === null) return unit;
  const found = standIns.startingAt(scene.words, unitTokens.first);
  if (found?.length !== unitTokens.last - unitTokens.first + 1) return unit;
  const first = tokenFrom(scene, indicator.start);
  const amount = amounts.startingAt(scene.words, first);
  const noun = amount === null ? null : nouns.startingAt(scene.words, first + amount.length);
  if (amount === null || noun === null) return unit;
  const [from, to] = [scene.tokens[first + amount.length], scene.tokens[first + amount.length + noun.length - 1]];
  return from === undefined || to === undefined ? unit : sliceOf(scene.text, { start: from.start, end: to.end });
}
