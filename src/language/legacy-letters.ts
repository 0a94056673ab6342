/** TCVN 5712:1993 VN3 ("ABC", the .VnTime fonts), its letters beyond ASCII in the order of {@link tcvn3Codes}. */
const tcvn3Alphabet = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ';
/** What Windows-1252 reads at the codes of these letters. */
const tcvn3Codes = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦';

/** A letter of Windows-1252 to the letter that TCVN3 draws there. Capitals with tones are small letters in fonts of capitals. */
export const tcvn3Letters: ReadonlyMap<string, string> = new Map([...tcvn3Codes].map((code, at) => [code, [...tcvn3Alphabet][at] ?? code]));

/** The tones of VNI behind a letter, in the order acute, grave, hook, tilde, dot. */
const tones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'] as const;
const toneMarks = 'ùøûõï';
/** Vowels by what stands for their mark and tones: without a tone first, then in the order of `tones`. */
const markedTones: readonly (readonly [vowels: string, mark: string, written: string])[] = [
  ['aeo', '\u0302', 'âáàåãä'],
  ['a', '\u0306', 'êéèúüë'],
];
/** Letters that VNI writes with a sign of their own. */
const single: readonly (readonly [written: string, letter: string])[] = [
  ['ñ', 'đ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
];

/** What Windows-1252 reads in a VNI text, one or two letters, to the letter that it draws. */
export const vniLetters: ReadonlyMap<string, string> = new Map(smallVni().flatMap(([written, letter]) => capitals(written, letter)));

function smallVni(): [string, string][] {
  const toned = [...'aeouyôö'].flatMap((base) => {
    const letter = single.find(([written]) => written === base)?.[1] ?? base;
    return tones.map((tone, at): [string, string] => [base + (toneMarks[at] ?? ''), (letter + tone).normalize('NFC')]);
  });
  const marked = markedTones.flatMap(([vowels, mark, written]) =>
    [...vowels].flatMap((vowel) =>
      [...written].map((sign, at): [string, string] => [vowel + sign, (vowel + mark + (tones[at - 1] ?? '')).normalize('NFC')]),
    ),
  );
  return [
    ...toned.filter(([, letter]) => single.every(([, own]) => own !== letter)),
    ...marked,
    ...single.map(([written, letter]): [string, string] => [written, letter]),
  ];
}

/** The pair in small letters, and with a capital before a sign of either size. */
function capitals(written: string, letter: string): [string, string][] {
  const first = written.charAt(0).toUpperCase();
  return [
    [written, letter],
    [first + written.slice(1), letter.toUpperCase()],
    [written.toUpperCase(), letter.toUpperCase()],
  ];
}
