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
] as const;

/** Words that ask for the first or the last of several values. */
export const superlatives = ['nhiều nhất', 'cao nhất', 'ít nhất', 'thấp nhất'] as const;
