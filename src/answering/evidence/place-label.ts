import type { FigureLocality } from '../../figures/figure.js';
import { hasAccents } from '../../language/fold.js';
import { levelName } from '../../language/level-names.js';
import type { AskedPlace } from '../question/question.js';
import { capitalised } from '../words/place-name.js';
import { samePlace } from './place-fit.js';

/** A figure's place as the article writes it, but for capitals alone: "HUYỆN KRÔNG NĂNG" of a masthead is "huyện Krông Năng". */
export function placeText({ text, key, level }: FigureLocality): string {
  if (text !== text.toUpperCase() || text.length <= longestShort) return text;
  return level === null ? capitalised(key) : `${levelName(level)} ${capitalised(key)}`;
}

/** "TP.HCM" is written in capitals anyway. */
const longestShort = 6;

/** A place asked for as an official writes it ("huyện Tháp Mười"), in the words of the article where the question gives less; as it was typed where nobody writes it so. */
export function placeLabel(asked: AskedPlace, written: FigureLocality | null): string {
  if (written === null && !hasAccents(asked.key) && hasAccents(asked.text))
    return asked.level === null ? capitalised(asked.text) : asked.text;
  const inArticle = written !== null && samePlace(asked.key, written.key) ? written : null;
  const key = hasAccents(asked.key) || inArticle === null ? asked.key : inArticle.key;
  const name = asked.readAs.length === 1 ? (asked.readAs[0] ?? capitalised(key)) : capitalised(key);
  if (asked.level !== null) return `${levelName(asked.level)} ${name}`;
  return inArticle?.text ?? name;
}
