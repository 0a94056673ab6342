import type { SceneNumber } from './numbers.js';
import type { NotMeasure } from './quantity.js';
import { clockTime, inAddress, pageCounter, phoneNumber } from './rules/not-measure/contacts.js';
import { bareYear, inPeriod, plainDuration, writtenDate } from './rules/not-measure/dates.js';
import { documentNumber, labelNumber, namedDocument } from './rules/not-measure/documents.js';
import {
  capitalisedName,
  embeddedNumber,
  gluedName,
  houseNumber,
  numberedName,
  oneOfMany,
  slogan,
  spokenNumber,
} from './rules/not-measure/names.js';
import { age, firmOrdinal, listMarker, looseOrdinal, ordinalList, sessionNumber } from './rules/not-measure/ordinals.js';
import { joinedNumber, score } from './rules/not-measure/scores.js';
import type { NotMeasureRule } from './rules/rule.js';
import { type Scene, spanOf } from './scene.js';

/** In the order they are asked; the first that applies names the kind. */
const notMeasureRules: readonly NotMeasureRule[] = [
  inAddress,
  inPeriod,
  documentNumber,
  clockTime,
  writtenDate,
  bareYear,
  listMarker,
  phoneNumber,
  pageCounter,
  namedDocument,
  firmOrdinal,
  age,
  gluedName,
  labelNumber,
  houseNumber,
  numberedName,
  looseOrdinal,
  ordinalList,
  sessionNumber,
  slogan,
  spokenNumber,
  oneOfMany,
  embeddedNumber,
  joinedNumber,
  capitalisedName,
  plainDuration,
  score,
];

/** What a number is when it measures nothing; null when no rule says so. */
export function readNotMeasure(scene: Scene, number: SceneNumber): NotMeasure | null {
  const rule = notMeasureRules.find((candidate) => candidate.applies(scene, number));
  return rule === undefined ? null : { ...spanOf(scene, number.first, number.last), kind: rule.kind, rule: rule.name };
}
