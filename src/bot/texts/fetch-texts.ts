import type { FetchRefusal, FetchRefusalReason, FetchRefusals } from '../../intake/fetch/fetched-page.js';

const megabyte = 1024 * 1024;

type Sentences = { readonly [Reason in FetchRefusalReason]: (facts: FetchRefusals[Reason]) => string };

/** Why an address gave no page: a sentence for each reason, that says what to do where something can be done. */
const sentences: Sentences = {
  address: () => 'Địa chỉ không hợp lệ. Địa chỉ đúng có dạng https://tên-miền/đường-dẫn.',
  scheme: ({ scheme }) => `Chỉ đọc được địa chỉ bắt đầu bằng http:// hoặc https://, không đọc được “${scheme}:”.`,
  credentials: () => 'Địa chỉ có kèm tên đăng nhập hoặc mật khẩu. Vui lòng bỏ phần đó đi rồi gửi lại.',
  'host-not-allowed': ({ host }) => `Trang “${host}” không nằm trong danh sách trang được phép đọc (ALLOWED_FETCH_HOSTS).`,
  'private-address': ({ host, ip }) =>
    host === ip
      ? `Địa chỉ ${ip} thuộc mạng nội bộ hoặc dải đặc biệt nên không được đọc.`
      : `Tên miền “${host}” trỏ về ${ip}, thuộc mạng nội bộ hoặc dải đặc biệt, nên không được đọc.`,
  'name-not-found': ({ host }) => `Không tìm thấy tên miền “${host}”. Vui lòng kiểm tra lại địa chỉ hoặc kết nối mạng của máy chủ.`,
  redirects: ({ limit }) => `Trang chuyển hướng quá ${limit} lần nên không đọc tiếp.`,
  downgrade: () =>
    'Trang chuyển hướng từ https sang http, là kết nối không được bảo vệ, nên không đọc tiếp. Nếu vẫn muốn đọc, vui lòng gửi thẳng địa chỉ http.',
  'too-large': ({ limitBytes }) => `Trang lớn hơn ${inMegabytes(limitBytes)} MB nên không đọc.`,
  'too-slow': ({ limitMs }) => `Trang không tải xong trong ${inSeconds(limitMs)} giây. Vui lòng thử lại sau.`,
  'content-type': ({ contentType }) =>
    contentType === null
      ? 'Máy chủ không cho biết loại nội dung. Chỉ đọc được trang web, văn bản thuần, tệp PDF, Word (.docx), RSS, Atom và sơ đồ trang.'
      : `Không đọc được nội dung loại “${contentType}”. Chỉ đọc được trang web, văn bản thuần, tệp PDF, Word (.docx), RSS, Atom và sơ đồ trang.`,
  certificate: ({ host, problem }) => `Chứng thư bảo mật của “${host}” không hợp lệ (${problem}) nên không đọc.`,
  status: ({ status }) => statusSentence(status),
  connection: ({ host, problem }) => `Không kết nối được với “${host}”, hoặc kết nối bị đứt giữa chừng (${problem}). Vui lòng thử lại sau.`,
};

/** What people read when a page could not be fetched. */
export function fetchRefusalText(refusal: FetchRefusal): string {
  const sentence = sentences[refusal.reason] as (facts: FetchRefusal['facts']) => string;
  return sentence(refusal.facts);
}

function statusSentence(status: number): string {
  if (status === 404 || status === 410) return `Trang không còn ở địa chỉ này (mã ${status}).`;
  if (status === 401 || status === 403) return `Máy chủ không cho phép đọc trang này (mã ${status}).`;
  if (status === 429) return `Máy chủ đang từ chối vì có quá nhiều yêu cầu (mã ${status}). Vui lòng thử lại sau.`;
  if (status >= 500) return `Máy chủ của trang đang gặp lỗi (mã ${status}). Vui lòng thử lại sau.`;
  return `Máy chủ không trả về trang (mã ${status}).`;
}

function inMegabytes(bytes: number): string {
  return rounded(bytes / megabyte);
}

function inSeconds(milliseconds: number): string {
  return rounded(milliseconds / 1000);
}

function rounded(value: number): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: 1 });
}
