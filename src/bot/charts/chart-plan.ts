/** Words at a place. */
export interface PlacedText {
  readonly text: string;
  /** Where the text begins, is centred or ends, by `align`. */
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  readonly align: 'left' | 'center' | 'right';
}

/** A straight line. */
export interface PlacedLine {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly width: number;
  readonly colour: string;
}

/** A bar within the plot; null for no bar at all. */
export interface PlannedBar {
  readonly value: number | null;
  readonly colour: string;
}

/** Everything of a picture with its place, in pixels from the top left. */
export interface ChartPlan {
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
    /** Whether the bars lie, the first on top, or stand, the first at the left. */
    readonly lying: boolean;
    /** What the ends of the plot stand for. */
    readonly from: number;
    readonly to: number;
    /** How thick a bar is. */
    readonly thickness: number;
    /** Behind the bars, from end to end; null for none. */
    readonly track: string | null;
    /** One a band of the plot; bands are equally thick. */
    readonly bars: readonly PlannedBar[];
  };
  readonly texts: readonly PlacedText[];
  readonly lines: readonly PlacedLine[];
}
