import type { Assistant } from '../../assistant.js';
import { texts } from '../../bot/texts.js';
import { csvHeader, csvLines } from '../../figures/csv.js';
import { explainReading } from '../../figures/explain.js';
import { readArticle } from '../../figures/extract.js';
import { figureColumns, figureRows } from '../../figures/table.js';
import type { StoredArticle } from '../../library/library.js';
import { figureJson } from '../answer-json.js';
import { type Command, libraryOptions } from '../command.js';
import { firstTold } from '../first-told.js';
import { type Output, writeLine } from '../output.js';
import { isSet, type ParsedOptions, refuseOperands, refuseTogether } from '../parsed-options.js';
import { table } from '../table.js';
import { withAssistant } from '../with-assistant.js';

/** `npm run figures`: every figure that the articles state. */
export const figuresCommand: Command = {
  name: 'figures',
  summary: 'Lists every figure of the articles with what the text attaches to it',
  operands: '',
  options: {
    json: { type: 'boolean', meaning: 'print each figure as a line of JSON' },
    csv: { type: 'boolean', meaning: 'print a spreadsheet: UTF-8 with a byte order mark, semicolons, decimal commas' },
    explain: { type: 'boolean', meaning: 'print which rule read what, and the numbers that are no figures' },
    ...libraryOptions,
  },
  run: async (parsed, surroundings) => {
    refuseOperands(parsed);
    refuseTogether(parsed, ['json', 'csv', 'explain']);
    const print = printerFor(parsed);
    await withAssistant(parsed, surroundings, ({ assistant }) => print(assistant, surroundings.out));
    return 0;
  },
};

type Printer = (assistant: Assistant, out: Output) => Promise<void>;

function printerFor(parsed: ParsedOptions): Printer {
  if (isSet(parsed, 'json')) return printJson;
  if (isSet(parsed, 'csv')) return printCsv;
  return printArticles(isSet(parsed, 'explain') ? explained : tabled);
}

async function printJson(assistant: Assistant, out: Output): Promise<void> {
  for await (const figure of assistant.figures()) {
    if (out.closed) return;
    await writeLine(out, figureJson(figure));
  }
}

async function printCsv(assistant: Assistant, out: Output): Promise<void> {
  await out.write(csvHeader());
  for await (const article of assistant.articles()) {
    if (out.closed) return;
    await out.write(csvLines(article, (await firstTold(assistant, article)).figures));
  }
}

/** What is said of one article, with an empty line behind it; nothing of one without figures of its own. */
function printArticles(show: (article: StoredArticle) => string): Printer {
  return async (assistant, out) => {
    for await (const article of assistant.articles()) {
      if (out.closed) return;
      const told = await firstTold(assistant, article);
      if (told.figures.length > 0) await writeLine(out, `${show(told)}\n`);
    }
  };
}

function tabled(article: StoredArticle): string {
  const titles = figureColumns.map(({ title }) => title);
  const widest = figureColumns.map((column) => column.widest);
  return `${heading(article)}\n${table(titles, figureRows(article, article.figures), widest)}`;
}

/** The article, and where else it was printed: the figures below stand there, too. */
function heading({ file, title, printings = [] }: StoredArticle): string {
  const also = printings.length === 0 ? '' : ` (${texts.alsoPrinted} ${printings.map((printing) => printing.file).join('; ')})`;
  return `${file} · ${title}${also}`;
}

function explained(article: StoredArticle): string {
  return explainReading(article, readArticle(article)).join('\n');
}
