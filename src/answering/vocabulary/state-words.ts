/** Words by which a question asks how things stand. */
export const stateCues = ['ra sao', 'thế nào', 'đến đâu', 'tới đâu', 'sao rồi', 'giờ sao', 'hiện nay', 'tình hình'] as const;

/** Words by which a sentence says how things stand. */
export const stateWords = ['hiện nay', 'hiện tại', 'hiện', 'đến nay', 'tới nay', 'thời điểm này', 'đang', 'vẫn', 'đã', 'đạt'] as const;

/** Words by which a question asks for a reason. */
export const causeCues = [
  'vì sao',
  'tại sao',
  'sao lại',
  'nguyên nhân',
  'lý do',
  'lí do',
  'do đâu',
  'vì đâu',
  'vì lẽ gì',
  'những lẽ gì',
  'cớ gì',
  'cớ sao',
  'mắc gì',
  'ngại gì',
] as const;

/** Words by which a sentence gives a reason. */
export const causeWords = [
  'nguyên nhân',
  'do',
  'vì',
  'bởi',
  'nhờ',
  'lý do',
  'lí do',
  'khiến',
  'dẫn đến',
  'giải thích',
  'lo ngại',
  'sợ',
] as const;

/** Who stands behind "do" when it names a doer and no reason: "do ông … chủ trì". */
export const doers = [
  'ông',
  'bà',
  'đồng chí',
  'đ c',
  'anh',
  'chị',
  'ubnd',
  'hđnd',
  'ủy ban',
  'hội',
  'đoàn',
  'công ty',
  'chủ tịch',
  'bí thư',
  'ban',
] as const;
