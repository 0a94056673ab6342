/** Before a name they tell that it is a person's ("ông Ba", "đồng chí Bình"). */
export const personTitles: readonly string[] = [
  'ông',
  'bà',
  'anh',
  'chị',
  'em',
  'cháu',
  'cô',
  'chú',
  'bác',
  'dì',
  'cậu',
  'bé',
  'đồng chí',
  'Đ/c',
];
