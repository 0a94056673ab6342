import { describe, expect, it } from 'vitest';
import type { Assistant, IndexReceipt } from '../../src/assistant.js';
import { TienDoError } from '../../src/errors.js';
import type { TrainOptions } from '../../src/terminal/command.js';
import { type CommandLine, runCommandLine } from '../../src/terminal/command-line.js';
import {
  answered,
  fakeArticle,
  fakeAssistant,
  fakeCandidate,
  fakeFigure,
  fakeHit,
  fakeOpen,
  fakeReasoning,
  fakeReceipt,
  fakeStoredArticle,
  fakeTraits,
} from '../support/fake-assistant.js';
import { memoryOutput } from '../support/memory-output.js';
import { temporaryFile } from '../support/temporary-folder.js';

const question = 'Xã Bình Minh trồng bao nhiêu rừng?';

async function call(args: readonly string[], changes: { assistant?: Assistant; line?: Partial<CommandLine>; writes?: number } = {}) {
  const assistant = changes.assistant ?? fakeAssistant();
  const open = fakeOpen(assistant);
  const out = memoryOutput(changes.writes === undefined ? {} : { writes: changes.writes });
  const err = memoryOutput();
  const trained: TrainOptions[] = [];
  const train: CommandLine['train'] = async (options, say) => {
    trained.push(options);
    say('epoch 1');
  };
  const rollback: CommandLine['rollback'] = () => assistant.rollback();
  const status = await runCommandLine({ args, environment: {}, out, err, open, train, rollback, ...changes.line });
  return { status, out, err, opened: open.opened, trained };
}

const batchOf = (...lines: unknown[]): string => temporaryFile('batch.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));

describe('wrong usage', () => {
  it.each([
    ['an unknown flag', ['ask', '--colour', 'x'], "Unknown option '--colour'"],
    ['a missing value', ['ask', question, '--corpus'], "Option '--corpus <value>' needs a value"],
    ['a flag where a value belongs', ['ask', '--corpus', '--json', question], "Option '--corpus' needs a value"],
    ['a value for a flag', ['ask', '--json=1', question], "Option '--json' does not take an argument"],
    ['no question', ['ask'], 'the question is missing'],
    ['an empty question', ['ask', '  '], 'the question is missing'],
    ['an operand where none belongs', ['figures', 'x'], 'unexpected argument "x"'],
    ['a question beside a batch', ['ask', '--batch', 'f', question], `unexpected argument "${question}"`],
    ['options that do not go together', ['ask', '--batch', 'f', '--context', 'x'], '--batch and --context do not go together'],
    ['an explained batch', ['ask', '--batch', 'f', '--explain'], '--batch and --explain do not go together'],
    ['two kinds of evaluation', ['evaluate', '--fit', 'f', '--calibration'], '--calibration and --fit do not go together'],
    ['a gold file beside the sets', ['evaluate', '--fit', 'f', 'g'], 'unexpected argument "g"'],
    ['a gold file beside the sets of the choice', ['evaluate', '--fit-choice', 'f', 'g'], 'unexpected argument "g"'],
    ['two fits', ['evaluate', '--fit', 'f', '--fit-choice', 'f'], '--fit and --fit-choice do not go together'],
    ['writing what was not fitted', ['evaluate', '--write', 'g'], '--write goes with --fit or --fit-choice'],
    ['a number out of bounds', ['search', '-k', '0', question], '-k takes a whole number from 1 to 1000'],
    ['no number', ['search', '-k', 'ten', question], '-k takes a whole number from 1 to 1000'],
    ['no day', ['ask', '--today', '2023-02-30', question], '--today takes a day as YYYY-MM-DD'],
    ['no gold file', ['evaluate'], 'the gold file is missing'],
    ['two gold files', ['evaluate', 'a', 'b'], 'unexpected argument "b"'],
    ['an unknown metric', ['evaluate', 'a', '--min', 'beauty=1'], '--min takes METRIC=N, not "beauty=1"'],
    ['no folder for a model', ['train'], '--out is missing'],
  ])('%s: a line, the usage of the command, status 2', async (_what, args, reason) => {
    const { status, out, err, opened } = await call(args);
    expect({ status, out: out.text(), opened }).toEqual({ status: 2, out: '', opened: [] });
    expect(err.lines()[0]).toBe(reason);
    expect(err.lines()[1]).toMatch(new RegExp(`^Usage: npm run --silent ${args[0]} `));
  });

  it.each([
    [['dance'], 'unknown command "dance"'],
    [[], 'a command is missing'],
  ])('%j: a line, the commands there are, status 2', async (args, reason) => {
    const { status, err } = await call(args);
    expect(status).toBe(2);
    expect(err.lines()[0]).toBe(reason);
    expect(err.text()).toContain('figures');
  });
});

describe('--help', () => {
  it.each(['ask', 'figures', 'search', 'index', 'evaluate', 'train'])('%s lists its options on stdout', async (name) => {
    const { status, out, err } = await call([name, '--help']);
    expect({ status, err: err.text() }).toEqual({ status: 0, err: '' });
    expect(out.text()).toContain('--corpus DIR');
  });

  it('alone lists the commands', async () => {
    const { status, out } = await call(['--help']);
    expect(status).toBe(0);
    expect(out.text()).toContain('evaluate');
  });
});

describe('failures', () => {
  it('says a broken configuration in one line', async () => {
    const { status, err } = await call(['ask', question], { line: { environment: { LOG_LEVEL: 'loud' } } });
    expect(status).toBe(1);
    expect(err.lines()).toHaveLength(1);
    expect(err.text()).toContain('LOG_LEVEL');
  });

  it('says a missing corpus in one line', async () => {
    const open = async () => {
      throw new TienDoError('corpus-missing', { path: 'nowhere' });
    };
    const { status, err } = await call(['ask', '--corpus', 'nowhere', question], { line: { open } });
    expect({ status, lines: err.lines().length }).toEqual({ status: 1, lines: 1 });
    expect(err.text()).toContain('nowhere');
  });

  it('says an error that nobody expected in one line, and closes the assistant', async () => {
    const assistant = fakeAssistant(() => {
      throw new RangeError('two\nlines');
    });
    const { status, err } = await call(['ask', question], { assistant });
    expect(status).toBe(1);
    expect(err.lines().at(-1)).toBe('RangeError: two lines. npm run doctor looks for the cause.');
    expect(assistant.closed()).toBe(true);
  });
});

describe('ask', () => {
  it('prints headline, setting, quote and source', async () => {
    const { status, out } = await call(['ask', question]);
    expect(status).toBe(0);
    expect(out.text()).toBe(
      [
        '12,5ha rừng',
        'Nơi: xã Bình Minh · Thời gian: năm 2023',
        '',
        '“Xã Bình Minh trồng mới 12,5ha rừng trong năm 2023.” [1]',
        '',
        'Nguồn: [1] Bình Minh trồng rừng — Báo Bình Minh, 05/09/2023',
        '',
      ].join('\n'),
    );
  });

  it('takes words without quotation marks for one question, and passes the earlier one on', async () => {
    const assistant = fakeAssistant();
    await call(['ask', 'còn', 'rừng', '--context', 'Bình Minh?'], { assistant });
    expect(assistant.asked).toEqual([{ question: 'còn rừng', context: 'Bình Minh?' }]);
  });

  it('opens what the options say, else what the environment says', async () => {
    const environment = { CORPUS_DIR: 'bai-viet', DATA_DIR: 'kho' };
    const first = await call(['ask', question], { line: { environment } });
    expect(first.opened[0]).toMatchObject({ corpus: 'bai-viet', data: 'kho', today: null });
    const second = await call(['ask', question, '--corpus', 'c', '--data', 'd', '--today', '2023-10-01'], { line: { environment } });
    expect(second.opened[0]).toMatchObject({ corpus: 'c', data: 'd', today: '2023-10-01' });
  });

  it('prints JSON with exactly the fields of the contract, in their order', async () => {
    const { out } = await call(['ask', '--json', question]);
    const answer = JSON.parse(out.text());
    expect(Object.keys(answer)).toEqual([
      'question',
      'status',
      'headline',
      'quotes',
      'figures',
      'citations',
      'reason',
      'nearest',
      'understood',
      'notes',
      'confidence',
      'tookMs',
    ]);
    expect(Object.keys(answer.citations[0])).toEqual(['n', 'file', 'title', 'publisher', 'date', 'url']);
    expect(answer.figures[0]).toEqual(fakeFigure);
  });

  it('prints what is nearest, with its quote, when nothing is found', async () => {
    const { status, out } = await call(['ask', '--json', 'Ai là chủ tịch?']);
    expect(status).toBe(0);
    expect(JSON.parse(out.text())).toMatchObject({
      status: 'not_found',
      nearest: [{ n: 1, file: fakeArticle.file, quote: { file: fakeArticle.file, start: 0, text: expect.stringContaining('12,5ha') } }],
    });
  });
});

describe('ask --explain', () => {
  it('prints how the question was read, the decision, and each candidate with its tree', async () => {
    const { status, out } = await call(['ask', '--explain', question]);
    expect(status).toBe(0);
    expect(out.lines().slice(0, 13)).toEqual([
      `asked         ${question}`,
      `read as       ${question}`,
      'corrections   rừg → rừng',
      'type          quantity',
      'focus         rừng',
      'terms         trồng 0.50',
      'alternatives  ha = héc ta | hecta',
      'places        xã Bình Minh [bình minh, commune]',
      'periods       đến nay [until, … to 2024-11-20]',
      'decision      found, confidence 0.90',
      '',
      'Candidates, best score first',
      '',
    ]);
    expect(out.text()).toContain('1. probability 0.90 · place 1.00 · period 0.80 · chosen\n   bai-1.md ');
    expect(out.text()).toContain('2. probability 0.20 · place 0.00 · period 0.80 · below the threshold: near\n');
    expect(out.text()).toContain('\n    0.7500  choice\n      0.5000  unit\n');
  });

  it('says what was taken over from the earlier question', async () => {
    const assistant = fakeAssistant();
    const { out } = await call(['ask', '--explain', '--context', 'Bình Minh?', 'còn rừng'], { assistant });
    expect(assistant.asked).toEqual([{ question: 'còn rừng', context: 'Bình Minh?' }]);
    expect(out.text()).toContain('\nfollows       Bình Minh?\ntaken over    place, terms\n');
    expect(out.text()).toContain('trồng 0.50 (taken over)');
  });

  it('says why nothing was found, and of which parts a question consists', async () => {
    const reasoning = fakeReasoning({ question });
    const part = { ...reasoning, decision: { found: false, reason: 'other-period' as const, confidence: 0 }, candidates: [] };
    const assistant = { ...fakeAssistant(), why: async () => ({ ...reasoning, parts: [reasoning, part] }) };
    const { out } = await call(['ask', '--explain', question], { assistant });
    expect(out.text()).toContain('\n\nPart 1 of 2\nread as ');
    expect(out.text()).toMatch(/Part 2 of 2\n[\s\S]*decision {6}not found: other-period\n\nNo candidates\n$/);
  });

  it('leaves parts that add nothing out of the trees', async () => {
    const explanation = { label: 'choice', value: 0.5, parts: [{ label: 'plan', value: 0, parts: [] }] };
    const reasoning = { ...fakeReasoning({ question }), candidates: [{ ...fakeCandidate, explanation }] };
    const { out } = await call(['ask', '--explain', question], { assistant: { ...fakeAssistant(), why: async () => reasoning } });
    expect(out.text()).toContain('0.5000  choice\n');
    expect(out.text()).not.toContain('plan');
  });

  it('prints the same as JSON', async () => {
    const { out } = await call(['ask', '--explain', '--json', question]);
    expect(JSON.parse(out.text())).toEqual(fakeReasoning({ question }));
  });
});

describe('ask --batch', () => {
  it('answers in the order of the file, id first, with the context of the line', async () => {
    const assistant = fakeAssistant();
    const file = batchOf(
      { id: 'b', question, style: 'plain' },
      { id: 7, question: 'còn năm 2021?', context: question },
      { id: 'a', question, context: null },
    );
    const { status, out } = await call(['ask', '--batch', file], { assistant });
    const answers = out.lines().map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual(['b', 7, 'a']);
    expect(Object.keys(answers[0])[0]).toBe('id');
    expect(assistant.asked[1]).toEqual({ question: 'còn năm 2021?', context: question });
  });

  it.each([
    ['not JSON', '{"id": 1,', 'line 3: is not JSON'],
    ['not an object', '[1]', 'line 3: is not an object'],
    ['no id', '{"question": "x"}', 'line 3: "id" must be a text or a number'],
    ['no question', '{"id": "x", "question": 5}', 'line 3: "question" must be a text'],
  ])('keeps the answers before a line that is wrong (%s), names it, and gives status 1', async (_what, bad, reason) => {
    const file = temporaryFile('batch.jsonl', `${JSON.stringify({ id: 1, question })}\n\n${bad}\n${JSON.stringify({ id: 2, question })}\n`);
    const { status, out, err } = await call(['ask', '--batch', file]);
    expect(status).toBe(1);
    expect(out.lines().map((line) => JSON.parse(line).id)).toEqual([1]);
    expect(err.text()).toContain(reason);
  });

  it('says that a file is missing or not UTF-8', async () => {
    expect((await call(['ask', '--batch', '/nowhere.jsonl'])).err.text()).toContain('/nowhere.jsonl: cannot be read (ENOENT)');
    const file = temporaryFile('batch.jsonl', Uint8Array.of(0xff, 0xfe, 0x41));
    expect((await call(['ask', '--batch', file])).err.text()).toContain('is not UTF-8');
  });

  it('stops, without an error, when the reader has gone', async () => {
    const assistant = fakeAssistant();
    const file = batchOf(...Array.from({ length: 9 }, (_, id) => ({ id, question })));
    const { status, err } = await call(['ask', '--batch', file], { assistant, writes: 2 });
    expect({ status, asked: assistant.asked.length, closed: assistant.closed() }).toEqual({ status: 0, asked: 2, closed: true });
    expect(err.text()).not.toContain('Error');
  });
});

describe('search', () => {
  it('prints rank, score, place and text', async () => {
    const { out } = await call(['search', '-k', '1', question]);
    expect(out.lines().slice(0, 2)).toEqual([`1. 0.7500  bai-1.md 0-${fakeHit.end}`, fakeHit.text]);
  });

  it('prints JSON lines, at most k', async () => {
    const { out } = await call(['search', '--json', '-k', '2', question]);
    const { explanation: _, ...fields } = fakeHit;
    expect(out.lines().map((line) => JSON.parse(line))).toEqual([fields, fields]);
  });

  it('explains each score as a tree', async () => {
    const { out } = await call(['search', '--explain', '-k', '1', question]);
    expect(out.text()).toContain('  0.7500  fusion\n    0.5000  bm25\n');
  });

  it('searches for each line of a batch', async () => {
    const { out } = await call(['search', '-k', '2', '--batch', batchOf({ id: 'x', question }, { id: 'y', question })]);
    const lines = out.lines().map((line) => JSON.parse(line));
    expect(lines.map(({ id, hits }) => [id, hits.length])).toEqual([
      ['x', 2],
      ['y', 2],
    ]);
    expect(Object.keys(lines[0].hits[0])).toEqual(['file', 'start', 'end', 'text', 'score']);
  });
});

describe('figures', () => {
  it('prints a line of JSON each', async () => {
    const { out } = await call(['figures', '--json']);
    expect(JSON.parse(out.text())).toEqual(fakeFigure);
  });

  it('prints a table an article, under its file and title', async () => {
    const { out } = await call(['figures']);
    expect(out.lines()[0]).toBe('bai-1.md · Bình Minh trồng rừng');
    expect(out.lines()[1]).toMatch(/^Số liệu +Chỉ tiêu +Kế hoạch/);
    expect(out.lines()[3]).toMatch(/^12,5ha rừng +trồng mới 12,5ha rừng +năm 2023 +Xã Bình Minh$|^12,5ha +.*năm 2023 +Xã Bình Minh$/);
  });

  it('leaves out an article without figures', async () => {
    const articles = async function* () {
      yield { ...fakeStoredArticle(), figures: [] };
    };
    const { out } = await call(['figures'], { assistant: { ...fakeAssistant(), articles } });
    expect(out.text()).toBe('');
  });

  it('prints a spreadsheet with one header', async () => {
    const articles = async function* () {
      yield fakeStoredArticle();
      yield { ...fakeStoredArticle(), file: 'bai-2.md' };
    };
    const { out } = await call(['figures', '--csv'], { assistant: { ...fakeAssistant(), articles } });
    const lines = out.text().split('\r\n');
    expect(lines[0]).toMatch(/^\ufeffBài viết;Số liệu;/);
    expect(lines.slice(1).map((line) => line.split(';')[0])).toEqual(['bai-1.md', 'bai-1.md', 'bai-2.md', 'bai-2.md', '']);
    expect(lines[1]).toContain(';12,5;');
  });

  it('explains which rule read what', async () => {
    const { out } = await call(['figures', '--explain']);
    expect(out.text()).toContain('1. 12,5ha');
    expect(out.text()).toContain('luật measure');
    expect(out.text()).toContain('thời gian: năm 2023');
  });

  it.each([[['--json', '--csv']], [['--csv', '--explain']]])('takes no two forms together: %j', async (flags) => {
    const { status, err } = await call(['figures', ...flags]);
    expect(status).toBe(2);
    expect(err.text()).toContain('do not go together');
  });
});

describe('index', () => {
  it('says in Vietnamese what was done, the unreadable with their reasons', async () => {
    const { out, err } = await call(['index']);
    expect(out.text()).toContain('Mới: 1 · Thay đổi: 0 · Giữ nguyên: 0 · Đã bỏ: 0 · Không đọc được: 1');
    expect(out.text()).toContain('hong.txt: không có chữ nào (The file has no text.)');
    expect(err.text()).toBe('Đọc bài viết: 100%\n');
  });

  it('prints the receipt as JSON', async () => {
    const { out } = await call(['index', '--json']);
    expect(JSON.parse(out.text())).toMatchObject({ built: true, added: fakeReceipt.added, unreadable: fakeReceipt.unreadable, same: 0 });
  });

  it('tells which figures changed, which articles disagree and which repeat others', async () => {
    const of = { indicator: 'số hộ nghèo', locality: 'xã Bình Minh', period: 'năm 2023' };
    const receipt: IndexReceipt = {
      ...fakeReceipt,
      figureChanges: [{ ...of, file: 'bai-1.md', before: '48 hộ', after: '47 hộ' }],
      conflicts: [{ ...of, period: null, files: ['bai-2.md', 'bai-1.md'], texts: ['50 hộ', '47 hộ'] }],
      reprints: [{ file: 'bai-3.md', original: 'bai-1.md', title: 'Bình Minh giảm nghèo' }],
    };
    const { out } = await call(['index'], { line: { open: fakeOpen(fakeAssistant(), receipt) } });
    expect(out.text()).toContain('Số liệu đã đổi:\n  số hộ nghèo, xã Bình Minh, năm 2023: 48 hộ → 47 hộ (bai-1.md)\n');
    expect(out.text()).toContain('Bài đăng trùng nhau:\n  bai-3.md: trùng với “Bình Minh giảm nghèo” (bai-1.md)\n');
    expect(out.text()).toContain('  số hộ nghèo, xã Bình Minh: 50 hộ (bai-2.md) ↔ 47 hộ (bai-1.md)\n');
  });

  it('says so when the corpus is the one that was rolled back from', async () => {
    const receipt: IndexReceipt = { ...fakeReceipt, built: false, heldBack: true };
    const { out } = await call(['index'], { line: { open: fakeOpen(fakeAssistant(), receipt) } });
    expect(out.text()).toContain('Bài viết vẫn như lúc quay lại bản trước');
  });
});

describe('rollback', () => {
  it('goes back without opening the assistant, and says to what', async () => {
    const { status, out, opened } = await call(['rollback', '--corpus', 'c', '--data', 'd']);
    expect([status, opened]).toEqual([0, []]);
    expect(out.text()).toContain('Đã quay lại thư viện g0');
  });

  it('gives status 1 and the reason when there is nothing to go back to', async () => {
    const rollback = () => Promise.reject(new TienDoError('no-previous-generation', { path: 'data/c' }));
    const { status, err } = await call(['rollback'], { line: { rollback } });
    expect(status).toBe(1);
    expect(err.text()).toBe('The library in data/c has no earlier generation to go back to: one is kept from the second build on.\n');
  });
});

describe('train', () => {
  it('passes corpus, folder and seed on, and prints progress on stderr', async () => {
    const { status, trained, out, err } = await call(['train', '--corpus', 'c', '--out', 'embeddings/moi', '--seed', '9']);
    expect({ status, trained }).toEqual({ status: 0, trained: [{ corpus: 'c', out: 'embeddings/moi', seed: 9 }] });
    expect([out.text(), err.text()]).toEqual(['', 'epoch 1\n']);
  });

  it('takes --from, the size of the model and the epochs', async () => {
    const size = ['--vocabulary', '16000', '--dimensions', '384', '--epochs', '3'];
    const { trained } = await call(['train', '--from', 'tin.jsonl.gz', '--out', 'o', ...size]);
    expect(trained).toEqual([{ corpus: 'tin.jsonl.gz', out: 'o', seed: 1, vocabularySize: 16_000, dimensions: 384, epochs: 3 }]);
  });

  it('goes on with a model, beside it when no folder is named', async () => {
    const { trained } = await call(['train', '--base', 'embeddings/cu/', '--from', 'c']);
    expect(trained).toEqual([{ corpus: 'c', out: 'embeddings/cu-further', seed: 1, base: 'embeddings/cu/' }]);
  });

  it.each([
    [['--out', 'o', '--dimensions', '10'], '--dimensions takes a multiple of four'],
    [['--out', 'o', '--from', 'a', '--corpus', 'b'], '--from and --corpus do not go together'],
    [['--base', 'b', '--dimensions', '8'], '--base and --dimensions do not go together'],
    [['--out', 'o', '--epochs', '0'], '--epochs takes a whole number from 1 to 1000'],
  ])('refuses %j', async (args, problem) => {
    const { status, trained, err } = await call(['train', ...args]);
    expect([status, trained]).toEqual([2, []]);
    expect(err.text()).toContain(problem);
  });
});

describe('evaluate', () => {
  const gold = [
    { id: 'g1', article: 'bai-1.md', type: 'quantity', question, must_contain: ['12,5ha'] },
    { id: 'g2', article: null, type: 'unanswerable', question: 'Ai là chủ tịch?', must_contain: [] },
    { id: 'g3', article: 'bai-1.md', type: 'quantity', question: 'rừng của bao nhiêu hộ?', must_contain: ['48 hộ'], style: 'colloquial' },
  ];

  it('prints scores, breakdowns and each failure with what was wanted and got', async () => {
    const { status, out } = await call(['evaluate', batchOf(...gold)]);
    expect(status).toBe(0);
    expect(out.text()).toMatch(/score +66\.7%/);
    expect(out.text()).toMatch(/colloquial +1 +0 +0\.0%/);
    expect(out.text()).toContain('g3 (quantity, colloquial): did not show what it must');
    expect(out.text()).toContain('wanted    “48 hộ” of bai-1.md');
    expect(out.text()).toContain('got       “12,5ha rừng” of bai-1.md');
  });

  it('prints the same as JSON', async () => {
    const { out } = await call(['evaluate', '--json', batchOf(...gold)]);
    const { scores, verdicts } = JSON.parse(out.text());
    expect(scores).toMatchObject({
      questions: 3,
      answerable: 2,
      headline: 0.5,
      citeAt1: 1,
      abstained: 1,
      wrongWhenAnswered: 0.5,
      quotesExact: 1,
    });
    expect(verdicts.map(({ id, fault }: { id: string; fault: string | null }) => [id, fault])).toEqual([
      ['g1', null],
      ['g2', null],
      ['g3', 'not-shown'],
    ]);
  });

  it('prints stated confidence against what was right', async () => {
    const { status, out } = await call(['evaluate', '--calibration', batchOf(...gold)]);
    expect(status).toBe(0);
    expect(out.lines().slice(0, 3)).toEqual([
      'confidence  answers  right  accuracy  stated',
      '──────────  ───────  ─────  ────────  ──────',
      '0.5–0.6     0        0      –         –',
    ]);
    expect(out.text()).toContain('0.9–1.0     2        1      50.0%     90.0%\n');
    expect(out.text()).toContain('Expected calibration error: 40.0% over 2 answers to 3 questions\n');
    expect(out.text()).toContain('Coverage at 98.0% accuracy: none\n');
  });

  it('names the confidence from which answers are right, and gives all of it as JSON', async () => {
    const file = batchOf(...gold.slice(0, 2));
    expect((await call(['evaluate', '--calibration', file])).out.text()).toContain(
      'Coverage at 98.0% accuracy: 50.0% of 2 questions, from confidence 0.90 (1 of 1 right)',
    );
    const { calibration } = JSON.parse((await call(['evaluate', '--calibration', '--json', file])).out.text());
    expect(calibration).toMatchObject({ questions: 2, answers: 1, coverage: { share: 0.5, confidence: 0.9 } });
    expect(calibration.bins).toHaveLength(6);
  });

  it('fits the confidence on gold sets and prints the weights', async () => {
    const sets = [
      { name: 'một', gold: batchOf(...gold), corpus: 'bai' },
      { name: 'hai', gold: batchOf(...gold.slice(1)), corpus: 'khac', today: '2024-11-20' },
    ];
    const file = temporaryFile('sets.json', JSON.stringify(sets));
    const { status, out, opened } = await call(['evaluate', '--fit', file]);
    expect(status).toBe(0);
    expect(opened.map(({ corpus, today }) => [corpus, today])).toEqual([
      ['bai', null],
      ['khac', '2024-11-20'],
    ]);
    expect(out.text()).toMatch(/^một +3 +1 +0 +0$/m);
    expect(out.text()).toMatch(/^hai +2 +0 +0 +0$/m);
    expect(out.text()).toMatch(/^penalty 0\.01, on folds left out/m);
    expect(out.text()).toMatch(/\nexport const confidenceWeights: .* = \{\n {2}bias: -?[\d.]+,\n {2}covered: -?[\d.]+,\n[\s\S]*\n\};\n$/);
    expect((await call(['evaluate', '--fit', file])).out.text()).toBe(out.text());
    const { fit } = JSON.parse((await call(['evaluate', '--fit', file, '--json'])).out.text());
    expect(fit).toMatchObject({ examples: 5, right: 1 });
  });

  it('fits the choice on gold sets, leaves out what is not there, and prints the weights', async () => {
    const sets = [
      { name: 'một', gold: batchOf(gold[0]), corpus: 'bai' },
      { name: 'hai', gold: 'khong-co.jsonl', corpus: 'khac', optional: true },
    ];
    const file = temporaryFile('sets.json', JSON.stringify(sets));
    const [near, far] = [fakeTraits({ near: 0.9 }), fakeTraits({ near: 0.1 })];
    const answer = () => answered(question);
    const choices = [
      { file: 'bai-9.md', traits: far, answer },
      { file: fakeArticle.file, traits: near, answer },
    ];
    const assistant = fakeAssistant(undefined, { choices: async () => choices });
    const { status, out, err, opened } = await call(['evaluate', '--fit-choice', file], { assistant });
    expect(status).toBe(0);
    expect(opened.map(({ corpus }) => corpus)).toEqual(['bai']);
    expect(err.text()).toContain('Left out: hai (khong-co.jsonl is not there)');
    expect(out.text()).toMatch(/^một +1 +2 +0 +0$/m);
    expect(out.text()).toMatch(/^ {2}near: 6,$/m);
    expect(out.text()).toMatch(/^ {2}place: 0,$/m);
    const { fit } = JSON.parse((await call(['evaluate', '--fit-choice', file, '--json'], { assistant })).out.text());
    expect(fit.sets).toMatchObject([
      { name: 'một', fitted: { questions: 1, right: 1 } },
      { name: 'all', fitted: { questions: 1, right: 1 } },
    ]);
  });

  it.each([
    ['score=0.6', 0],
    ['score=0.7', 1],
    ['wrongWhenAnswered=0.5', 0],
    ['wrongWhenAnswered=0.4', 1],
  ])('with --min %s gives status %i', async (minimum, expected) => {
    expect((await call(['evaluate', '--min', minimum, batchOf(...gold)])).status).toBe(expected);
  });

  it('names a gold line that is wrong', async () => {
    const { status, err } = await call(['evaluate', batchOf(gold[0], { id: 'g9' })]);
    expect(status).toBe(1);
    expect(err.text()).toMatch(/batch\.jsonl, line 2: "type" must be a text\./);
  });

  it('counts a quote that is not its slice', async () => {
    const assistant = fakeAssistant(({ question: asked }) => {
      const answer = answered(asked);
      return { ...answer, quotes: answer.quotes.map((quote) => ({ ...quote, start: quote.start + 1 })) };
    });
    const { out } = await call(['evaluate', batchOf(gold[0])], { assistant });
    expect(out.text()).toContain('Not what the article says: bai-1.md 1-');
  });

  it.each([
    [2 / 3, 'OK', 0],
    [0.5, 'better', 0],
    [0.8, 'worse', 1],
  ])('compares with a baseline that expects %f: %s', async (score, result, expected) => {
    const rows = [{ name: 'trong nhà', gold: batchOf(...gold), corpus: 'bai', expected: { score }, tolerance: 0.01 }];
    const { status, out, opened } = await call(['evaluate', '--baseline', temporaryFile('baselines.json', JSON.stringify(rows))]);
    expect({ status, corpus: opened[0]?.corpus }).toEqual({ status: expected, corpus: 'bai' });
    expect(out.text()).toMatch(new RegExp(`score +[\\d.]+% +66\\.7% +${result}`));
  });

  it('refuses a baseline with an unknown metric', async () => {
    const file = temporaryFile('baselines.json', JSON.stringify([{ name: 'x', gold: 'g', corpus: 'c', expected: { beauty: 1 } }]));
    const { status, err } = await call(['evaluate', '--baseline', file]);
    expect(status).toBe(1);
    expect(err.text()).toContain('baselines.json');
  });
});
