/** Verbs of change that a question asks the size of. */
export const changeVerbs = ['tăng', 'giảm', 'vượt'] as const;

/** Everyday words for growing or shrinking by some amount, before what asks for the amount ("nhích thêm bao nhiêu"). */
export const moreByWords = [
  ...['nhích', 'phình', 'nới', 'nhảy', 'vọt', 'tăng', 'cao', 'rộng', 'dài', 'nhiều'].map((verb) => `${verb} thêm`),
  ...['nhích', 'phình', 'vọt', 'nhảy'].flatMap((verb) => [verb, `${verb} lên`, `${verb} ra`]),
  ...['hạ được', 'kéo giảm', 'kéo giảm được', 'giảm được', 'giảm đi', 'bớt được', 'bớt đi', 'sụt đi', 'hụt mất'],
] as const;

/** How much of a change is asked for. */
export const changeCounts = ['bao nhiêu', 'mấy', 'nhiêu'] as const;

/** Words right before a figure that is a difference ("thấp hơn 22 đảng viên so với năm 2020"). */
export const differenceWords = ['tăng', 'giảm', 'vượt', 'thấp hơn', 'cao hơn', 'nhiều hơn', 'ít hơn', 'kém'] as const;

/** Words by which a question asks for a difference. */
export const askedDifference = [
  'tăng',
  'giảm',
  'vượt',
  'hơn',
  'kém',
  'thêm',
  'so với',
  'so',
  'chênh',
  'hụt',
  'thiếu',
  'thấp',
  'bớt',
  'tăng bao nhiêu',
  'giảm bao nhiêu',
  'tăng mấy',
  'giảm mấy',
  'vượt bao nhiêu',
] as const;

/** Words by which a question asks for the distance to a plan. */
export const excessWords = ['vượt', 'còn thiếu', 'thiếu', 'hụt', 'thấp hơn', 'cao hơn'] as const;
