import { phraseSet } from '../../language/phrase-table.js';
import { sliceOf } from '../../language/span.js';
import type { SceneNumber } from '../numbers.js';
import type { Quantity } from '../quantity.js';
import { isCapitalised, type Scene, spanOf } from '../scene.js';
import { type UnitPhrase, unitAt } from '../unit-phrase.js';
import { bareValueWords } from '../vocabulary/grammar-words.js';
import { range } from './range.js';
import { ratio } from './ratio.js';
import type { QuantityRule } from './rule.js';

/** Words right before a number without a unit that make it a value. */
const bareCues = phraseSet(bareValueWords);

function withUnit(name: string, wanted: (unit: UnitPhrase, scene: Scene, number: SceneNumber) => boolean): QuantityRule {
  return {
    name,
    read: (scene, number) => {
      const unit = unitAt(scene, number.last + 1);
      return unit === null || !wanted(unit, scene, number) ? null : quantityOf(name, scene, number, unit);
    },
  };
}

/** "119,33%", "3 điểm phần trăm". */
const percent = withUnit('percent', (unit) => unit.kind === 'percent');

/** "5.499 tỷ đồng", "50 triệu". */
const money = withUnit('money', (unit) => unit.kind === 'money');

/** "50 triệu đồng/người/năm", "16,3 tiêu chí/xã". */
const perUnit = withUnit('per-unit', (unit) => unit.kind === 'per-unit');

/** "129,9ha", "12 km", "30 ngày làm việc". */
const measure = withUnit('measure', (unit) => unit.source === 'measure' && unit.kind !== 'percent' && unit.kind !== 'money');

/** "181 đảng viên": a noun of the table. */
const count = withUnit('count', (unit) => unit.source === 'noun');

/** "12 vựa trái cây": a noun in no table. */
const openCount = withUnit('open-count', (unit, _scene, number) => unit.source === 'open' && number.written === 'digits');

/** "đạt 65,3": a value without a unit. */
const bare: QuantityRule = {
  name: 'bare',
  read: (scene, number) => {
    const cue = bareCues.endingAt(scene.words, number.first - 1) !== null;
    return cue && number.written === 'digits' && !isCapitalised(scene, number.last + 1) ? quantityOf('bare', scene, number, null) : null;
  },
};

/** In the order they are asked; the first that reads the number wins. */
export const quantityRules: readonly QuantityRule[] = [ratio, range, percent, perUnit, money, measure, count, openCount, bare];

function quantityOf(rule: string, scene: Scene, number: SceneNumber, unit: UnitPhrase | null): Quantity {
  const last = unit?.last ?? number.last;
  return {
    ...spanOf(scene, number.first, last),
    kind: unit?.kind ?? 'number',
    rule,
    value: number.value,
    upper: null,
    decimals: number.decimals,
    unit: unit === null ? null : sliceOf(scene.text, spanOf(scene, unit.first, unit.last)),
    unitTokens: unit,
    first: number.first,
    last,
    whole: null,
  };
}
