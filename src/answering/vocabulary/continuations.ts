/** "Các tiêu chí còn lại là …", "3 chỉ tiêu chưa đạt là …": the rest of what was counted before. */
const counts = ['các', 'những', 'một', 'hai', 'ba', 'bốn', 'năm', ...['1', '2', '3', '4', '5'].flatMap((digit) => [digit, `0${digit}`])];
const restOf = counts.flatMap((count) => ['còn lại', 'chưa đạt', 'chưa hoàn thành', 'còn vướng'].map((rest) => `${count} _ ${rest}`));

/** Words at the beginning of a sentence that goes on with the one before. */
export const continuations = [
  'đồng thời',
  'qua đó',
  'theo đó',
  'trong đó',
  'bên cạnh đó',
  'ngoài ra',
  'từ đó',
  'do đó',
  'cùng với đó',
  'song song đó',
  'song song với đó',
  'đó là',
  'nguyên nhân',
  'lý do',
  'lí do',
  'giải thích',
  'giải đáp',
  'cụ thể',
  'số này',
  'địa phương này',
  'đơn vị này',
  'đồng chí',
  'ông cũng',
  'bà cũng',
  'ông',
  'bà',
  ...restOf,
] as const;
