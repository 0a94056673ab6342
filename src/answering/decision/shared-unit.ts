import { normalizeWord } from '../../language/fold.js';
import type { Candidate } from '../choice/score.js';

/** The unit that most of the figures share; null when there is none. Of units that go on from one another ("hộ", "hộ nghèo") the shortest. */
export function commonUnit(candidates: readonly Candidate[]): string | null {
  const units = candidates.flatMap((candidate) => unitOf(candidate) ?? []).sort((a, b) => a.length - b.length);
  const shared = units.map((unit) => units.filter((other) => goesOn(unit, other)).length);
  return units[shared.indexOf(Math.max(...shared))] ?? null;
}

/** Whether a figure is measured in a unit, or in one that goes on from it. */
export function hasUnit(candidate: Candidate, unit: string): boolean {
  const own = unitOf(candidate);
  return own !== null && goesOn(unit, own);
}

function goesOn(unit: string, longer: string): boolean {
  return longer === unit || (unit !== '' && longer.startsWith(`${unit} `));
}

/** Null for what is no figure; empty for a figure without a unit. */
function unitOf({ target }: Candidate): string | null {
  return target.figure === null ? null : normalizeWord(target.figure.unit ?? '').replaceAll('tỉ', 'tỷ');
}
