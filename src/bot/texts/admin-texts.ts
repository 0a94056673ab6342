import type { ErrorCode } from '../../errors.js';
import type { BuildProgress } from '../../library/receipt.js';

/** What administrators read, and what others are told who try their commands. */
export const adminTexts = {
  refused: 'Xin lỗi quý vị, lệnh này chỉ dành cho quản trị viên. Quý vị vẫn có thể đặt câu hỏi như thường.',
  privately: 'Lệnh quản trị chỉ dùng khi nhắn riêng. Mời quý vị mở cuộc trò chuyện riêng với tôi rồi gõ lại.',
  wentWrong: (why: string) => `Không thực hiện được: ${why}.`,
  nothing: 'Chưa có gì.',

  reload: {
    title: 'Đang cập nhật kho bài viết',
    preparing: 'Đang chuẩn bị',
    counted: (stage: BuildProgress['stage'], count: string) => `${count} ${stage === 'read' ? 'bài' : 'đoạn'}`,
    meanwhile: 'Câu hỏi vẫn được trả lời từ bản đang dùng.',
    already: 'Đang có một lần cập nhật rồi, mời quý vị đợi.',
    finished: (time: string) => `Đã cập nhật xong kho bài viết sau ${time}.`,
    checked: 'Đã kiểm tra xong kho bài viết.',
    stopped: 'Lần cập nhật này đã dừng.',
    unchanged: 'Các bài viết không có gì thay đổi, kho được giữ nguyên.',
    heldBack: 'Các bài viết vẫn như lúc quay lại bản trước, nên bản đang dùng được giữ nguyên. Sửa bài viết rồi gõ lại /reload.',
    failed: (why: string) => `Chưa cập nhật được: ${why}. Bản đang dùng vẫn trả lời như trước.`,
    interrupted: 'Việc cập nhật dừng giữa chừng vì chương trình tắt. Khi chạy lại, kho bài viết tự cập nhật.',
  },

  watch: {
    loaded: 'Thư mục bài viết có thay đổi nên kho đã tự cập nhật. Có điều cần quý vị xem lại:',
    failed: (why: string) => `Thư mục bài viết có thay đổi nhưng chưa cập nhật được: ${why}. Bản đang dùng vẫn trả lời như trước.`,
  },

  receipt: {
    done: (time: string) => `Đã cập nhật kho bài viết (${time})`,
    added: 'Bài mới',
    changed: 'Bài thay đổi',
    gone: 'Bài đã bỏ',
    unreadable: 'Không đọc được',
    figureChanges: 'Số liệu thay đổi',
    conflicts: 'Số liệu mâu thuẫn giữa các bài',
    reprints: 'Bài đăng trùng nhau',
    reprint: (file: string, title: string) => `${file}: trùng với “${title}”`,
    same: (count: string) => `Giữ nguyên: ${count} bài`,
    serving: (articles: string, passages: string, figures: string) => `Đang dùng: ${articles} bài, ${passages} đoạn, ${figures} số liệu`,
    line: (number: number) => `dòng ${number}`,
    moreArticles: (count: string) => `và ${count} bài khác`,
    moreFigures: (count: string) => `và ${count} số liệu khác`,
    unnamed: 'Số liệu',
  },

  rollback: {
    ask: (builtAt: string, articles: string, before: string, articlesBefore: string) =>
      `Bản đang dùng lập lúc ${builtAt}, có ${articles} bài. Quý vị muốn quay lại bản lập lúc ${before}, có ${articlesBefore} bài?`,
    confirm: 'Quay lại bản trước',
    cancel: 'Giữ bản đang dùng',
    done: (builtAt: string, articles: string, figures: string) =>
      `Đã quay lại bản lập lúc ${builtAt}: ${articles} bài, ${figures} số liệu. Bản này được dùng cho đến khi bài viết thay đổi và có lệnh /reload.`,
    cancelled: 'Đã giữ nguyên bản đang dùng.',
    outdated: 'Kho bài viết đã khác lúc hỏi. Mời quý vị gõ lại /rollback.',
    busy: 'Đang cập nhật kho bài viết. Mời quý vị đợi xong rồi gõ lại /rollback.',
  },

  status: {
    title: 'Tình trạng',
    articles: 'Bài viết',
    passages: 'Đoạn',
    figures: 'Số liệu',
    unreadable: 'Không đọc được',
    generation: 'Bản đang dùng',
    builtAt: 'Lập lúc',
    model: 'Mô hình tìm theo nghĩa',
    memory: 'Bộ nhớ đang dùng',
    uptime: 'Đã chạy',
    today: 'Câu hỏi hôm nay',
    split: (answered: string, notFound: string) => `trả lời ${answered}, không tìm thấy ${notFound}`,
    p95: '95% số câu được trả lời trong',
    none: 'chưa có',
    reloading: 'Đang cập nhật',
    megabytes: (count: string) => `${count} MB`,
    files: (count: string) => `${count} tệp`,
  },

  units: { days: 'ngày', hours: 'giờ', minutes: 'phút', seconds: 'giây', milliseconds: 'mili giây' },

  why: {
    usage: 'Mời quý vị gõ /why kèm câu hỏi, hoặc gõ /why khi trả lời tin nhắn của một câu hỏi hay câu trả lời trong 15 phút gần đây.',
    asked: 'Câu hỏi',
    readAs: 'Đọc là',
    courtesy: 'Lời xã giao',
    part: (number: number, of: number) => `Ý ${number}/${of}`,
    corrections: 'Đã sửa',
    follows: 'Nối câu',
    takenOver: 'Lấy từ câu trước',
    type: 'Loại',
    focus: 'Hỏi về',
    terms: 'Từ khóa',
    alternatives: 'Cách nói khác',
    places: 'Nơi',
    unknownPlace: 'không có trong kho',
    periods: 'Thời gian',
    decision: 'Kết luận',
    found: (percent: string) => `trả lời được, tin cậy ${percent}`,
    notFound: (reason: string) => `không tìm thấy: ${reason}`,
    noCandidates: 'Không có câu nào để chọn.',
    candidate: (number: number) => `Phương án ${number}`,
    chosen: 'được chọn',
    sameSentence: '(cùng câu trên)',
    fits: (probability: string, place: string, period: string) =>
      `khả năng đúng ${probability}, khớp nơi ${place}, khớp thời gian ${period}`,
    score: (sum: string) => `Điểm ${sum}, gồm:`,
  },

  unanswered: {
    title: 'Câu hỏi chưa trả lời được (30 ngày)',
    times: (count: string) => `${count} lần`,
    last: (day: string) => `gần nhất ${day}`,
    none: 'Không có câu hỏi nào chưa trả lời được trong 30 ngày qua.',
  },

  feedback: {
    title: 'Câu trả lời bị đánh giá chưa tốt',
    votes: (bad: number, good: number) => `👎 ${bad} · 👍 ${good}`,
    none: 'Chưa có câu trả lời nào bị đánh giá chưa tốt.',
  },

  audit: {
    title: 'Nhật ký quản trị',
    administrator: (user: number) => `quản trị viên ${user}`,
    stranger: (user: number) => `người ngoài ${user}`,
    none: 'Nhật ký còn trống.',
  },

  /** Outcomes as the audit log keeps them. */
  outcomes: {
    refused: 'bị từ chối',
    sentToPrivate: 'được nhắc nhắn riêng',
    notServed: 'gửi từ nơi không được phục vụ',
    shown: 'đã xem',
    failed: (why: string) => `không thành: ${why}`,
    started: 'bắt đầu',
    alreadyRunning: 'đang có lần cập nhật khác',
    unchanged: 'không có gì thay đổi',
    heldBack: 'giữ bản đã quay lại',
    updated: (added: number, changed: number, gone: number, unreadable: number) =>
      `xong: ${added} mới, ${changed} thay đổi, ${gone} bỏ, ${unreadable} không đọc được`,
    interrupted: 'dừng vì chương trình tắt',
    asked: 'chờ xác nhận',
    nothingBefore: 'không còn bản nào trước',
    rolledBack: (builtAt: string) => `đã quay lại bản ${builtAt}`,
    cancelled: 'giữ bản đang dùng',
    outdated: 'lời xác nhận đã cũ',
    busy: 'đang cập nhật',
    withoutQuestion: 'thiếu câu hỏi',
  },

  /** What went wrong, in half a sentence; for any other error there is `unexpected`. */
  faults: {
    'corpus-missing': 'không thấy nơi để bài viết',
    'corpus-empty': 'nơi để bài viết không có bài nào đọc được',
    'corpus-file': 'kho bài viết là một tệp duy nhất, chỉ thêm bớt được khi CORPUS_DIR là một thư mục',
    'corpus-not-writable': 'chương trình không được phép ghi vào thư mục bài viết, hoặc ổ đĩa đã đầy',
    'intake-busy': 'một chương trình khác đang thêm bớt bài viết',
    'reading-stopped': 'việc đọc tài liệu bị gián đoạn',
    'intake-broken': 'nhật ký thay đổi của kho bài viết bị hỏng',
    'library-busy': 'một chương trình khác đang lập kho bài viết',
    'library-broken': 'tệp của kho bài viết bị hỏng',
    'library-suspect': 'bản mới lập không qua được bước tự kiểm tra',
    'no-previous-generation': 'không còn bản nào trước bản đang dùng',
    'build-stopped': 'việc lập kho bị ngắt giữa chừng',
    'model-missing': 'không thấy mô hình tìm theo nghĩa',
    'model-broken': 'mô hình tìm theo nghĩa bị hỏng',
    'embedder-stopped': 'chương trình tìm theo nghĩa dừng đột ngột',
  } satisfies Partial<Record<ErrorCode, string>>,
  brokenPlaces: (line: number) => `tệp places.yaml ghi sai ở dòng ${line}, chi tiết ở nhật ký máy chủ`,
  unexpected: (code: string) => `gặp trục trặc ngoài dự kiến (${code}), chi tiết ở nhật ký máy chủ`,
} as const;
