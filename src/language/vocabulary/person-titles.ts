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

/** Offices that one person holds. */
export const officeTitles: readonly string[] = [
  'chủ tịch',
  'bí thư',
  'giám đốc',
  'trưởng ban',
  'chủ nhiệm',
  'trưởng phòng',
  'trưởng công an',
];

/** Middle names of people. */
export const personMiddleNames: readonly string[] = ['văn', 'thị'];
