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

/** Words by which a question asks for a plan or target rather than a result. */
export const planCues = [
  'kế hoạch',
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
