import { readNotMeasure } from './not-measures.js';
import type { SceneNumber } from './numbers.js';
import type { NotMeasure, Quantity } from './quantity.js';
import { quantityRules } from './rules/quantity-rules.js';
import { type Scene, spanOf } from './scene.js';

/** Every number of a sentence, read one way or the other. */
export interface SceneReading {
  readonly quantities: readonly Quantity[];
  readonly notMeasures: readonly NotMeasure[];
}

/** Reads the numbers from left to right; what one rule took, no later number takes again. */
export function readQuantities(scene: Scene): SceneReading {
  const quantities: Quantity[] = [];
  const notMeasures: NotMeasure[] = [];
  let taken = -1;
  for (const number of scene.numbers) {
    if (number.first <= taken) continue;
    const reading = readNumber(scene, number);
    if ('value' in reading) {
      quantities.push(reading);
      taken = reading.last;
    } else {
      notMeasures.push(reading);
    }
  }
  return { quantities, notMeasures };
}

function readNumber(scene: Scene, number: SceneNumber): Quantity | NotMeasure {
  const bare = { ...spanOf(scene, number.first, number.last), kind: 'bare', rule: 'no-unit' } as const;
  return readNotMeasure(scene, number) ?? readQuantity(scene, number) ?? bare;
}

function readQuantity(scene: Scene, number: SceneNumber): Quantity | null {
  for (const rule of quantityRules) {
    const quantity = rule.read(scene, number);
    if (quantity !== null) return quantity;
  }
  return null;
}
