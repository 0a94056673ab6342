import type { Period } from '../language/period.js';
import type { PlaceLevel } from '../language/place.js';
import type { Span } from '../language/span.js';

/** Which word of the text bounds the value: trên, hơn, từ … trở lên → `over`; dưới, không quá → `under`; gần → `nearly`; khoảng, ước → `about`/`estimate`; ít nhất → `at-least`. */
export type Bound = 'over' | 'under' | 'nearly' | 'about' | 'estimate' | 'at-least' | 'at-most';

/** `level` is "bằng 105,95% so với cùng kỳ": 105.95 of the base, not a growth. */
export type ChangeDirection = 'up' | 'down' | 'level';

/** An attribute of a figure with the words it was read from and the rule that read them. */
export interface Sourced<T> {
  readonly value: T;
  /** Null when inherited from the article's metadata, which is not a span of its text. */
  readonly span: Span | null;
  /** Name of the rule, such as `ratio`, `clause-period`, `dateline`. */
  readonly rule: string;
}

/** A change that the text attaches to a figure. */
export interface Change {
  /** In percent, unless `unit` says otherwise. Always positive; the direction has the sign. */
  readonly value: number;
  readonly unit: string;
  readonly direction: ChangeDirection;
  /** What it is held against, verbatim ("cùng kỳ năm 2022"), else null. */
  readonly versus: string | null;
}

/** A place a figure speaks of. */
export interface FigureLocality {
  /** As the article writes it, "huyện Tháp Mười". */
  readonly text: string;
  /** See `PlaceMention.key`. */
  readonly key: string;
  /** See `PlaceMention.level`. */
  readonly level: PlaceLevel | null;
}

/** A time a figure speaks of. */
export interface FigurePeriod {
  /** As the article writes it, "9 tháng của năm 2023", "đến nay". */
  readonly text: string;
  readonly period: Period;
}

/**
 * A number that measures something, read from an article. Its own span covers the number and the unit ("179/150 đảng viên", "5.499 tỷ đồng",
 * "119,33%").
 */
export interface Figure extends Span {
  /** What it measures in: a `ratio` has two numbers, a `count` a noun, `money` a currency, … */
  readonly kind: FigureKind;
  /** Name of the rule that read number and unit. */
  readonly rule: string;
  /** Of a ratio the first number; of a range the lower end. In the unit as written: "5.499 tỷ đồng" is 5499 of "tỷ đồng". */
  readonly value: number;
  /** Upper end of a range ("60% - 100%"), else null. */
  readonly upper: number | null;
  /** "đảng viên", "%", "tỷ đồng", "triệu đồng/người/năm"; null when the text gives none. */
  readonly unit: string | null;
  readonly bound: Sourced<Bound> | null;
  /** The noun phrase that the number measures, a span of the text; null when none was found. */
  readonly indicator: Span | null;
  /** The plan it is held against, in the figure's unit. */
  readonly target: Sourced<number> | null;
  readonly percentOfTarget: Sourced<number> | null;
  readonly change: Sourced<Change> | null;
  readonly period: Sourced<FigurePeriod> | null;
  readonly locality: Sourced<FigureLocality> | null;
  /**
   * What to show as one line: from the bound word to the last word attached in brackets or behind a comma ("179/150 đảng viên (đạt
   * 119,33%)", "trên 3.947 tỷ đồng"). Holds the figure's own span.
   */
  readonly display: Span;
  /** The sentence (or list item) it stands in. */
  readonly sentence: Span;
  /** Set when the stated numbers do not follow from one another beyond rounding. */
  readonly mismatch: ArithmeticMismatch | null;
  /** Set when the text says so: a plan or task not yet done ("phấn đấu", "mục tiêu", "đề ra", "cần thực hiện"). */
  readonly planned: boolean;
  /**
   * Index, in the article's list, of the figure that this one says something about: "179/150 đảng viên" for the "119,33%" in brackets behind
   * it. Null when it stands for itself.
   */
  readonly parent: number | null;
  /** What it says about its parent, or of the plan or base in its own clause when it has no parent; null when it is no such figure. */
  readonly relation: FigureRelation | null;
}

/**
 * `of-target`: part of the plan that was reached ("đạt 119,33%"). `change`: against an earlier time or a plan ("tăng 11,2% so với cùng kỳ"). `share`: part of a
 * whole ("chiếm 8,1%"). `plan`: the plan itself ("kế hoạch 150 ha"). `base`: where a change starts ("từ 10 lên 12 xã"). `part`: a part of a
 * total ("trong đó 30 hộ nghèo").
 */
export type FigureRelation = 'of-target' | 'change' | 'share' | 'plan' | 'base' | 'part';

export type FigureKind =
  | 'count'
  | 'ratio'
  | 'percent'
  | 'money'
  | 'area'
  | 'weight'
  | 'length'
  | 'volume'
  | 'energy'
  | 'duration'
  | 'per-unit'
  | 'number';

/** "bài viết ghi …, tính ra …" */
export interface ArithmeticMismatch {
  readonly stated: number;
  readonly computed: number;
  readonly unit: string;
}
