import type { AnswerFigure } from '../../answering/answer.js';
import type { Bound } from '../../figures/figure.js';
import { figureJson } from '../answer-json.js';
import { type Command, libraryOptions } from '../command.js';
import { type Output, writeLine } from '../output.js';
import { isSet, refuseOperands } from '../parsed-options.js';
import { table } from '../table.js';
import { withAssistant } from '../with-assistant.js';

/** `npm run figures`: every figure that the articles state. */
export const figuresCommand: Command = {
  name: 'figures',
  summary: 'Lists every figure of the articles with what the text attaches to it',
  operands: '',
  options: {
    json: { type: 'boolean', meaning: 'print each figure as a line of JSON' },
    ...libraryOptions,
  },
  run: async (parsed, surroundings) => {
    refuseOperands(parsed);
    const print = isSet(parsed, 'json') ? printJson : printTables;
    await withAssistant(parsed, surroundings, ({ assistant }) => print(assistant.figures(), surroundings.out));
    return 0;
  },
};

async function printJson(figures: AsyncIterable<AnswerFigure>, out: Output): Promise<void> {
  for await (const figure of figures) {
    if (out.closed) return;
    await writeLine(out, figureJson(figure));
  }
}

/** One table an article, printed as soon as the article is complete. */
async function printTables(figures: AsyncIterable<AnswerFigure>, out: Output): Promise<void> {
  let article: AnswerFigure[] = [];
  for await (const figure of figures) {
    if (out.closed) return;
    if (article[0] !== undefined && article[0].file !== figure.file) {
      await printTable(article, out);
      article = [];
    }
    article.push(figure);
  }
  await printTable(article, out);
}

const columns = ['Số liệu', 'Chỉ tiêu', 'Kế hoạch', 'Đạt', 'Thay đổi', 'Thời gian', 'Nơi'];

async function printTable(figures: readonly AnswerFigure[], out: Output): Promise<void> {
  const [first] = figures;
  if (first === undefined) return;
  await writeLine(out, `${first.file}\n${table(columns, figures.map(cells))}\n`);
}

function cells(figure: AnswerFigure): string[] {
  return [
    boundWords(figure.bound) + figure.text,
    figure.indicator ?? '',
    figure.target === null ? '' : vietnameseNumber(figure.target),
    figure.percentOfTarget === null ? '' : `${vietnameseNumber(figure.percentOfTarget)}%`,
    figure.change === null ? '' : changeWords(figure.change),
    figure.period ?? '',
    figure.locality ?? '',
  ];
}

const bounds: Readonly<Record<Bound, string>> = {
  over: 'trên',
  under: 'dưới',
  nearly: 'gần',
  about: 'khoảng',
  estimate: 'ước',
  'at-least': 'ít nhất',
  'at-most': 'không quá',
};

/** The bound before a figure: its own word is not part of the figure's text, and without it the figure would say more than the article. */
function boundWords(bound: string | null): string {
  if (bound === null) return '';
  const known: Readonly<Record<string, string>> = bounds;
  return `${known[bound] ?? bound} `;
}

function changeWords({ value, direction, versus }: NonNullable<AnswerFigure['change']>): string {
  const sign = { up: '+', down: '−', level: '=' }[direction];
  return `${sign}${vietnameseNumber(value)}${versus === null ? '' : ` (${versus})`}`;
}

function vietnameseNumber(value: number): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: 6 });
}
