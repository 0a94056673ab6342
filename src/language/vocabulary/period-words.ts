/** Words that name times, by the part they play in a mention. A pattern of a period rule refers to a part by its name. */
export const periodWords = {
  day: ['ngày', 'mùng', 'mồng'],
  part: ['sáng', 'trưa', 'chiều', 'tối', 'đêm', 'rạng sáng', 'sáng sớm', 'chiều tối', 'đầu giờ sáng', 'đầu giờ chiều'],
  month: ['tháng'],
  year: ['năm'],
  school: ['năm học', 'niên khóa', 'niên khoá', 'niên vụ', 'năm tài chính'],
  quarter: ['quý', 'quí'],
  half: ['nửa'],
  first: ['đầu'],
  last: ['cuối'],
  middle: ['giữa'],
  whole: ['cả', 'hết', 'trọn'],
  of: ['của', 'trong'],
  until: ['đến', 'tới'],
  counting: ['tính', 'cho', 'kể', 'lũy kế', 'luỹ kế', 'tính cho'],
  from: ['từ', 'kể từ', 'bắt đầu từ', 'tính từ', 'suốt từ'],
  present: ['hiện nay', 'hiện tại', 'hiện giờ', 'bây giờ', 'thời điểm hiện tại', 'thời điểm này', 'thời điểm hiện nay'],
  nowAfter: ['nay', 'giờ'],
  currently: ['hiện'],
  same: ['cùng kỳ', 'cùng kì', 'cùng thời điểm', 'cùng thời kỳ'],
  span: ['giai đoạn', 'thời kỳ', 'thời kì', 'các năm', 'những năm', 'trong năm'],
  term: ['nhiệm kỳ', 'nhiệm kì'],
  study: ['kế hoạch', 'ngân sách'],
  ordinal: ['tiên'],
  turning: ['sang'],
  state: ['là', 'còn'],
} as const;

/** Words before a stretch without a number ("trong quý"). */
export const withinWords: readonly string[] = ['trong'];

/** Behind "năm": words that number it ("năm thứ hai"). */
export const nthWords: readonly string[] = ['thứ'];

/** Words behind "năm", "tháng", "quý" for the one that has just gone by. */
export const pastShiftWords: readonly string[] = ['qua', 'vừa qua'];

/** Words that move a year, a quarter or a month from the one that is spoken from, and by how many. */
export const shiftWords: readonly (readonly [word: string, steps: number])[] = [
  ['nay', 0],
  ['này', 0],
  ['ngoái', -1],
  ['trước', -1],
  ['trước đó', -1],
  ...pastShiftWords.map((word) => [word, -1] as const),
  ['sau', 1],
  ['tới', 1],
];

/** Words for a day seen from today, and how many days away it is. */
export const dayWords: readonly (readonly [word: string, days: number])[] = [
  ['hôm nay', 0],
  ['ngày hôm nay', 0],
  ['sáng nay', 0],
  ['trưa nay', 0],
  ['chiều nay', 0],
  ['tối nay', 0],
  ['hôm qua', -1],
  ['ngày hôm qua', -1],
  ['sáng qua', -1],
  ['chiều qua', -1],
  ['tối qua', -1],
  ['đêm qua', -1],
  ['chiều tối qua', -1],
  ['đêm nay', 0],
  ['ngày mai', 1],
];

/** Quarters by the Roman numbers that officials write. */
export const romanQuarters: readonly (readonly [word: string, value: number])[] = [
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
];

/** "hiện" belongs to another word behind one of these. */
export const beforeCurrentlyCompound: readonly string[] = [
  'thực',
  'thể',
  'xuất',
  'phát',
  'biểu',
  'tái',
  'hiển',
  'ẩn',
  'dạng',
  'trình',
  'đại',
];

/** "hiện" belongs to another word before one of these. */
export const afterCurrentlyCompound: readonly string[] = [
  'đại',
  'trạng',
  'tượng',
  'thực',
  'trường',
  'hữu',
  'vật',
  'diện',
  'thân',
  'hành',
  'lên',
  'ra',
  'rõ',
  'hình',
  'kim',
  'thời',
  'sinh',
  'hóa',
];

/** Behind a number or one of these, "năm trước" counts years ("nhiều năm trước") and names none. */
export const pluralWords: readonly string[] = ['nhiều', 'những', 'các', 'vài', 'mấy', 'hàng', 'mỗi', 'từng', 'hằng', 'chục', 'trăm'];

/** A year behind one of these is somebody's birth ("sinh năm 1967", "SN 1967"), no time of anything reported. */
export const birthWords: readonly string[] = ['sinh', 'SN', 'sinh ra', 'ra đời'];

/** Before a bare year: nouns that a year dates. */
export const datedNouns: readonly string[] = [
  'kế hoạch',
  'mục tiêu',
  'phương hướng',
  'nhiệm vụ',
  'kết quả',
  'nghị quyết',
  'dự toán',
  'chỉ tiêu',
  'ngân sách',
  'báo cáo',
  'tổng kết',
  'sơ kết',
  'vụ',
  'mùa',
  'xuân',
  'hè',
  'thu',
  'đông',
  'tết',
  'đảng viên',
  'dv',
  'so với',
  'so',
  'trong',
  'vào',
  'và',
  'với',
  'tháng',
  'sang',
  'giữa',
];

/** Before a bare year: words that make it a number or a name. */
export const beforeNoYear: readonly string[] = [
  'số',
  'hơn',
  'trên',
  'gần',
  'khoảng',
  'dưới',
  'đạt',
  'là',
  'được',
  'có',
  'còn',
  'tăng',
  'giảm',
  'quốc lộ',
  'đường',
  'phòng',
  'giá',
  'tổng',
  'tổng số',
  'điện thoại',
  'lên',
  'thêm',
  'mức',
  'quá',
  'chừng',
  'ước',
];

/** Words behind which a number of months is that of the year so far ("lũy kế 9 tháng"). */
export const monthSumWords: readonly string[] = [
  'lũy kế',
  'kết quả',
  'sơ kết',
  'báo cáo',
  'tình hình',
  'qua',
  'tính chung',
  'giao ban',
  'số liệu',
  'thu ngân sách',
];

/** Words before a number of months that make it a length of time. */
export const monthLengthWords: readonly string[] = [
  'kỳ hạn',
  'thời hạn',
  'hạn',
  'sau',
  'mỗi',
  'hơn',
  'gần',
  'trên',
  'dưới',
  'khoảng',
  'từ',
  'đến',
  'thêm',
  'trước',
  'cứ',
  'trẻ',
  'bé',
  'thai',
  'bầu',
  'được',
  'chậm',
  'phạt',
];

/** Words behind "9 tháng" or "trong quý" with which the clause says how much. */
export const amountVerbs: readonly string[] = ['đạt', 'tăng', 'giảm', 'ước', 'ước đạt', 'bằng', 'là', 'được'];

/** Who a report tells of, behind its time ("9 tháng phường thu được …"): a length of time has no such subject behind it. */
export const reportingSubjects: readonly string[] = [
  'toàn xã',
  'toàn phường',
  'toàn huyện',
  'toàn tỉnh',
  'toàn thị trấn',
  'toàn thị xã',
  'toàn thành phố',
  'xã',
  'phường',
  'thị trấn',
  'huyện',
  'thị xã',
  'thành phố',
  'tỉnh',
  'địa phương',
  'đảng bộ',
  'ubnd xã',
  'ubnd phường',
  'ubnd huyện',
  'cả xã',
  'cả huyện',
];

/** What an amount is of that "6 tháng" stands right before ("thu ngân sách 6 tháng 58,6 tỷ đồng"): a length of time has other things behind it. */
export const amountUnits: readonly string[] = ['tỷ', 'tỉ', 'triệu', '%'];

/** Verbs whose first syllable is a counted noun too. */
export const verbsLikeNouns: readonly string[] = ['giải ngân', 'giải quyết', 'giải phóng', 'giải thể', 'giải tỏa', 'trồng', 'tiêm'];

/** Behind the months that are left of a year. */
export const restOfYearWords: readonly string[] = ['cuối năm', 'còn lại'];

/** Kinds of numbered documents; a day right behind the number of one is the document's own date. */
export const documentNouns: readonly string[] = [
  'nghị quyết',
  'quyết định',
  'chỉ thị',
  'kế hoạch',
  'thông tư',
  'nghị định',
  'công văn',
  'hướng dẫn',
  'kết luận',
  'quy định',
  'tờ trình',
  'báo cáo',
  'thông báo',
  'pháp lệnh',
  'luật',
  'đề án',
  'công điện',
  'chương trình',
  'quy chế',
  'giấy phép',
];

/**
 * Words before a year whose prices or whose standard something is measured by ("giá so sánh 2010", "chuẩn nghèo giai đoạn 2022 - 2025"): it is not the time that
 * the figure speaks of.
 */
export const yardstickWords: readonly string[] = [
  'giá so sánh',
  'giá cố định',
  'giá gốc',
  'theo giá',
  'mặt bằng giá',
  'chuẩn nghèo',
  'chuẩn nghèo đa chiều',
  'chuẩn nghèo mới',
  'chuẩn mới',
  'chuẩn hộ nghèo',
  'bộ tiêu chí',
  'chuẩn nông thôn mới',
];

/** Behind a bare year: words that go on with the clause, so that the year counts nothing. */
export const wordsAfterYear: readonly string[] = [
  'của',
  'có',
  'là',
  'thì',
  'đạt',
  'được',
  'tại',
  'ở',
  'so với',
  'tăng',
  'giảm',
  'cho',
  'với',
  'và',
  'như',
  'bao nhiêu',
  'mấy',
  'còn',
  'đã',
  'do',
  'theo',
  'trên',
];
