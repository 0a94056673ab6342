/** Colours of charts; words stand on the paper with a contrast of more than 5 to 1. */
export const colours = {
  paper: '#ffffff',
  ink: '#17212b',
  pale: '#566472',
  track: '#e8edf2',
  line: '#9aa6b2',
  bar: '#2563a6',
  reached: '#1c7c54',
  below: '#b3472d',
} as const;

/** Sizes in pixels, for a picture as wide as a phone's screen is fine. */
export const sizes = {
  width: 1080,
  margin: 56,
  title: { size: 46, line: 60, lines: 3 },
  subtitle: { size: 32, line: 44, lines: 2 },
  name: { size: 35, line: 46, lines: 2 },
  detail: { size: 30, line: 42, lines: 1 },
  source: { size: 26, line: 36, lines: 3 },
  bar: 36,
  /** Between the words of a row and its bar, between rows, between the parts of the picture. */
  gaps: { bar: 14, row: 42, part: 40 },
} as const;

/** The longest bar of a target chart, in percent: beyond it bars are broken off, so that one does not flatten all others. */
export const longestPercent = 200;
