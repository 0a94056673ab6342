/** What a figure measures, as a heading: without the figure itself, which stands within some indicators ("kết nạp 179/150 đảng viên"). May be empty. */
export function measureName(indicator: string): string {
  const words = indicator
    .replace(/\S*\d\S*/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/g, '');
  return capitalized(words);
}

/** The same with a capital at its beginning. */
export function capitalized(words: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase('vi') + words.slice(first.length);
}
