import { phraseSet } from '../../language/phrase-table.js';
import { sliceOf } from '../../language/span.js';
import type { SceneNumber } from '../numbers.js';
import type { Quantity } from '../quantity.js';
import { type Scene, spanOf } from '../scene.js';
import { unitAt } from '../unit-phrase.js';
import { outOfWords, ratioWords, totalWords } from '../vocabulary/grammar-words.js';
import type { QuantityRule } from './rule.js';

const reach = phraseSet(ratioWords);
const outOf = phraseSet(outOfWords);
const totals = phraseSet(totalWords);

/** "179/150 đảng viên", "17/17 xã", "12/tổng số 15 xã": a number over the whole or the plan it belongs to. */
export const ratio: QuantityRule = {
  name: 'ratio',
  read: (scene, number) => {
    const whole = wholeOf(scene, number);
    if (whole === null || !Number.isFinite(number.value)) return null;
    const unit = unitAt(scene, whole.last + 1);
    if (unit === null && reach.endingAt(scene.words, number.first - 1) === null) return null;
    const last = unit?.last ?? whole.last;
    return {
      ...spanOf(scene, number.first, last),
      kind: 'ratio',
      rule: 'ratio',
      value: number.value,
      upper: null,
      decimals: number.decimals,
      unit: unit === null ? null : sliceOf(scene.text, spanOf(scene, unit.first, unit.last)),
      unitTokens: unit,
      first: number.first,
      last,
      whole: whole.value,
    } satisfies Quantity;
  },
};

function wholeOf(scene: Scene, number: SceneNumber): SceneNumber | null {
  const spoken = outOf.startingAt(scene.words, number.last + 1);
  if (spoken !== null) return scene.numberAt.get(number.last + 1 + spoken.length) ?? null;
  if (scene.words[number.last + 1] !== '/') return null;
  const direct = scene.numberAt.get(number.last + 2);
  if (direct !== undefined) return scene.words[direct.last + 1] === '/' ? null : direct;
  const total = totals.startingAt(scene.words, number.last + 2);
  return total === null ? null : (scene.numberAt.get(number.last + 2 + total.length) ?? null);
}
