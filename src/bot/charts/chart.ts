/** A row of a chart: a bar with its words. */
export interface ChartRow {
  /** What the bar stands for. */
  readonly name: string;
  /** A second, smaller line under the name; null for none. */
  readonly detail: string | null;
  /** The value as people read it: as the article writes it. */
  readonly shown: string;
  /** How long the bar is. Of a `target` chart in percent of the target; else in one unit that all rows share. */
  readonly value: number;
}

/**
 * What a chart shows. `target`: how much of its target each row reached, against the line of 100%. `places`: one measure of several places. `periods`: one measure
 * over time, oldest first.
 */
export type ChartForm = 'target' | 'places' | 'periods';

/** A picture to draw: values side by side, in Vietnamese. */
export interface Chart {
  readonly form: ChartForm;
  /** What is measured. */
  readonly title: string;
  /** Place and period, as far as they are shared; null when nothing is. */
  readonly subtitle: string | null;
  /** At least one. */
  readonly rows: readonly ChartRow[];
  /** Where the values come from. */
  readonly source: string;
}
