/**
 * What is typed in haste, times above all, each as a pattern of what is typed and what it stands for: "ng" never stands before e, ê and i. `$1`, `$2` are the groups of the pattern. Patterns are matched
 * in any case, between word borders.
 */
export const shorthand: readonly (readonly [typed: string, written: string])[] = [
  ['(?:héc|hec)[ -]?ta', 'ha'],
  ['(?:người|nguoi) (?:đứng|dung) (?:đầu|dau) (?:ubnd|ủy ban nhân dân|uy ban nhan dan|chính quyền|chinh quyen)', 'chủ tịch UBND'],
  ['(?:người|nguoi) (?:đứng|dung) (?:đầu|dau) (?:hđnd|hội đồng nhân dân|hdnd|hoi dong nhan dan)', 'chủ tịch HĐND'],
  ['(?:người|nguoi) (?:đứng|dung) (?:đầu|dau) (?:cấp ủy|cap uy)', 'bí thư'],
  [
    '(?:người|nguoi) (?:đứng|dung) (?:đầu|dau) ((?:đảng|dang|huyện|huyen|tỉnh|tinh|thành|thanh|thị|thi|quận|quan) (?:ủy|uy|bộ|bo)|chi bộ|chi bo)',
    'bí thư $1',
  ],
  ['(?:bao|boa|bảo|ba) (?:nhêu|nhiu|nhìu|nhiue|niêu|niu|nhiêo|nheiu|nhiê|nhiêuu)', 'bao nhiêu'],
  ['(?:boa|bap|vao) (?:nhiêu|nhieu)', 'bao nhiêu'],
  ['ng([eéèẻẽẹêếềểễệiíìỉĩị]\\p{L}*)', 'ngh$1'],
  ['(?:từ|tu) (?:mức|muc) (?:nào|nao) (xuống|lên|còn|xuong|len|con) (?:mức|muc) (?:nào|nao)', 'từ bao nhiêu $1 bao nhiêu'],
  ['(1[0-2]|[1-9])\\s?(?:t|th|thg)(?=\\s+(?:đầu|cuối|năm|dau|cuoi|nam|20\\d\\d))', '$1 tháng'],
  ['(1[01]|[2-9])\\s?(?:t|th|tháng|thang)\\s*/\\s*(20\\d\\d)', '$1 tháng đầu năm $2'],
  ['(1[0-2]|[1-9]) (?:thàng|thánh|thảng|thạng|thang|thág|thnág|thnag|tahng)(?= (?:đầu|cuối|năm|dau|cuoi|nam|20\\d\\d))', '$1 tháng'],
  ['q\\s?([1-4]|iv|i{1,3})(?=\\s*/?\\s*20\\d\\d|\\s+(?:năm|nam))', 'quý $1'],
  ['(?:t|th|thg)\\s?(1[0-2]|[1-9])(?=\\s*/\\s*20\\d\\d)', 'tháng $1'],
  ['(?:hết|het) (?:tháng|thang) (1[0-2]|[1-9])(?=\\s*(?:/|năm|nam)\\s*20\\d\\d)', 'đến tháng $1'],
  ['(?:hộ|ho) (?:thuộc |thuoc )?(?:diện|dien) (?:cận nghèo|can ngheo)', 'hộ cận nghèo'],
  ['(?:hộ|ho) (?:thuộc |thuoc )?(?:diện|dien) (?:nghèo|ngheo)', 'hộ nghèo'],
  [
    '(?:năm|nam)\\s(1[5-9]|2\\d|3[0-5])(?=$|\\s*[?.,!]|\\s+(?!năm|nam|tuổi|tuoi|học|hoc|qua|nay|trở|tro|tỷ|tỉ|triệu|người|nguoi|xã|xa|hộ|ho|ha)\\p{L})',
    'năm 20$1',
  ],
];

/** Level words cut short before a name ("P. Vĩnh Trại", "H.Tháp Mười"), as shorthand is. "TX.", "TP." are words of their own. */
export const shortLevels: readonly (readonly [typed: string, written: string])[] = [
  ['h\\.', 'huyện'],
  ['p\\.', 'phường'],
  ['x\\.', 'xã'],
  ['tt\\.', 'thị trấn'],
];
