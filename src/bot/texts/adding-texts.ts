/** What administrators read when they add, remove and take back articles in Telegram. */
export const addingTexts = {
  buttons: {
    add: 'Thêm',
    decline: 'Bỏ',
    addPages: (count: string) => `Thêm ${count} bài mới nhất`,
    remove: 'Bỏ bài này',
    keep: 'Giữ lại',
    undo: 'Hoàn tác',
    leave: 'Giữ nguyên',
  },

  understood: 'Trợ lý đọc được như sau. Mời quý vị xem lại trước khi thêm:',
  usage:
    'Mời quý vị gõ /add kèm địa chỉ trang, ví dụ: /add https://xa.example.vn/tin/1, hoặc gửi tệp (.html, .docx, .pdf, .md, .txt) vào đây.',
  tooLarge: (name: string, megabytes: string) => `Tệp ${name} lớn hơn ${megabytes} MB nên trợ lý không nhận. Mời quý vị gửi tệp nhỏ hơn.`,
  notDownloaded: (name: string) => `Chưa tải được tệp ${name} từ Telegram. Mời quý vị gửi lại sau ít phút.`,
  failed: (source: string, why: string) => `Chưa thêm được ${source}.\n${why}`,

  added: (title: string) => `Đã thêm bài “${title}”.`,
  version: (title: string) => `Đã thay bài “${title}” bằng bản mới.`,
  address: (title: string) => `Đã ghi thêm địa chỉ cho bài “${title}”.`,
  declined: (title: string) => `Không thêm bài “${title}”.`,
  expired: 'Lời đề nghị này đã quá 24 giờ hoặc đã được bỏ. Mời quý vị gửi lại tài liệu.',
  already: (title: string) => `Bài “${title}” đã được thêm từ trước, không thêm lần nữa.`,

  following: 'Đang cập nhật kho bài viết…',
  followed: (time: string, articles: string) => `Kho bài viết đã được cập nhật sau ${time}, hiện có ${articles} bài.`,
  followedByNone: (time: string) => `Kho bài viết đã được cập nhật sau ${time}, hiện chưa có bài nào. Mời quý vị thêm bài bằng /add.`,
  holds: (articles: string) => `Kho bài viết hiện có ${articles} bài.`,
  followsLater: 'Chương trình đang tắt. Khi chạy lại, kho bài viết tự cập nhật.',
  notFollowed: (why: string) => `Nhưng chưa cập nhật được kho bài viết: ${why}. Mời quý vị gõ /reload sau ít phút.`,
  repeats: (title: string) => `Trùng với bài “${title}”: hai bài được dẫn chung một nguồn.`,
  changes: 'Số liệu thay đổi',
  conflicts: 'Số liệu không khớp với bài khác',
  conflict: (measured: string, here: string, there: string, title: string) =>
    `${measured}: bài này ghi ${here}, bài “${title}” ghi ${there}`,

  listing: {
    kinds: { rss: 'nguồn tin RSS', atom: 'nguồn tin Atom', sitemap: 'sơ đồ trang', 'sitemap-index': 'danh mục sơ đồ trang' },
    ask: (kind: string, title: string, count: string) =>
      `Đây là ${kind}${title === '' ? '' : ` “${title}”`}, liệt kê ${count} địa chỉ. Quý vị có muốn thêm các bài mới nhất? Mỗi giây trợ lý chỉ đọc một trang để không làm phiền máy chủ.`,
    empty: (kind: string) => `Đây là ${kind} nhưng không có địa chỉ nào đọc được.`,
    reading: (number: string, total: string) => `Đang đọc trang ${number}/${total}…`,
    done: (added: string, versions: string, same: string, failed: string) =>
      `Thêm ${added} bài, thay ${versions} bài bằng bản mới, ${same} bài đã có sẵn, ${failed} trang không thêm được.`,
    stopped: 'Việc đọc dừng giữa chừng vì chương trình tắt; những bài đã thêm vẫn còn.',
    declined: 'Không thêm bài nào.',
    more: (count: string) => `và ${count} trang khác`,
    repeats: (title: string) => `trùng với “${title}”`,
  },

  remove: {
    usage: 'Mời quý vị gõ /remove kèm một phần tiêu đề, địa chỉ hoặc tên tệp của bài cần bỏ.',
    none: 'Không có bài nào như vậy. Mời quý vị kiểm tra lại, /nguon liệt kê các bài trong kho.',
    several: (count: string) => `Có ${count} bài như vậy. Mời quý vị chọn bài cần bỏ:`,
    tooMany: (count: string) => `Có ${count} bài như vậy. Mời quý vị gõ rõ hơn.`,
    ask: (title: string) => `Bỏ bài “${title}” khỏi kho? Bài được giữ trong nhật ký, gõ /undo để lấy lại.`,
    done: (title: string) => `Đã bỏ bài “${title}”. Gõ /undo nếu muốn lấy lại.`,
    kept: (title: string) => `Đã giữ lại bài “${title}”.`,
    missing: 'Bài này không còn trong kho.',
  },

  undo: {
    ask: (what: string, who: string, at: string) => `Thay đổi gần nhất: ${what} (${who}, ${at}). Quý vị có muốn hoàn tác?`,
    what: {
      added: (title: string) => `thêm bài “${title}”`,
      version: (title: string) => `thay bài “${title}” bằng bản mới`,
      address: (title: string) => `ghi thêm địa chỉ cho bài “${title}”`,
      removed: (title: string) => `bỏ bài “${title}”`,
      undone: (title: string) => `hoàn tác về bài “${title}”`,
    },
    several: (what: string, others: string) => `${what} và ${others} thay đổi khác cùng lần`,
    terminal: 'từ dòng lệnh',
    administrator: (user: number) => `quản trị viên ${user}`,
    done: (what: string) => `Đã hoàn tác việc ${what}.`,
    outdated: 'Sau đó đã có thay đổi khác. Mời quý vị gõ lại /undo.',
    left: 'Đã giữ nguyên.',
  },

  /** Outcomes as the audit log keeps them. */
  outcomes: {
    previewed: (title: string) => `xem trước “${title}”`,
    listing: (address: string) => `xem danh mục ${address}`,
    pages: (added: number, versions: number, failed: number) => `danh mục: ${added} thêm, ${versions} bản mới, ${failed} không được`,
    declined: 'không thêm',
    expired: 'đề nghị đã hết hạn',
    nothing: 'không có gì để làm',
    withoutAddress: 'thiếu địa chỉ',
    notFound: 'không thấy bài',
    choosing: 'chờ chọn bài',
    kept: 'giữ lại',
  },
} as const;
