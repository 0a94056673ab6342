/** Which rule gave a numeral its value. The two `-by-` rules decided a shape that has two readings. */
export type NumeralRule =
  | 'plain'
  | 'dot-groups'
  | 'comma-groups'
  | 'comma-groups-by-noun'
  | 'comma-groups-by-neighbours'
  | 'comma-decimal'
  | 'dot-decimal'
  | 'dot-decimal-by-neighbours'
  | 'dot-groups-comma-decimal'
  | 'comma-groups-dot-decimal'
  | 'space-groups'
  | 'fragment'
  | 'compound'
  | 'words';

/** A value and the rule that read it. */
export interface ShapeReading {
  readonly value: number;
  readonly rule: NumeralRule;
}

/** What the other numbers of the same text tell about how it writes numbers. */
export interface NumberHabit {
  /** Numbers that can only be groups behind commas ("1,234,567"). */
  readonly commaGroups: number;
  /** Numbers that can only have a comma as decimal mark ("119,33"). */
  readonly commaDecimals: number;
  /** Numbers that can only be groups behind dots ("1.234.567"). */
  readonly dotGroups: number;
  /** Numbers that can only have a dot as decimal mark ("11.2"). */
  readonly dotDecimals: number;
}

const shapes = {
  plain: /^\d+$/,
  dotGroups: /^[1-9]\d{0,2}(?:\.\d{3})+$/,
  commaGroups: /^[1-9]\d{0,2}(?:,\d{3})+$/,
  manyDotGroups: /^[1-9]\d{0,2}(?:\.\d{3}){2,}$/,
  manyCommaGroups: /^[1-9]\d{0,2}(?:,\d{3}){2,}$/,
  commaDecimal: /^\d+,\d+$/,
  dotDecimal: /^\d+\.\d+$/,
  dotGroupsCommaDecimal: /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/,
  commaGroupsDotDecimal: /^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/,
} as const;

/** Counts what each shape proves. */
export function habitOf(numbers: readonly string[]): NumberHabit {
  const count = (test: (written: string) => boolean) => numbers.filter(test).length;
  return {
    commaGroups: count((written) => shapes.manyCommaGroups.test(written) || shapes.commaGroupsDotDecimal.test(written)),
    commaDecimals: count(
      (written) => (shapes.commaDecimal.test(written) && !shapes.commaGroups.test(written)) || shapes.dotGroupsCommaDecimal.test(written),
    ),
    dotGroups: count((written) => shapes.manyDotGroups.test(written) || shapes.dotGroupsCommaDecimal.test(written)),
    dotDecimals: count(
      (written) => (shapes.dotDecimal.test(written) && !shapes.dotGroups.test(written)) || shapes.commaGroupsDotDecimal.test(written),
    ),
  };
}

/**
 * The value of a written number. A dot groups thousands and a comma is the decimal mark, unless the shape says otherwise; "10,381" is read as
 * groups before a noun that is counted, or in a text that writes groups with commas. Null when the shape is no number ("27.9.2023").
 */
export function readShape(written: string, countedNext: boolean, habit: NumberHabit): ShapeReading | null {
  if (shapes.plain.test(written)) return { value: Number(written), rule: 'plain' };
  if (shapes.dotGroupsCommaDecimal.test(written)) return { value: commaDecimalValue(written), rule: 'dot-groups-comma-decimal' };
  if (shapes.commaGroupsDotDecimal.test(written)) return { value: commaGroupsValue(written), rule: 'comma-groups-dot-decimal' };
  if (shapes.manyCommaGroups.test(written)) return { value: commaGroupsValue(written), rule: 'comma-groups' };
  if (shapes.dotGroups.test(written)) return readDots(written, habit);
  if (shapes.commaGroups.test(written)) return readComma(written, countedNext, habit);
  if (shapes.commaDecimal.test(written)) return { value: commaDecimalValue(written), rule: 'comma-decimal' };
  return shapes.dotDecimal.test(written) ? { value: Number(written), rule: 'dot-decimal' } : null;
}

function readDots(written: string, habit: NumberHabit): ShapeReading {
  const foreign = habit.commaGroups > 0 && habit.dotDecimals > 0 && habit.dotGroups + habit.commaDecimals === 0;
  if (foreign && !shapes.manyDotGroups.test(written)) return { value: Number(written), rule: 'dot-decimal-by-neighbours' };
  return { value: Number(written.replaceAll('.', '')), rule: 'dot-groups' };
}

function readComma(written: string, countedNext: boolean, habit: NumberHabit): ShapeReading {
  if (countedNext) return { value: commaGroupsValue(written), rule: 'comma-groups-by-noun' };
  const groups = habit.commaGroups + habit.dotDecimals > habit.commaDecimals + habit.dotGroups;
  if (groups) return { value: commaGroupsValue(written), rule: 'comma-groups-by-neighbours' };
  return { value: commaDecimalValue(written), rule: 'comma-decimal' };
}

function commaDecimalValue(written: string): number {
  return Number(written.replaceAll('.', '').replace(',', '.'));
}

function commaGroupsValue(written: string): number {
  return Number(written.replaceAll(',', ''));
}
