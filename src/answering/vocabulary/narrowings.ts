/** Phrases that become another indicator with a word behind them. */
export const narrowings = [{ phrases: ['nông thôn mới', 'ntm'], narrower: ['nâng cao', 'kiểu mẫu', 'thông minh'] }] as const;
