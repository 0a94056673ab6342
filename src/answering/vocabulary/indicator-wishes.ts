/** Nouns by which a person calls indicators as such. */
export const indicatorNouns = ['chỉ tiêu', 'số liệu', 'con số'] as const;

/** Words that ask for several of them. */
export const listingCues = [
  'liệt kê',
  'kể',
  'kể tên',
  'nêu',
  'danh sách',
  'tất cả',
  'toàn bộ',
  'tổng hợp',
  'các chỉ tiêu',
  'các số liệu',
  'các con số',
  'những chỉ tiêu',
  'những số liệu',
  'những con số',
  'chỉ tiêu nào',
  'chỉ tiêu _ nào',
  'chỉ tiêu gì',
  'số liệu nào',
  'số liệu gì',
  'chỉ tiêu của',
  'số liệu của',
] as const;

/** Words that ask for one thing about them instead: how many, why, who, when, how, how much more. */
export const otherWishes = [
  'bao nhiêu',
  'mấy',
  'vì sao',
  'tại sao',
  'nguyên nhân',
  'lý do',
  'khi nào',
  'bao giờ',
  'ngày nào',
  'thế nào',
  'ra sao',
  'làm gì',
  'để làm',
  'giải pháp',
  'so sánh',
  'so với cùng kỳ',
  'qua các năm',
  'cao nhất',
  'thấp nhất',
  'nhiều nhất',
  'ít nhất',
  'lớn nhất',
  'ai',
  'ở đâu',
  'tỷ lệ',
  'phần trăm',
] as const;

/** How indicators stand to their plan, in order of precedence: the first group with a phrase in the question decides. */
export const standingWishes = [
  [
    'missed',
    [
      'chưa đạt',
      'không đạt',
      'chưa hoàn thành',
      'không hoàn thành',
      'chưa thực hiện',
      'chưa được',
      'chưa xong',
      'hụt',
      'thấp hơn kế hoạch',
      'dưới kế hoạch',
      'chưa bằng kế hoạch',
      ...[
        'không làm được',
        'chưa làm được',
        'làm không được',
        'không làm nổi',
        'không tới',
        'chưa tới',
        'không xong',
        'không bằng kế hoạch',
      ],
      ...['kém kế hoạch', 'thua kế hoạch', 'không về đích', 'chưa về đích', 'không kịp', 'không thành', 'trượt', 'lỡ hẹn'],
    ],
  ],
  ['reached', ['đạt và vượt', 'đạt hoặc vượt', 'đạt vượt', 'đạt hay vượt', 'hoàn thành và vượt']],
  ['exceeded', ['vượt']],
  ['all', ['đạt được', 'đã đạt được']],
  ['planned', ['đề ra', 'đặt ra', 'phấn đấu', 'được giao', 'giao cho', 'mục tiêu', 'sẽ', 'dự kiến', 'cần đạt', 'phải đạt']],
  ['reached', ['đạt', 'hoàn thành']],
] as const;

/** Words about indicators and plans as such, which say nothing of what is measured. */
export const wordsOfPlans = [
  ...['chỉ', 'tiêu', 'số', 'liệu', 'con', 'liệt', 'kê', 'kể', 'tên', 'nêu', 'danh', 'sách', 'tất', 'cả', 'toàn', 'bộ', 'tổng', 'hợp'],
  ...['đạt', 'vượt', 'chưa', 'không', 'hoàn', 'thành', 'hụt', 'kế', 'hoạch', 'nghị', 'quyết', 'dự', 'toán', 'giao', 'đề', 'đặt', 'ra'],
  ...['phấn', 'đấu', 'mục', 'chủ', 'yếu', 'chính', 'cơ', 'bản', 'chốt', 'quan', 'trọng', 'thực', 'hiện', 'phát', 'triển', 'tình', 'hình'],
  ...['kết', 'quả', 'báo', 'cáo', 'xem', 'gửi', 'thấp', 'dưới', 'trên', 'theo', 'địa', 'phương', 'huyện', 'xã', 'tỉnh', 'phường', 'thị'],
  ...['trấn', 'hội', 'đồng', 'nhân', 'dân', 'hđnd', 'ubnd', 'mới', 'nhất', 'gần', 'đây', 'hiện', 'nhiệm', 'vụ', 'mức', 'dùm', 'giùm', 'hộ'],
  ...['x', 'p', 'h', 'tt', 'tx', 'tp'],
] as const;

/** How a sentence speaks of indicators as such, not of one plan ("vượt chỉ tiêu"). */
export const indicatorsAsSuch = [
  ...['các chỉ tiêu', 'những chỉ tiêu', 'một số chỉ tiêu', 'nhiều chỉ tiêu', 'hầu hết chỉ tiêu', 'chỉ tiêu chủ yếu', 'chỉ tiêu duy nhất'],
  ...[
    'chỉ tiêu chưa',
    'chỉ tiêu không',
    'chỉ tiêu đạt',
    'chỉ tiêu vượt',
    'chỉ tiêu còn lại',
    'chỉ tiêu như',
    'chỉ tiêu gồm',
    'chỉ tiêu là',
    ...['chỉ tiêu hụt', 'chỉ tiêu bị', 'chỉ tiêu dưới', 'chỉ tiêu thấp', 'chỉ tiêu trượt'],
  ],
] as const;

/** Fields of work, and words of indicators in each. A word stands for the indicator whose name or unit has it. */
export const indicatorFields = [
  [['kinh tế xã hội', 'kinh tế - xã hội', 'kt xh', 'ktxh'], []],
  [
    ['kinh tế', 'kt'],
    [
      ...[
        'giá trị',
        'tăng trưởng',
        'thu ngân sách',
        'ngân sách',
        'thu nhập',
        'grdp',
        'xuất khẩu',
        'doanh thu',
        'bán lẻ',
        'tổng mức',
        'vốn',
      ],
      ...['đầu tư', 'giải ngân', 'doanh nghiệp', 'hợp tác xã', 'htx', 'tổ hợp tác', 'hộ kinh doanh', 'diện tích', 'sản lượng', 'năng suất'],
      ...[
        'gieo trồng',
        'gieo cấy',
        'lúa',
        'ha',
        'tấn',
        'đàn',
        'cà phê',
        'thủy sản',
        'du lịch',
        'lượt khách',
        'khách',
        'ocop',
        'công nghiệp',
      ],
      ...['nông nghiệp', 'thương mại', 'dịch vụ', 'tín dụng', 'dư nợ', 'huy động', 'đồng', 'tỷ đồng', 'triệu đồng'],
    ],
  ],
  [
    ['văn hóa', 'văn hoá'],
    ['văn hóa', 'văn hoá', 'thể thao', 'thể dục', 'gia đình văn hóa', 'lễ hội', 'di tích'],
  ],
  [
    ['xã hội', 'an sinh', 'an sinh xã hội'],
    [
      ...[
        'hộ nghèo',
        'nghèo',
        'cận nghèo',
        'việc làm',
        'lao động',
        'đào tạo',
        'bảo hiểm',
        'bhyt',
        'bhxh',
        'nhà ở',
        'nhà tình',
        'nhà đại đoàn kết',
      ],
      ...[
        'trợ cấp',
        'trợ giúp',
        'người có công',
        'dân số',
        'y tế',
        'tiêm',
        'vắc xin',
        'vaccine',
        'học sinh',
        'trường',
        'trẻ em',
        'suy dinh dưỡng',
      ],
      ...['giáo viên', 'văn hóa', 'văn hoá', 'nước sạch', 'hộ'],
    ],
  ],
  [
    ['xây dựng đảng', 'công tác đảng'],
    ['đảng viên', 'chi bộ', 'đảng bộ', 'đảng', 'cấp ủy', 'tổ chức đảng', 'quần chúng', 'cán bộ'],
  ],
  [
    ['nông nghiệp', 'sản xuất nông nghiệp'],
    [
      ...[
        'diện tích',
        'sản lượng',
        'năng suất',
        'gieo trồng',
        'gieo cấy',
        'lúa',
        'ha',
        'tấn',
        'tạ',
        'đàn',
        'con',
        'cà phê',
        'rừng',
        'cây',
        'chăn nuôi',
      ],
      ...['thủy sản', 'nông nghiệp', 'hợp tác xã', 'nông sản'],
    ],
  ],
  [
    ['nông thôn mới', 'ntm'],
    ['nông thôn mới', 'ntm', 'tiêu chí', 'xã đạt chuẩn', 'ocop'],
  ],
  [['môi trường'], ['môi trường', 'rác', 'chất thải', 'nước sạch', 'che phủ rừng', 'rừng', 'cây xanh']],
  [
    ['giáo dục', 'giáo dục và đào tạo'],
    ['học sinh', 'trường', 'giáo viên', 'lớp', 'tốt nghiệp', 'giáo dục', 'đào tạo'],
  ],
  [['y tế'], ['y tế', 'bảo hiểm y tế', 'bhyt', 'tiêm', 'vắc xin', 'vaccine', 'bác sĩ', 'trạm y tế', 'suy dinh dưỡng', 'khám']],
  [
    ['ngân sách', 'tài chính', 'thu chi ngân sách'],
    ['ngân sách', 'thu', 'chi', 'dự toán', 'giải ngân', 'vốn'],
  ],
  [
    ['quốc phòng', 'an ninh', 'quốc phòng an ninh', 'an ninh trật tự'],
    ['quân', 'dân quân', 'tội phạm', 'tai nạn', 'vụ', 'nhập ngũ', 'tệ nạn', 'an ninh', 'ma túy'],
  ],
  [
    ['cải cách hành chính', 'cchc', 'chuyển đổi số'],
    ['hồ sơ', 'thủ tục', 'trực tuyến', 'dịch vụ công', 'chuyển đổi số', 'chỉ số', 'vneid', 'tài khoản'],
  ],
] as const;

/** Less of these is better: a value above the plan reaches nothing. */
export const lessIsBetter = [
  ...['nghèo', 'thất nghiệp', 'suy dinh dưỡng', 'tử vong', 'tai nạn', 'tội phạm', 'sinh con thứ', 'nợ', 'tảo hôn', 'bỏ học', 'vi phạm'],
] as const;

/** Words in the name of an indicator that say whose it is and how it stands, not what it measures. */
export const generalIndicatorWords = [
  ...['huyện', 'xã', 'tỉnh', 'thị', 'phường', 'toàn', 'trên', 'địa', 'bàn', 'của', 'đã', 'nay', 'đến', 'cả', 'trong', 'năm', 'kỳ', 'quý'],
  ...['thực', 'hiện', 'ước', 'cho', 'biết', 'ubnd', 'với', 'và', 'lên', 'về'],
] as const;

/** Words that make another indicator of one. */
export const tellingApart = ['cận', 'giảm', 'tái', 'thoát'] as const;
