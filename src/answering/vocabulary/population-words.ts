/** Words for the number of people who live in a place. */
export const populationWords = ['dân số', 'số dân'] as const;

/** What may stand behind them without narrowing them to a part of the people. */
export const populationFollowers = [
  'của',
  'là',
  'bao nhiêu',
  'hiện',
  'toàn',
  'cả',
  'ở',
  'tại',
  'trung bình',
  'huyện',
  'xã',
  'tỉnh',
  'phường',
  'thị',
  'thành phố',
] as const;

/** What a population is counted in. */
export const populationUnits = ['dân', 'nhân khẩu'] as const;
