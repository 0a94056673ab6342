/** Nouns that open an indicator of which one asks "… là bao nhiêu?", beside those of money. */
export const amounts = [
  'số',
  'tổng số',
  'sản lượng',
  'tổng sản lượng',
  'diện tích',
  'tổng diện tích',
  'năng suất',
  'dân số',
  'kim ngạch',
  'mật độ',
  'tổng giá trị',
  'tổng kinh phí',
  'tổng đàn',
] as const;

/** The same of percentages; the first stands before an indicator that is none ("hộ nghèo" → "tỷ lệ hộ nghèo"). */
export const rateNouns = ['tỷ lệ', 'tỉ lệ', 'tốc độ'] as const;

/** Words that may stand between an indicator and the level word of the place it is of. */
export const ofPlaceWords = ['trên địa bàn', 'toàn', 'của'] as const;

/** Words left over at the end of an indicator when the place or the period behind them is taken away. */
export const joiningWords = ['trong', 'tại', 'ở', 'đến', 'thuộc', 'vào'] as const;

/** Words that point at something said elsewhere, or join clauses: an indicator with one of them does not stand for itself. */
export const pointingWords = [
  'này',
  'đó',
  'kia',
  'ấy',
  'đây',
  'mỗi',
  'những',
  'các',
  'trên',
  'của',
  'và',
  'cùng',
  'do',
  'theo',
  'bị',
  'để',
  'là',
] as const;
