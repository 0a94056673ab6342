/** What people read around the indicators of a place: lists, pictures, comparisons, files. */
export const indicatorTexts = {
  choosePlace: 'Quý vị chọn địa phương, hoặc gõ tên sau lệnh, ví dụ:',
  noPlaces: 'Kho chưa có số liệu của địa phương nào.',
  unknownPlace: (typed: string) => `Kho chưa có số liệu của “${typed}”.`,
  nearestPlaces: 'Có phải quý vị muốn xem:',
  title: (place: string) => `Chỉ tiêu của ${place}`,
  range: (from: number, to: number, of: number) => `${from}–${to} trên ${of} chỉ tiêu, mới nhất trước`,
  none: (place: string) => `Kho chưa có chỉ tiêu nào của ${place}.`,

  chart: {
    targetTitle: 'Mức đạt so với kế hoạch',
    target: '100% kế hoạch',
    comparisonTitle: 'So sánh số liệu theo địa phương',
    trendTitle: 'Số liệu qua các thời kỳ',
    source: 'Nguồn:',
    file: 'bieu-do.png',
    moreSources: (count: number) => `… và ${count} nguồn khác`,
  },

  compare: {
    question: (indicator: string, first: string, second: string) => `so sánh ${indicator} của ${first} và ${second}`,
    ofQuestion: (words: string) => `so sánh ${words}`,
    howTo: 'Mời quý vị gõ hai địa phương và một chỉ tiêu, cách nhau bằng dấu phẩy',
    example: (first: string, second: string, indicator: string) => `/sosanh ${first}, ${second}, ${indicator}`,
  },

  export: {
    button: 'Tải Excel',
    sheet: 'Chỉ tiêu',
    caption: (place: string, count: number) => `Số liệu của ${place}: ${count} dòng, mỗi dòng kèm câu trích và bài viết.`,
    none: (place: string) => `Kho chưa có số liệu nào của ${place} để xuất.`,
    columns: {
      indicator: 'Chỉ tiêu',
      shown: 'Theo bài viết',
      value: 'Giá trị',
      unit: 'Đơn vị',
      target: 'Kế hoạch',
      percentOfTarget: '% kế hoạch',
      change: 'Tăng/giảm',
      standing: 'Ghi chú',
      period: 'Thời gian',
      place: 'Nơi',
      sentence: 'Câu trích',
      title: 'Bài viết',
      date: 'Ngày',
      url: 'Địa chỉ',
    },
  },
} as const;
