/** Words of one meaning that rules name one by one. */
export const grammar = {
  and: 'và',
  from: 'từ',
  numbered: 'số',
  year: 'năm',
  month: 'tháng',
  yearsOld: 'tuổi',
  dose: 'mũi',
  reaches: 'đạt',
  exceeds: 'vượt',
  remains: 'còn',
  even: 'cả',
  gets: 'được',
  within: 'trong',
  grows: 'tăng',
  falls: 'giảm',
  most: 'nhất',
  after: 'sau',
  now: 'nay',
} as const;

/** Words between the two ends of a range. */
export const rangeWords: readonly string[] = ['đến', 'tới'];

/** Words behind which the base of a comparison stands whatever it is. */
export const comparisonWords: readonly string[] = ['so với', 'so'];

/** Words behind which a plan's name may stand as a base. */
export const planBaseWords: readonly string[] = ['so với', 'so', 'so cùng', 'của', 'trên'];

/** Earlier times that are a base without "so với" before them. */
export const plainEarlierTimes: readonly string[] = ['cùng kỳ', 'cùng kì', 'năm trước', 'năm ngoái', 'cùng thời điểm'];

/** Words for what others reach, as the base of a comparison: "cao hơn bình quân chung của tỉnh 4,1 điểm". */
export const averageWords: readonly string[] = ['mức', 'bình quân', 'trung bình', 'mặt bằng', 'mức bình quân'];

/** Words that may stand between a link verb and its number. */
export const linkFillers: readonly string[] = ['được', 'khoảng', 'tới', 'đến', 'là', ':'];

/** Of the link fillers those behind which growth is a value, not a change: "vốn tăng thêm là 6 tỷ đồng". */
export const valueFillers: readonly string[] = ['là', ':'];

/** Words that may stand between a plan's name and its number. */
export const planFillers: readonly string[] = ['là', 'giao', 'năm', 'tỉnh', 'huyện', 'đề', 'ra'];

/** Words of a clause behind which its main verb begins. */
export const auxiliaries: readonly string[] = ['còn', 'là', 'đạt', 'đã', 'được', 'sẽ', 'đang', 'có', 'và', 'phấn', 'đấu', 'cần'];

/** Verbs that say of a subject how much it is. */
export const statingVerbs: readonly string[] = ['là', 'ước'];

/** Words right before a number without a unit that make it a value. */
export const bareValueWords: readonly string[] = ['đạt', 'là', 'còn', 'lên', 'xuống', 'xuống còn', 'lên đến', 'lên tới', 'bằng'];

/** Words right before "12/20" without a unit that make it a ratio. */
export const ratioWords: readonly string[] = ['đạt', 'được', 'có', 'hoàn thành', 'là', 'với', 'cho', 'còn', 'ở', 'tại'];

/** Words between the two numbers of a ratio that is written out. */
export const outOfWords: readonly string[] = ['trong tổng số', 'trên tổng số', 'trong số', 'trên tổng'];

/** Words before the whole of a ratio behind its slash. */
export const totalWords: readonly string[] = ['tổng số', 'tổng'];

/** Marks that open an item of a list. */
export const listMarks: readonly string[] = ['-', '–', '+', '•', '*', '●'];

/** What a heading without a mark may open with before the place that it is of ("Kết quả tại xã Mỹ Đông"). */
export const headingOpenings: readonly string[] = [
  'tại',
  'ở',
  'về',
  'của',
  'đối với',
  'riêng',
  'kết quả',
  'tình hình',
  'số liệu',
  'thực trạng',
  'công tác',
];
