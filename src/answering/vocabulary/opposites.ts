/** Indicators that stand beside one another in reports and are never one for the other, each with the ways to write it. */
export const oppositeIndicators = [
  [
    ['thu ngân sách', 'thu ns', 'tổng thu', 'thu nội địa', 'thu được', 'thu thuế'],
    ['chi ngân sách', 'chi ns', 'tổng chi', 'chi thường xuyên', 'chi đầu tư'],
  ],
  [
    ['thu ngân sách', 'thu ns', 'tổng thu', 'thu nhà nước', 'số thu'],
    [
      'thu nội địa',
      'nộp ngân sách',
      'thuế ngoài quốc doanh',
      'tiền sử dụng đất',
      'lệ phí trước bạ',
      'thu xuất nhập khẩu',
      'thu từ xuất nhập khẩu',
      'thuế xuất nhập khẩu',
      'thu bổ sung',
    ],
  ],
  [
    ['hộ nghèo', 'tỷ lệ nghèo'],
    ['hộ cận nghèo', 'cận nghèo'],
  ],
  [
    ['thoát nghèo', 'giảm nghèo'],
    ['tái nghèo', 'phát sinh nghèo', 'nghèo phát sinh'],
  ],
  [
    ['thành lập mới', 'thành lập', 'ra đời', 'mới thành lập'],
    ['giải thể', 'ngừng hoạt động', 'tạm ngừng'],
  ],
  [
    ['thu ngân sách', 'thu ns', 'thu nsnn', 'tổng thu'],
    ['dư nợ', 'cho vay', 'ủy thác', 'vốn vay'],
  ],
  [['xuất khẩu'], ['nhập khẩu']],
  [
    ['nhập ngũ', 'giao quân', 'tuyển quân', 'tòng quân', 'lên đường'],
    ['gọi khám', 'khám tuyển', 'khám sức khỏe', 'sơ tuyển', 'xuất ngũ'],
  ],
  [['quyết toán'], ['tổng mức đầu tư', 'tổng vốn đầu tư', 'dự toán']],
  [['doanh thu'], ['lợi nhuận', 'lãi ròng']],
  [
    ['tiếp nhận', 'nhận được'],
    ['đã giải quyết', 'giải quyết xong'],
  ],
] as const;
