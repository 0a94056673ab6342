import { stripAccents } from '../language/fold.js';

/** One question of each of the commonest kinds. */
export const fewRehearsals: readonly string[] = [
  'Đến nay địa phương có bao nhiêu hộ nghèo, đạt bao nhiêu phần trăm kế hoạch năm 2023?',
  'hoi nghi cua huyen uy to chuc ngay nao, ai chu tri',
  'Tổng giá trị sản xuất 6 tháng đầu năm tăng bao nhiêu so với cùng kỳ?',
];

/** What is asked of each place: numbers, shares, money, changes, people, days, papers, lists, reasons, comparisons; with accents and without, with slips. */
const kinds: readonly ((place: string) => string)[] = [
  (place) => `${place} kết nạp được bao nhiêu đảng viên năm 2023, đạt bao nhiêu phần trăm chỉ tiêu?`,
  (place) => `Ai là Bí thư Đảng ủy ${place}?`,
  (place) => `Tổng thu ngân sách 6 tháng đầu năm của ${place} là bao nhiêu tỷ đồng?`,
  (place) => `Hội nghị của ${place} tổ chức vào ngày nào, ở đâu?`,
  (place) => stripAccents(`tỷ lệ hộ nghèo của ${place} còn bao nhiêu`),
  (place) => `Giá trị sản xuất của ${place} tăng bao nhiêu phần trăm so với cùng kỳ?`,
  (place) => `Những chỉ tiêu nào ${place} chưa đạt?`,
  (place) => `Vì sao tiến độ giải ngân vốn đầu tư công ở ${place} còn chậm?`,
  (place) => stripAccents(`có mấy HTX được thành lập mới ở ${place} trong quý I`),
  (place) => `Quyết định số bao nhiêu công nhận ${place} đạt chuẩn nông thôn mới?`,
  (place) => `${place} phát triễn mới bao nhiêu doanh ngiệp?`,
  (place) => `Đến nay ${place} có bao nhiêu người dân tham gia BHYT?`,
  (place) => `So sánh số hộ nghèo của ${place} năm 2022 và năm 2023`,
  (place) => stripAccents(`Chủ tịch UBND ${place} là ai`),
  (place) => `Nhiệm vụ trọng tâm 6 tháng cuối năm của ${place} là gì?`,
  (place) => `${place} đã hoàn thành đường giao thông nông thôn chưa, dài mấy km?`,
  (place) => `Thu nhập bình quân đầu người ở ${place} tháng 9 là bao nhiêu triệu?`,
  (place) => stripAccents(`bà con ${place} chích ngừa được mấy phần trăm rồi`),
  (place) => `${place} hiện có mấy xã, phường và bao nhiêu khóm, ấp?`,
  (place) => `Diện tích gieo trồng vụ Đông Xuân của ${place} được bao nhiêu ha?`,
  (place) => `Giá vàng hôm nay ở ${place} bao nhiêu?`,
  (place) => `${place} đứng thứ mấy về chỉ số cải cách hành chính?`,
  (place) => `Tình hình an ninh trật tự ở ${place} 9 tháng qua thế nào?`,
  (place) => `Kế hoạch năm nay ${place} giải quyết việc làm cho bao nhiêu lao động?`,
];
/** How often each kind is asked, each time of another place as long as there are others. */
const rounds = 4;

/** Questions on places of a corpus, as people ask them; none for a corpus without a place. */
export function manyRehearsals(places: readonly string[]): string[] {
  if (places.length === 0) return [];
  return Array.from({ length: rounds }, (_, round) => kinds.map((kind) => kind(places[round % places.length] as string))).flat();
}
