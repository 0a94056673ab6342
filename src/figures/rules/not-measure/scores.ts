import type { SceneNumber } from '../../numbers.js';
import { type Scene, touches } from '../../scene.js';
import { unitAt } from '../../unit-phrase.js';
import type { NotMeasureRule } from '../rule.js';

const joiningSigns = new Set(['+', 'x', '×', '*', '=']);
const dashes = new Set(['-', '–']);

/** "2-1", "3 - 0": two whole numbers and no unit behind the second. */
export const score: NotMeasureRule = {
  name: 'score',
  kind: 'score',
  applies: (scene, number) => {
    const second = partner(scene, number.last + 1, number.last + 2);
    if (second !== null) return number.decimals === 0 && unitAt(scene, second.last + 1) === null;
    const first = partner(scene, number.first - 1, number.first - 2);
    return first !== null && number.decimals === 0 && unitAt(scene, number.last + 1) === null;
  },
};

/** "13+250", "2x3", "4.0", "000": a number joined to another by a sign, or a piece of one. */
export const joinedNumber: NotMeasureRule = {
  name: 'joined-number',
  kind: 'name',
  applies: (scene, number) => {
    const text = scene.tokens[number.first]?.text ?? '';
    if (text === '4.0' || text === '5.0' || /^0{2,}/.test(text)) return true;
    return isJoined(scene, number.last, number.last + 2) || isJoined(scene, number.first - 2, number.first);
  },
};

function isJoined(scene: Scene, left: number, right: number): boolean {
  const sign = joiningSigns.has(scene.words[left + 1] ?? '');
  return sign && scene.numberAt.has(right) && touches(scene, left, left + 1) && touches(scene, left + 1, right);
}

function partner(scene: Scene, mark: number, at: number): SceneNumber | null {
  return dashes.has(scene.words[mark] ?? '') ? (scene.numberAt.get(at) ?? null) : null;
}
