import { sliceOf } from '../../language/span.js';
import type { SceneNumber } from '../numbers.js';
import type { Quantity } from '../quantity.js';
import { type Scene, spanOf } from '../scene.js';
import { type UnitPhrase, unitAt } from '../unit-phrase.js';
import { grammar, rangeWords } from '../vocabulary/grammar-words.js';
import type { QuantityRule } from './rule.js';

const dashes = new Set(['-', '–', '—', '÷']);
const untilWords = new Set(rangeWords);

/** "60% - 100%", "từ 90 đến 100 ha", "3-5 triệu đồng": two ends, one unit. */
export const range: QuantityRule = {
  name: 'range',
  read: (scene, number) => {
    const lowerUnit = sameUnitBetween(scene, number);
    const mark = (lowerUnit?.last ?? number.last) + 1;
    const upper = scene.numberAt.get(mark + 1);
    if (upper === undefined || upper.value <= number.value || !joins(scene, number, mark, lowerUnit)) return null;
    const unit = unitAt(scene, upper.last + 1);
    if (unit === null || unit.kind === 'duration' || !agrees(scene, lowerUnit, unit)) return null;
    return {
      ...spanOf(scene, number.first, unit.last),
      kind: unit.kind,
      rule: 'range',
      value: number.value,
      upper: upper.value,
      decimals: Math.max(number.decimals, upper.decimals),
      unit: sliceOf(scene.text, spanOf(scene, unit.first, unit.last)),
      unitTokens: unit,
      first: number.first,
      last: unit.last,
      whole: null,
    } satisfies Quantity;
  },
};

/** The lower end's own unit, when one stands before the mark between the ends. */
function sameUnitBetween(scene: Scene, number: SceneNumber): UnitPhrase | null {
  const unit = unitAt(scene, number.last + 1);
  if (unit === null || unit.source === 'open') return null;
  return unit;
}

function joins(scene: Scene, number: SceneNumber, mark: number, lowerUnit: UnitPhrase | null): boolean {
  const word = scene.words[mark] ?? '';
  if (dashes.has(word)) return true;
  return untilWords.has(word) && (scene.words[number.first - 1] === grammar.from || lowerUnit === null);
}

function agrees(scene: Scene, lower: UnitPhrase | null, upper: UnitPhrase): boolean {
  if (lower === null) return true;
  if (lower.source === 'scale') return true;
  return sliceOf(scene.text, spanOf(scene, lower.first, lower.last)) === sliceOf(scene.text, spanOf(scene, upper.first, upper.last));
}
