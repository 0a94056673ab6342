import type { Span } from './span.js';

/** What stretch of time the words name. */
export type PeriodKind = 'day' | 'month' | 'months' | 'quarter' | 'half' | 'year' | 'years' | 'term' | 'until' | 'since';

/**
 * A stretch of time with both ends inclusive, as `YYYY-MM-DD`. `until` has no `from` ("đến 27/9/2023", "đến nay"); `since`
 * has no `to` ("từ năm 2021"). `months` counts from January ("9 tháng đầu năm" = 01-01 to 09-30) or to December ("6 tháng cuối năm"
 * is `half`); `years` is a range of years ("giai đoạn 2021 - 2025"), `term` an office term ("nhiệm kỳ 2020 - 2025").
 */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: string | null;
  readonly to: string | null;
}

/** Words that name a period. */
export interface PeriodMention extends Span {
  /** Null when the words are relative and no reference day was given. */
  readonly period: Period | null;
  /** Whether the words need a reference day ("năm nay", "đến nay", "6 tháng đầu năm" without a year). */
  readonly relative: boolean;
  /**
   * `comparison`: the base of a comparison ("so với cùng kỳ năm 2022") or of a measure ("giá so sánh 2010"), not the time that a figure speaks of;
   * `document`: the date of a numbered document.
   */
  readonly role: 'time' | 'comparison' | 'document';
}
