import type { SceneNumber } from '../numbers.js';
import type { NotMeasureKind, Quantity } from '../quantity.js';
import type { Scene } from '../scene.js';

/** Reads a number and what stands behind it as a quantity. The first rule of a list that reads it wins. */
export interface QuantityRule {
  readonly name: string;
  /** Null when the words are not of this shape. */
  readonly read: (scene: Scene, number: SceneNumber) => Quantity | null;
}

/** Says that a number measures nothing, and of what kind it is. */
export interface NotMeasureRule {
  readonly name: string;
  readonly kind: NotMeasureKind;
  readonly applies: (scene: Scene, number: SceneNumber) => boolean;
}
