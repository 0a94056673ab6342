import type { TrainingArticle } from '../../src/embedding/training/training-corpus.js';

/** One subject of a small made-up local paper: its sentences speak of the same thing in other words. */
const subjects: readonly { readonly title: string; readonly lead: string; readonly sentences: readonly string[] }[] = [
  {
    title: 'Xã hoàn thành tiêu chí nông thôn mới',
    lead: 'Người dân góp công làm đường để xã về đích nông thôn mới.',
    sentences: [
      'Chương trình nông thôn mới giúp bộ mặt làng quê đổi khác.',
      'Bà con hiến đất mở rộng đường làng, ngõ xóm.',
      'Tiêu chí môi trường nông thôn mới được xem là khó nhất.',
      'Ban quản lý nông thôn mới họp mỗi tháng một lần.',
    ],
  },
  {
    title: 'Huyện kết nạp thêm đảng viên trẻ',
    lead: 'Công tác phát triển đảng viên được các chi bộ quan tâm.',
    sentences: [
      'Chi bộ chọn quần chúng ưu tú để bồi dưỡng kết nạp đảng viên.',
      'Đảng viên mới phần lớn là đoàn viên và giáo viên trẻ.',
      'Nguồn kết nạp đảng viên ở ấp còn ít.',
      'Lễ kết nạp đảng viên diễn ra trang trọng.',
    ],
  },
  {
    title: 'Giải ngân vốn đầu tư công còn chậm',
    lead: 'Nhiều dự án vướng mặt bằng nên giải ngân vốn đầu tư công thấp.',
    sentences: [
      'Chủ đầu tư cam kết giải ngân vốn đầu tư công trước cuối năm.',
      'Kho bạc cho biết vốn đầu tư công chuyển về muộn.',
      'Nhà thầu chờ mặt bằng nên dự án đứng yên.',
      'Tỉnh giao lại vốn đầu tư công cho dự án khác.',
    ],
  },
  {
    title: 'Giảm hộ nghèo nhờ vay vốn ưu đãi',
    lead: 'Ngân hàng chính sách cho hộ nghèo vay nuôi bò, trồng cây.',
    sentences: [
      'Hộ nghèo được vay không cần thế chấp.',
      'Nhiều hộ nghèo thoát nghèo sau ba năm nuôi bò.',
      'Danh sách hộ nghèo được rà soát công khai tại ấp.',
      'Hộ cận nghèo cũng được hỗ trợ thẻ bảo hiểm y tế.',
    ],
  },
  {
    title: 'Đẩy mạnh dịch vụ công trực tuyến',
    lead: 'Tổ công nghệ số giúp người dân nộp hồ sơ dịch vụ công trực tuyến.',
    sentences: [
      'Hồ sơ dịch vụ công trực tuyến được trả đúng hẹn.',
      'Người già được hướng dẫn dùng điện thoại để nộp hồ sơ.',
      'Bộ phận một cửa tiếp nhận dịch vụ công trực tuyến cả thứ bảy.',
      'Chữ ký số giúp dịch vụ công trực tuyến nhanh hơn.',
    ],
  },
];

const places = ['Tân Hòa', 'Mỹ Lợi', 'Phú Thành', 'An Bình', 'Đông Sơn', 'Vĩnh Thủy', 'Long Khánh', 'Bình Minh'];

/** Forty made-up articles: eight places, five subjects. */
export function villageNews(): TrainingArticle[] {
  return places.flatMap((place, turn) =>
    subjects.map(({ title, lead, sentences }) => ({
      title: `${place}: ${title}`,
      lead: `${lead} Đó là tin từ ${place}.`,
      body: [...sentences.slice(turn % sentences.length), ...sentences.slice(0, turn % sentences.length)].join(' '),
    })),
  );
}
