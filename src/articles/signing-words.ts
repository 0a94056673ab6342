/** Words that open the line of a signature or an addressee, in lower case: it names an office or a body and no author. */
export const signingWords = [
  ...['chủ tịch', 'phó chủ tịch', 'bí thư', 'phó bí thư', 'trưởng ban', 'phó trưởng ban', 'phó ban', 'trưởng phòng', 'phó phòng'],
  ...['phó trưởng phòng', 'giám đốc', 'phó giám đốc', 'tổng giám đốc', 'hiệu trưởng', 'phó hiệu trưởng', 'chủ nhiệm', 'trưởng công an'],
  ...['chánh văn phòng', 'phó chánh văn phòng', 'viện trưởng', 'chánh án', 'trưởng đoàn', 'thường trực', 'chủ tọa', 'thư ký'],
  ...['tm', 't m', 'kt', 'k t', 'tl', 'tuq', 'q', 'thay mặt', 'thừa lệnh', 'nơi nhận', 'kính gửi'],
  ...['ubnd', 'hđnd', 'mttq', 'ubmttq', 'ủy ban', 'hội đồng', 'hội nông dân', 'hội liên hiệp', 'hội phụ nữ', 'mặt trận', 'đoàn thanh niên'],
  ...['đảng ủy', 'đảng bộ', 'chi bộ', 'huyện ủy', 'thành ủy', 'thị ủy', 'tỉnh ủy', 'ban chấp hành', 'ban thường vụ', 'ban chỉ đạo'],
  ...['văn phòng', 'công an xã', 'công an huyện', 'công ty', 'hợp tác xã', 'trạm y tế', 'sở', 'phòng giáo dục', 'phòng nông nghiệp'],
] as const;
