/** Nouns before the name of who publishes. */
export const sourceNouns = ['báo', 'đài', 'tạp chí', 'trang tin', 'cổng thông tin điện tử', 'cổng thông tin', 'bản tin'] as const;
