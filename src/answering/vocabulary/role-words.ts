/** Offices that a person holds. */
export const roleHeads = [
  'bí thư',
  'chủ tịch',
  'trưởng ban',
  'trưởng đoàn',
  'trưởng phòng',
  'giám đốc',
  'hiệu trưởng',
  'chủ nhiệm',
  'viện trưởng',
  'chánh văn phòng',
  'chánh án',
  'ủy viên',
  'uỷ viên',
  'đội trưởng',
  'tổ trưởng',
  'trưởng ấp',
  'trưởng thôn',
  'trưởng khóm',
  'bộ trưởng',
  'thứ trưởng',
  'thủ tướng',
  'tổng bí thư',
  'chỉ huy trưởng',
  'trưởng công an',
] as const;

/** Words before an office that make it another one. */
export const deputyWords = ['phó', 'nguyên', 'cựu'] as const;

/** Bodies that an office belongs to; offices of different bodies are different offices. */
export const roleBodies = [
  'ubnd',
  'hđnd',
  'mttq',
  'ủy ban nhân dân',
  'hội đồng nhân dân',
  'mặt trận',
  'dân vận',
  'tổ chức',
  'tuyên giáo',
  'nội chính',
  'hội nông dân',
  'hội phụ nữ',
  'đoàn thanh niên',
  'cựu chiến binh',
  'quốc hội',
] as const;

/** Words of the level an office is held at. A word in several rows is of the first. */
export const roleLevels = [
  ['province', ['tỉnh ủy', 'tỉnh uỷ', 'thành ủy', 'thành uỷ', 'tỉnh']],
  ['district', ['huyện ủy', 'huyện uỷ', 'quận ủy', 'thị ủy', 'huyện', 'quận', 'thị xã']],
  ['commune', ['đảng ủy xã', 'xã', 'phường', 'thị trấn']],
  ['village', ['chi bộ', 'ấp', 'khóm', 'thôn', 'bản']],
] as const;
