const onset = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?';
const nuclei =
  'iêu|yêu|oai|oao|oay|oeo|uao|uay|uây|uôi|uya|uyê|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy]';
const shape = new RegExp(`^${onset}(?:${nuclei})(?:ch|ng|nh|[cmnpt])?$`, 'u');
const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether a word has the shape of a syllable of Vietnamese: onset, vowels and coda that go together in letters, one tone at most. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  if ((apart.match(tone)?.length ?? 0) > 1) return false;
  return shape.test(apart.replace(tone, '').normalize('NFC'));
}
