import type { Citation, Series, SeriesPoint } from '../answer.js';
import type { Candidate } from '../choice/score.js';
import type { Decision } from '../decision/decide.js';
import { commonUnit, hasUnit } from '../decision/shared-unit.js';
import type { SplitBy } from '../decision/split.js';
import { periodLabel } from '../evidence/period-label.js';

type Found = Extract<Decision, { found: true }>;

/** The values that a comparison or a trend sets side by side, of the unit that most of them share; null when fewer than two share one. */
export function seriesOf(decision: Found, citations: readonly Citation[]): Series | null {
  const told = labelled(decision);
  if (told === null) return null;
  const common = commonUnit(told.sides.map(({ side }) => side));
  const alike = told.sides.filter(({ side, label }) => common !== null && hasUnit(side, common) && label !== '');
  const points = alike.flatMap(({ side, label }) => pointOf(side, label, citations));
  if (new Set(points.map(({ label }) => label)).size < 2) return null;
  return { by: told.by, unit: shortest(alike.map(({ side }) => side.target.figure?.unit ?? null)), points };
}

function shortest(units: readonly (string | null)[]): string | null {
  return units.reduce((least, unit) => (least === null || unit === null || least.length <= unit.length ? least : unit), units[0] ?? null);
}

interface Labelled {
  readonly by: SplitBy;
  readonly sides: readonly { readonly side: Candidate; readonly label: string }[];
}

/** The labels of a parted question; else the places, or the times, that the figures themselves state. */
function labelled({ sides, split }: Found): Labelled | null {
  if (sides.length < 2) return null;
  if (split !== null) return { by: split.by, sides: sides.map((side, at) => ({ side, label: split.labels[at] ?? '' })) };
  const places = sides.map(({ target }) => target.figure?.locality?.value.text ?? '');
  const times = sides.map(({ target }) => (target.figure?.period == null ? '' : periodLabel(target.figure.period.value.period)));
  const [by, labels] = areAllDifferent(times) ? (['period', times] as const) : (['place', places] as const);
  return areAllDifferent(labels) ? { by, sides: sides.map((side, at) => ({ side, label: labels[at] ?? '' })) } : null;
}

function areAllDifferent(labels: readonly string[]): boolean {
  return labels.every((label) => label !== '') && new Set(labels).size === labels.length;
}

function pointOf({ evidence, target }: Candidate, label: string, citations: readonly Citation[]): SeriesPoint[] {
  const { figure } = target;
  const citation = citations.find(({ file }) => file === evidence.article.file)?.n;
  if (figure === null || figure.upper !== null || citation === undefined) return [];
  return [{ label, value: figure.value, text: evidence.article.text.slice(figure.start, figure.end), citation }];
}
