/** Meetings at which reports are heard. */
const heard = ['hội nghị', 'kỳ họp', 'cuộc họp', 'phiên họp', 'đại hội', 'buổi làm việc'] as const;

/** Words of a meeting before its day: "tại kỳ họp tháng 7/2022". */
export const meetingWords: readonly string[] = [
  ...heard,
  ...['buổi họp', 'phiên làm việc', 'làm việc với', 'đối thoại', 'tiếp xúc cử tri', 'sơ kết', 'tổng kết', 'giao ban'],
];

/** Words by which a sentence announces that a meeting was held. */
export const meetingVerbs: readonly string[] = [
  ...[...heard, 'lễ', 'buổi lễ', 'hội thảo', 'tọa đàm'].map((noun) => `tổ chức ${noun}`),
  ...['làm việc với', 'có buổi làm việc', 'đã làm việc', 'khai mạc kỳ họp', 'tiến hành kỳ họp'],
];

/** Words by which a sentence names the day that it tells of. */
export const dayWords: readonly string[] = ['ngày', 'sáng', 'chiều', 'tối', 'vừa qua', 'mới đây', 'hôm nay'];
