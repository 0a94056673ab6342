/** Phrases that become another indicator with a word behind them. */
export const narrowings = [
  { phrases: ['nông thôn mới', 'ntm'], narrower: ['nâng cao', 'kiểu mẫu', 'thông minh'] },
  {
    phrases: ['đảng viên', 'lao động', 'hội viên', 'đoàn viên', 'thanh niên'],
    narrower: ['đi làm ăn xa', 'đi làm xa', 'dự bị', 'cao tuổi'],
  },
  {
    phrases: ['lao động'],
    narrower: [
      'đi làm việc ở',
      'đi làm việc nước',
      'đi làm việc tại',
      'đi làm việc theo',
      'làm việc ở nước',
      'ra nước ngoài',
      'đi nước ngoài',
    ],
  },
] as const;
