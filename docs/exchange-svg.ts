import { fontFamily } from '../src/bot/charts/font-files.js';
import type { FontMetrics } from '../src/bot/charts/font-metrics.js';
import type { ChatMessage } from '../tests/support/telegram-chats.js';

/** The two weights of the font. */
export interface Faces {
  readonly regular: FontMetrics;
  readonly bold: FontMetrics;
}

/** A run of letters that look alike. */
interface Run {
  readonly text: string;
  readonly look: string;
}

const width = 760;
const margin = 20;
const widest = 620;
const padding = 18;
const size = 22;
const leading = 31;
const buttonHeight = 46;
const gap = 8;

const looks = { wall: '#c9dcc6', mine: '#e3fbcf', theirs: '#ffffff', button: '#7fa17c', ink: '#101418', link: '#2a78c2', quote: '#2f8f4e' };

/** Messages of people and of the bot as Telegram shows them on a phone, with their bold words, quotes, links and buttons. */
export function exchangeSvg(messages: readonly ChatMessage[], faces: Faces): string {
  let top = margin;
  const drawn = messages.map((message) => {
    const bubble = drawMessage(message, faces, top);
    top += bubble.height + 14;
    return bubble.svg;
  });
  const height = Math.ceil(top + margin - 14);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${fontFamily}" font-size="${size}">`,
    `<rect width="${width}" height="${height}" fill="${looks.wall}"/>`,
    ...drawn,
    '</svg>',
  ].join('\n');
}

function drawMessage(message: ChatMessage, faces: Faces, top: number): { svg: string; height: number } {
  const isBot = message.from['is_bot'] === true;
  const lines = wrap(runsOf(message), faces, widest - 2 * padding);
  const inner = Math.max(...lines.map((line) => lineWidth(line, faces)));
  const bubbleWidth = isBot ? widest : Math.min(widest, inner + 2 * padding);
  const left = isBot ? margin : width - margin - bubbleWidth;
  const height = lines.length * leading + 2 * padding - 6;
  const words = lines.map((line, at) => drawLine(line, faces, left + padding, top + padding + at * leading));
  const buttons = (message.reply_markup?.inline_keyboard ?? []).map((row, at) =>
    drawButtons(
      row.map((button) => String(button['text'])),
      faces,
      left,
      top + height + gap + at * (buttonHeight + gap),
    ),
  );
  const box = `<rect x="${left}" y="${top}" width="${bubbleWidth}" height="${height}" rx="18" fill="${isBot ? looks.theirs : looks.mine}"/>`;
  return { svg: [box, ...words, ...buttons].join('\n'), height: height + buttons.length * (buttonHeight + gap) };
}

/** The text cut where an entity begins or ends. */
function runsOf({ text = '', entities = [] }: ChatMessage): Run[] {
  const spans = entities.map(({ type, offset, length }) => ({
    type: String(type),
    start: Number(offset),
    end: Number(offset) + Number(length),
  }));
  const borders = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return borders.slice(0, -1).map((start, at) => ({
    text: text.slice(start, borders[at + 1]),
    look: spans
      .filter((span) => span.start <= start && start < span.end)
      .map(({ type }) => type)
      .join(' '),
  }));
}

/** Lines no wider than `room`, broken at spaces and line breaks; a run that goes on keeps its look. */
function wrap(runs: readonly Run[], faces: Faces, room: number): Run[][] {
  const lines: Run[][] = [[]];
  for (const { text, look } of runs)
    for (const word of text.split(/(?<=[ \n])|(?=\n)/)) {
      const line = lines.at(-1) ?? [];
      if (word === '\n') lines.push([]);
      else if (lineWidth([...line, { text: word.trimEnd(), look }], faces) <= room - indentOf(look)) line.push({ text: word, look });
      else lines.push([{ text: word, look }]);
    }
  return lines;
}

const indentOf = (look: string): number => (look.includes('blockquote') ? 16 : 0);

function lineWidth(line: readonly Run[], faces: Faces): number {
  return line.reduce((sum, { text, look }) => sum + faceOf(look, faces).width(text, size), 0);
}

function faceOf(look: string, { regular, bold }: Faces): FontMetrics {
  return look.includes('bold') ? bold : regular;
}

function drawLine(line: readonly Run[], faces: Faces, left: number, top: number): string {
  const quoted = line.some(({ look }) => look.includes('blockquote'));
  let x = left + (quoted ? 16 : 0);
  const bar = quoted
    ? `<rect x="${left - 4}" y="${top - 3}" width="${widest - 2 * padding + 8}" height="${leading}" fill="${looks.quote}" fill-opacity=".1"/><rect x="${left - 4}" y="${top - 3}" width="4" height="${leading}" fill="${looks.quote}"/>`
    : '';
  const words = line.map(({ text, look }) => {
    const at = x;
    x += faceOf(look, faces).width(text, size);
    const weight = look.includes('bold') ? ' font-weight="600"' : '';
    const colour = look.includes('link') ? looks.link : looks.ink;
    const blocks = drawBlocks(text, faceOf(look, faces), at, top);
    return `<text x="${at}" y="${top + size - 1}" fill="${colour}" xml:space="preserve"${weight}>${escaped(text)}</text>${blocks}`;
  });
  return bar + words.join('');
}

/** The signs of a bar, which the font does not have either, where it leaves room for them. */
function drawBlocks(text: string, face: FontMetrics, left: number, top: number): string {
  return [...text.matchAll(/[▓░]/g)]
    .map(({ 0: sign, index }) => {
      const x = left + face.width(text.slice(0, index), size);
      const opacity = sign === '▓' ? 0.75 : 0.2;
      return `<rect x="${x}" y="${top + 3}" width="${face.width(sign, size)}" height="${size - 4}" fill="${looks.ink}" fill-opacity="${opacity}"/>`;
    })
    .join('');
}

function drawButtons(row: readonly string[], faces: Faces, left: number, top: number): string {
  const each = (widest - gap * (row.length - 1)) / row.length;
  return row
    .map((words, at) => {
      const x = left + at * (each + gap);
      const box = `<rect x="${x}" y="${top}" width="${each}" height="${buttonHeight}" rx="10" fill="${looks.button}"/>`;
      const thumb = words === '👍' || words === '👎';
      return box + (thumb ? drawThumb(x + each / 2, top + buttonHeight / 2, words === '👎') : drawWords(words, faces, x + each / 2, top));
    })
    .join('');
}

function drawWords(words: string, { bold }: Faces, middle: number, top: number): string {
  const x = middle - bold.width(words, size - 1) / 2;
  return `<text x="${x}" y="${top + buttonHeight / 2 + 7}" font-size="${size - 1}" font-weight="600" fill="#fff">${escaped(words)}</text>`;
}

/** The font has no such pictures, so the two thumbs are drawn. */
function drawThumb(x: number, y: number, down: boolean): string {
  const turn = down ? ' rotate(180)' : '';
  return `<path transform="translate(${x} ${y})${turn}" fill="#ffd766" d="M-11 -1h5v12h-5zM-4 -1l5 -11c3 0 4 2 3 5l-1 4h7c2 0 3 2 2 4l-2 8c0 1 -1 2 -3 2h-8l-3 -1z"/>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
