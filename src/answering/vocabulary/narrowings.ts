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
  {
    phrases: ['hộ nghèo'],
    narrower: ['thuộc diện bảo trợ', 'diện bảo trợ', 'bảo trợ xã hội', 'không có khả năng lao động', 'là đồng bào', 'là người dân tộc'],
  },
  { phrases: ['đàn bò', 'con bò', 'bò'], narrower: ['sữa', 'thịt', 'cái', 'lai', 'giống'] },
  { phrases: ['đàn lợn', 'đàn heo', 'con lợn', 'con heo', 'lợn', 'heo'], narrower: ['nái', 'thịt', 'đực giống', 'giống', 'rừng'] },
  {
    phrases: ['trẻ em', 'trẻ'],
    narrower: ['suy dinh dưỡng', 'mồ côi', 'khuyết tật', 'có hoàn cảnh', 'bị suy dinh dưỡng', 'bỏ học'],
  },
  { phrases: ['học sinh'], narrower: ['bỏ học', 'khuyết tật', 'nghèo', 'bán trú', 'nội trú'] },
] as const;
