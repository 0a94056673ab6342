/** Words of a sentence that looks back on a stretch of time. */
export const reportWords: readonly string[] = [
  'sơ kết',
  'tổng kết',
  'kết quả',
  'báo cáo',
  'đánh giá',
  'tình hình',
  'giao ban',
  'nhìn lại',
  'khép lại',
  'số liệu',
  'tính chung',
];

/** Words before a time that lies ahead: what is to be done in it. */
export const outlookWords: readonly string[] = [
  'nhiệm vụ',
  'phương hướng',
  'triển khai',
  'kế hoạch',
  'chỉ tiêu',
  'mục tiêu',
  'chương trình công tác',
  'dự toán',
  'giải pháp',
];

/** Words beside those of an outlook that make it one of results ("kết quả thực hiện kế hoạch"). */
export const resultWords: readonly string[] = [
  'kết quả',
  'hoàn thành',
  'thực hiện',
  'tình hình',
  'đạt',
  'vượt',
  'đánh giá',
  'đã',
  'sơ kết',
  'tổng kết',
];

/** Words before a time by which something has to be done. */
export const deadlineWords: readonly string[] = ['trước', 'trước ngày'];

/** Words that open a sentence on today, behind one on an earlier time. */
export const laterOpenings: readonly string[] = ['nay', 'nay đã', 'giờ', 'giờ đây', 'còn nay'];

/** Words that open a sentence which holds an earlier time against today ("Nếu năm 2020 bán 68% thì nay …"). */
export const suppositionWords: readonly string[] = ['nếu'];

/** Words for the meeting that a month in a title dates ("phiên họp thường kỳ tháng 6"). */
export const meetingWords: readonly string[] = ['họp', 'thường kỳ', 'phiên', 'giao ban', 'hội nghị'];
