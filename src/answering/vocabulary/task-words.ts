/** Verbs that open a task or an instruction rather than a report. */
export const taskOpenings = [
  'tập trung',
  'tăng cường',
  'tiếp tục',
  'đẩy mạnh',
  'chú trọng',
  'quan tâm',
  'nâng cao',
  'phấn đấu',
  'thực hiện tốt',
  'chỉ đạo',
  'triển khai',
  'chủ động',
  'rà soát',
  'cần',
  'đề nghị',
  'yêu cầu',
] as const;

/** Words by which a question asks for tasks and instructions. */
export const taskCues = [
  'làm gì',
  'nhiệm vụ',
  'yêu cầu',
  'chỉ đạo',
  'lưu ý',
  'đề nghị',
  'phải',
  'cần',
  'giải pháp',
  'dặn',
  'nhắc',
  'giao',
  'phấn đấu',
  'kế hoạch',
  'nhấn mạnh',
  'định hướng',
  'mục tiêu',
] as const;

/** Words by which a question asks for nothing but the plan that was set: "đạt mấy chỉ tiêu" asks for a result. */
export const setPlanCues = [
  'đặt chỉ tiêu',
  'đặt mục tiêu',
  'đặt kế hoạch',
  'đặt ra mục tiêu',
  'đặt ra chỉ tiêu',
  'đề ra mục tiêu',
  'đề ra chỉ tiêu',
  'giao chỉ tiêu',
  'giao kế hoạch',
  'phấn đấu',
] as const;

/** Words by which a question asks for a plan or target rather than a result. */
export const planCues = [
  'muốn',
  'nêu',
  'ít nhất',
  'dự định',
  'giải pháp',
  'nhiệm vụ',
  'xin',
  'đăng ký',
  'vận động',
  'kế hoạch',
  'kh',
  'phấn đấu',
  'mục tiêu',
  'chỉ tiêu',
  'đề ra',
  'đặt ra',
  'dự kiến',
  'giao',
  'dự toán',
  'sẽ',
  'đề nghị',
  'yêu cầu',
  'ước',
  'cần',
  'phải',
] as const;

/** Nouns of what is to be done or was found, by which a question asks for a list of so many: "tập trung 4 việc gì". */
export const taskNouns = [
  ...['việc', 'nhiệm vụ', 'giải pháp', 'yêu cầu', 'nội dung', 'vấn đề', 'khâu', 'mục tiêu', 'chỉ tiêu', 'tiêu chí', 'bài học', 'hạn chế'],
  ...['tồn tại', 'khuyết điểm', 'đề xuất', 'kiến nghị', 'đột phá', 'khâu đột phá', 'phần việc', 'đầu việc', 'mặt', 'điểm'],
] as const;
