/** Words for the country as a whole. */
export const nationWords = ['cả nước', 'toàn quốc', 'trên cả nước', 'việt nam'] as const;

/** Words with which an earlier state begins ("từ một xã nghèo …, đến nay"). */
export const startWords = [
  'từ một',
  'từ chỗ',
  'trước đây',
  'ban đầu',
  'lúc đầu',
  'mới đầu',
  'khi mới thành lập',
  'lúc mới thành lập',
  'khi thành lập',
] as const;

/** Words by which a question asks for the present state. */
export const askedNowWords = ['nay', 'hiện', 'hiện nay', 'bây giờ', 'giờ', 'hiện có', 'hiện tại'] as const;

/** Words with which the present state begins. */
export const nowWords = ['đến nay', 'hiện nay', 'nay', 'giờ', 'hiện đã', 'bây giờ'] as const;

/** Words by which a question asks for the state before a change. */
export const askedBeforeWords = [
  'trước đây',
  'ban đầu',
  'lúc đầu',
  'trước kia',
  'đầu năm',
  'đầu kỳ',
  'từ bao nhiêu',
  'từ mấy',
  'vốn',
] as const;
