/** The words in the head of an official document, in lower case, each once. */
export const documentWords = {
  /** The motto of the state, on every document. */
  motto: ['cộng hòa xã hội chủ nghĩa việt nam', 'độc lập tự do hạnh phúc'],
  /** What kind of document it is, in capitals on a line of its own. */
  kind: [
    'báo cáo',
    'thông báo',
    'kế hoạch',
    'nghị quyết',
    'quyết định',
    'tờ trình',
    'chương trình',
    'kết luận',
    'công bố',
    'chỉ thị',
    'đề án',
    'phương án',
    'hướng dẫn',
    'biên bản',
    'thông cáo báo chí',
    'bản tin',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
