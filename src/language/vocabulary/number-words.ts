/**
 * What a number word does: `digit` counts, `tail` only follows tens ("mốt", "lăm"), `ten` is the word for 10 to 19, `tens` multiplies by
 * ten, `hundred` by a hundred, `scale` by its value, `filler` stands for an empty place, `half` adds half of the scale before it.
 */
export type NumberRole = 'digit' | 'tail' | 'ten' | 'tens' | 'hundred' | 'scale' | 'filler' | 'half';

/** A number word. */
export interface NumberWord {
  readonly word: string;
  readonly role: NumberRole;
  readonly value: number;
}

/** Every word that Vietnamese numbers are written with. */
export const numberWords: readonly NumberWord[] = [
  { word: 'không', role: 'digit', value: 0 },
  { word: 'một', role: 'digit', value: 1 },
  { word: 'hai', role: 'digit', value: 2 },
  { word: 'ba', role: 'digit', value: 3 },
  { word: 'bốn', role: 'digit', value: 4 },
  { word: 'năm', role: 'digit', value: 5 },
  { word: 'sáu', role: 'digit', value: 6 },
  { word: 'bảy', role: 'digit', value: 7 },
  { word: 'bẩy', role: 'digit', value: 7 },
  { word: 'tám', role: 'digit', value: 8 },
  { word: 'chín', role: 'digit', value: 9 },
  { word: 'mốt', role: 'tail', value: 1 },
  { word: 'tư', role: 'tail', value: 4 },
  { word: 'lăm', role: 'tail', value: 5 },
  { word: 'nhăm', role: 'tail', value: 5 },
  { word: 'mười', role: 'ten', value: 10 },
  { word: 'mươi', role: 'tens', value: 10 },
  { word: 'chục', role: 'tens', value: 10 },
  { word: 'trăm', role: 'hundred', value: 100 },
  { word: 'nghìn', role: 'scale', value: 1_000 },
  { word: 'ngàn', role: 'scale', value: 1_000 },
  { word: 'vạn', role: 'scale', value: 10_000 },
  { word: 'triệu', role: 'scale', value: 1_000_000 },
  { word: 'tỷ', role: 'scale', value: 1_000_000_000 },
  { word: 'tỉ', role: 'scale', value: 1_000_000_000 },
  { word: 'linh', role: 'filler', value: 0 },
  { word: 'lẻ', role: 'filler', value: 0 },
  { word: 'rưỡi', role: 'half', value: 0.5 },
];

/** A number word behind one of these is an ordinal or no number, not a count: "thứ hai", "tháng tám", "vài ba". */
export const beforeNoNumber: readonly string[] = [
  'thứ',
  'tháng',
  'quý',
  'vài',
  'mấy',
  'dăm',
  'hàng',
  'lần',
  'mùng',
  'mồng',
  'hệ',
  'bậc',
  'cấp',
];
