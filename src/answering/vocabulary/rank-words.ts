/** Words that hold two values against each other. */
export const comparatives = [
  'nhiều hơn',
  'ít hơn',
  'cao hơn',
  'thấp hơn',
  'lớn hơn',
  'nhỏ hơn',
  'hơn kém',
  'năm nào hơn',
  'bên nào hơn',
  'nơi nào hơn',
  'xã nào hơn',
  'huyện nào hơn',
  ...['năm nào', 'lúc nào', 'thời điểm nào', 'vụ nào', 'kỳ nào'].flatMap((when) =>
    ['khá', 'tốt', 'đông', 'khá khẩm'].map((how) => `${when} ${how} hơn`),
  ),
] as const;

/** Words that ask for the first or the last of several values. */
export const superlatives = ['nhiều nhất', 'cao nhất', 'ít nhất', 'thấp nhất'] as const;

/** Adjectives that with "nhất" name an end of a measure. Those of a row are of one kind, so that one answers for another: "ít nhất" for "thấp nhất". */
export const endAdjectives = {
  top: ['nhiều', 'cao', 'lớn', 'đông', 'nặng', 'dài', 'rộng', 'sâu'],
  bottom: ['ít', 'thấp', 'nhỏ'],
  fast: ['nhanh', 'mạnh', 'sớm'],
  slow: ['chậm', 'muộn', 'trễ'],
  best: ['tốt', 'khá', 'giỏi'],
  worst: ['kém', 'yếu', 'xấu', 'tệ'],
} as const;

/** Phrases that name an end by themselves. */
export const endPhrases = {
  top: ['dẫn đầu', 'đứng đầu', 'quán quân', 'đứng thứ nhất', 'xếp thứ nhất', 'xếp nhất'],
  bottom: ['đứng cuối', 'cuối bảng', 'đội sổ', 'đứng chót'],
} as const;

/** An adjective that is a measure itself: "xã nghèo nhất" has the most poor households. */
export const endMeasures = ['nghèo'] as const;

/** Words between "… nhất" and the place that it is said of. */
export const endLinks = ['là', 'gồm', 'thuộc', 'ở', 'tại', 'thuộc về'] as const;

/** Words that make a measure another one: the commune with the most poor households is not the one that they fell in most. */
export const changeOfMeasure = ['tăng', 'giảm', 'vượt'] as const;

/** Words by which a question asks for a rank, and by which a sentence gives it: "đứng thứ 2/9". */
export const rankVerbs = ['xếp', 'xếp hạng', 'đứng', 'hạng', 'vị trí', 'vị thứ', 'xếp vị trí', 'đứng vị trí'] as const;

/** Measures with the beginnings of the units in which places are compared by them; the first that a question names. */
export const comparedUnits: readonly (readonly [measure: string, units: readonly string[]])[] = [
  ['năng suất', ['tạ/', 'tấn/', 'kg/']],
  ['sản lượng', ['tấn', 'tạ', 'kg', 'lít']],
  ['diện tích', ['ha', 'm2', 'km2']],
  ['thu nhập', ['triệu', 'nghìn', 'đồng']],
  ['thu ngân sách', ['tỷ', 'triệu']],
  ['doanh thu', ['tỷ', 'triệu']],
  ['dân số', ['người', 'dân', 'nhân khẩu', 'khẩu']],
];

/** Words that go on from the first of several to the next: "xã A nặng nhất 138 ha, kế đến là xã B". */
export const runnersUp = [
  ...[
    'kế đến',
    'kế tiếp',
    'kế đó',
    'tiếp đến',
    'tiếp theo',
    'tiếp đó',
    'sau đó',
    'rồi đến',
    'rồi tới',
    'thứ hai',
    'thứ nhì',
    'đứng thứ',
    'xếp sau',
  ],
  ...['theo sau', 'còn lại'],
] as const;
