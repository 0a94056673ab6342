import { describe, expect, test } from 'vitest';
import { readArticleCue, readType } from '../../../src/answering/question/question-type.js';
import { syllablesOf } from '../../../src/answering/words/syllables.js';

const cases = [
  ['Huyện có bao nhiêu hợp tác xã?', 'quantity'],
  ['huyen co may hop tac xa', 'quantity'],
  ['Tỷ lệ hộ nghèo còn bao nhiêu?', 'percent'],
  ['Giải ngân đạt bao nhiêu phần trăm kế hoạch?', 'percent'],
  ['Thu ngân sách 6 tháng là bao nhiêu?', 'money'],
  ['Đường mới tốn bao nhiêu tiền?', 'money'],
  ['Tổng thu tăng bao nhiêu so với cùng kỳ?', 'change'],
  ['gia tri san xuat bang bao nhieu phan tram cung ky', 'change'],
  ['Hội nghị diễn ra ngày nào?', 'date'],
  ['khi nào thì khởi công', 'date'],
  ['Ai chủ trì hội nghị?', 'person'],
  ['Chủ tịch UBND xã tên là gì?', 'person'],
  ['Lễ công bố tổ chức ở đâu?', 'place'],
  ['Xã nào về đích sớm nhất?', 'place'],
  ['Tổ công tác lập theo quyết định số bao nhiêu?', 'document'],
  ['Kể tên các mô hình mới', 'list'],
  ['Nhiệm vụ trọng tâm gồm những gì?', 'list'],
  ['Tình hình an ninh ra sao?', 'status'],
  ['Sao cà phê mùa này thiếu nước dữ vậy?', 'status'],
  ['Sao Đỏ có bao nhiêu hộ nghèo?', 'quantity'],
  ['Sao mấy người bán cá không chịu vào chợ mới?', 'status'],
  ['Xã có còn thôn nào chưa kéo điện không?', 'status'],
  ['Còn hộ nào ở nhà tạm nữa không?', 'status'],
  ['Mùa này có ai bỏ ruộng không?', 'status'],
  ['con ai chua nhan tien khong', 'status'],
  ['Thôn nào chưa kéo điện?', 'place'],
  ['Ai bỏ ruộng mùa này?', 'person'],
  ['Những đơn vị nào góp tiền làm cầu?', 'list'],
  ['nhung don vi nao gop tien lam cau', 'list'],
  ['Đơn vị nào góp nhiều nhất?', 'place'],
  ['Hội nêu những hạn chế nào về tỷ lệ giải ngân?', 'list'],
  ['Khu phố nào có tỷ lệ bảo hiểm y tế thấp nhất?', 'place'],
  ['khu pho nao co ty le bao hiem y te thap nhat', 'place'],
  ['Giá lúa nhích thêm bao nhiêu?', 'change'],
  ['Đàn bò phình thêm bao nhiêu?', 'change'],
  ['Đàn bò vọt lên bao nhiêu con?', 'quantity'],
  ['Lãnh đạo Huyện ủy Tân Bình nào về dự?', 'person'],
  ['Phó giám đốc nào phụ trách?', 'person'],
  ['Phường mới gộp từ những xã cũ nào?', 'list'],
  ['Bộ phận một cửa đặt ở xã cũ nào?', 'place'],
  ['Nay nộp giấy tờ ở trụ sở nào?', 'place'],
  ['Huyện lập tổ công tác, quyết định đó mang số mấy?', 'document'],
  ['Tờ trình xin vốn mang số bao nhiêu?', 'document'],
  ['So sánh số hộ nghèo của hai xã', 'comparison'],
  ['Hộ nghèo giảm thế nào qua các năm', 'trend'],
] as const;

describe('type of a question', () => {
  test.each(cases)('%s → %s', (question, type) => {
    expect(readType(syllablesOf(question))).toBe(type);
  });

  test('a statement has none', () => {
    expect(readType(syllablesOf('hộ nghèo xã'))).toBeNull();
  });

  test('questions about the article itself', () => {
    expect(readArticleCue(syllablesOf('Tác giả bài này là ai?'))).toBe('author');
    expect(readArticleCue(syllablesOf('bai nay dang ngay nao'))).toBe('published');
    expect(readArticleCue(syllablesOf('Ai chủ trì?'))).toBeNull();
  });
});
