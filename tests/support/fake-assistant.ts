import type { Answer, AnswerFigure } from '../../src/answering/answer.js';
import { choiceTraits } from '../../src/answering/choice/weigh.js';
import type { Traits } from '../../src/answering/choice/weights.js';
import type { Article } from '../../src/articles/article.js';
import type { OpenOptions } from '../../src/assistant/open-options.js';
import type { CandidateReading, Reasoning } from '../../src/assistant/reasoning.js';
import type { ArticleCard, Ask, Assistant, IndexReceipt, PassageHit, PlaceFigure } from '../../src/assistant.js';
import { extractFigures } from '../../src/figures/extract.js';
import { stripAccents } from '../../src/language/fold.js';
import type { GenerationInfo, StoredArticle } from '../../src/library/library.js';
import type { OpenAssistant } from '../../src/terminal/open-assistant.js';
import { fakeIntake } from './fake-intake.js';

/** The one article that the fake assistant knows. */
export const fakeArticle = {
  file: 'bai-1.md',
  text: 'Xã Bình Minh trồng mới 12,5ha rừng trong năm 2023. Toàn xã có 48 hộ tham gia.',
  title: 'Bình Minh trồng rừng',
} as const;

const quoteEnd = 'Xã Bình Minh trồng mới 12,5ha rừng trong năm 2023.'.length;
const figureStart = fakeArticle.text.indexOf('12,5ha');

export const fakeFigure: AnswerFigure = {
  text: '12,5ha',
  value: 12.5,
  unit: 'ha',
  bound: null,
  indicator: 'trồng mới',
  target: null,
  percentOfTarget: null,
  change: null,
  period: 'năm 2023',
  locality: 'xã Bình Minh',
  file: fakeArticle.file,
  start: figureStart,
  end: figureStart + '12,5ha'.length,
};

/** The article as a library keeps it, with the figures that its text states. */
export function fakeStoredArticle(): StoredArticle {
  const { file, text, title } = fakeArticle;
  const article: Article = {
    file,
    text,
    title,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    titleSpan: null,
    publisher: null,
    author: null,
    date: null,
    dateline: null,
    url: null,
    place: null,
    kind: 'article',
  };
  return { ...article, passages: [], figures: extractFigures(article) };
}

const fakeSource = {
  file: fakeArticle.file,
  title: fakeArticle.title,
  publisher: 'Báo Bình Minh',
  date: '2023-09-05',
  url: null,
  kind: 'article',
} as const;

/** The article as a list of sources shows it. */
export const fakeCard: ArticleCard = { ...fakeSource, figures: fakeStoredArticle().figures.length };

/** The only place that the fake assistant knows, and what is known of it. */
const fakePlace = 'xã Bình Minh';
const fakePlaceFigure: PlaceFigure = { figure: fakeFigure, sentence: fakeArticle.text.slice(0, quoteEnd), source: fakeSource };

/** A question that the fake assistant answers as long as no test tells it otherwise. */
export const fakeExample = 'Xã Bình Minh trồng mới được bao nhiêu ha rừng năm 2023?';

/** An answered answer; `changes` replace its fields. */
export function answered(question: string, changes: Partial<Answer> = {}): Answer {
  return {
    question,
    status: 'answered',
    headline: '12,5ha rừng',
    quotes: [{ text: fakeArticle.text.slice(0, quoteEnd), file: fakeArticle.file, start: 0, end: quoteEnd, citation: 1 }],
    figures: [fakeFigure],
    citations: [{ n: 1, ...fakeSource }],
    reason: null,
    nearest: [],
    understood: null,
    notes: [],
    series: null,
    heading: null,
    confidence: 0.9,
    tookMs: 1.2345,
    ...changes,
  };
}

/** A not-found answer with one nearest passage; `changes` replace its fields. */
export function notFound(question: string, changes: Partial<Answer> = {}): Answer {
  const { quotes, citations } = answered(question);
  const [quote] = quotes;
  const [citation] = citations;
  if (quote === undefined || citation === undefined) throw new Error('the fake answer has no quote');
  const { citation: _n, ...bare } = quote;
  return answered(question, {
    status: 'not_found',
    headline: 'Không tìm thấy số liệu cho câu hỏi này.',
    quotes: [],
    figures: [],
    citations: [],
    reason: 'weak-evidence',
    nearest: [{ ...citation, quote: bare }],
    confidence: 0.1,
    ...changes,
  });
}

const generation: GenerationInfo = {
  id: 'g1',
  builtAt: '2024-01-01T00:00:00.000Z',
  articles: 1,
  passages: 1,
  figures: 1,
  embedder: 'fake',
  unreadable: [],
};

export const fakeReceipt: IndexReceipt = {
  generation,
  built: true,
  heldBack: false,
  added: [fakeArticle.file],
  changed: [],
  same: 0,
  gone: [],
  unreadable: [{ file: 'hong.txt', line: null, reason: 'empty', detail: 'The file has no text.' }],
  figureChanges: [],
  conflicts: [],
  reprints: [],
  tookMs: 1234,
};

export const fakeHit: PassageHit = {
  file: fakeArticle.file,
  start: 0,
  end: quoteEnd,
  text: fakeArticle.text.slice(0, quoteEnd),
  score: 0.75,
  explanation: { label: 'fusion', value: 0.75, parts: [{ label: 'bm25', value: 0.5, parts: [] }] },
};

/** One candidate, not chosen by anybody but the test. */
export const fakeCandidate: CandidateReading = {
  file: fakeArticle.file,
  text: '12,5ha',
  target: { start: figureStart, end: figureStart + '12,5ha'.length },
  sentence: fakeArticle.text.slice(0, quoteEnd),
  span: { start: 0, end: quoteEnd },
  chosen: true,
  bar: null,
  probability: 0.9,
  place: 1,
  period: 0.8,
  explanation: { label: 'choice', value: 0.75, parts: [{ label: 'unit', value: 0.5, parts: [] }] },
  traits: fakeTraits({ unit: 0.5, place: -1 }),
  features: {
    covered: 1,
    suits: 1,
    told: 0,
    period: 0.8,
    relevance: 1,
    wholeSentence: 0,
    score: 0.75,
    lead: 0.2,
    amount: 1,
    flow: 0,
  },
};

/** How a question about the fake article is answered. */
export function fakeReasoning({ question, context }: Ask): Reasoning {
  return {
    asked: question,
    reply: null,
    question: {
      text: question,
      type: 'quantity',
      aboutArticle: null,
      focus: ['rừng'],
      terms: [{ word: 'trồng', weight: 0.5, inherited: context !== undefined }],
      alternatives: [{ words: 'ha', others: ['héc ta', 'hecta'] }],
      places: [{ text: 'xã Bình Minh', key: 'bình minh', level: 'commune', known: true, readAs: [] }],
      periods: [{ text: 'đến nay', kind: 'until', from: null, to: '2024-11-20' }],
      corrections: [{ typed: 'rừg', read: 'rừng' }],
      earlier: context === undefined ? null : { text: context, takenOver: ['place', 'terms'] },
    },
    decision: { found: true, reason: null, confidence: 0.9 },
    candidates: [fakeCandidate, { ...fakeCandidate, chosen: false, bar: 'near', probability: 0.2, place: 0 }],
    parts: [],
  };
}

/** Traits of a choice: nothing for it or against it but what is given. */
export function fakeTraits(changes: Partial<Traits>): Traits {
  return { ...(Object.fromEntries(choiceTraits.map((trait) => [trait, 0])) as Record<keyof Traits, number>), ...changes };
}

/** What a fake assistant was asked, and whether it was closed. */
export interface FakeAssistant extends Assistant {
  readonly asked: readonly Ask[];
  readonly closed: () => boolean;
}

/**
 * An assistant that answers as told, by default that every question with "rừng" in it has the same answer. It knows one article of one place.
 * @param changes Replace its other members.
 */
export function fakeAssistant(
  reply: (ask: Ask) => Answer | Promise<Answer> = defaultReply,
  changes: Partial<Assistant> = {},
): FakeAssistant {
  const asked: Ask[] = [];
  let closed = false;
  return {
    asked,
    closed: () => closed,
    ask: async (ask) => {
      asked.push(ask);
      return reply(ask);
    },
    choices: async () => [],
    why: async (ask) => {
      asked.push(ask);
      return fakeReasoning(ask);
    },
    search: async (_question, k) => [fakeHit, fakeHit, fakeHit].slice(0, k),
    figures: async function* () {
      yield fakeFigure;
    },
    articles: async function* () {
      yield fakeStoredArticle();
    },
    newest: async (from, count) => ({ total: 1, articles: [fakeCard].slice(from, from + count) }),
    article: async (file) => (file === fakeArticle.file ? fakeStoredArticle() : null),
    figuresOf: async (place) =>
      stripAccents(fakePlace).endsWith(stripAccents(place.trim().toLowerCase()))
        ? { found: true, place: fakePlace, rows: [fakePlaceFigure] }
        : { found: false, nearest: [fakePlace] },
    places: async (count) => [fakePlace].slice(0, count),
    exampleQuestions: async (count) => [fakeExample].slice(0, count),
    suggestions: async ({ status }) => (status === 'answered' ? [] : [fakeExample]),
    intake: fakeIntake(),
    previous: async () => ({ ...generation, id: 'g0' }),
    rollback: async () => ({ ...generation, id: 'g0' }),
    reload: async () => fakeReceipt,
    status: () => generation,
    ...changes,
    close: async () => {
      closed = true;
    },
  };
}

function defaultReply({ question }: Ask): Answer {
  return question.includes('rừng') ? answered(question) : notFound(question);
}

/** Opens a given fake assistant and remembers with what. */
export function fakeOpen(
  assistant: Assistant,
  receipt: IndexReceipt = fakeReceipt,
): OpenAssistant & { readonly opened: readonly OpenOptions[] } {
  const opened: OpenOptions[] = [];
  const open: OpenAssistant = async (options) => {
    opened.push(options);
    options.onProgress({ stage: 'read', done: 1, total: 1 });
    return {
      assistant,
      receipt,
      textOf: async (file) => (file === fakeArticle.file ? fakeArticle.text : null),
      rehearsed: Promise.resolve(),
    };
  };
  return Object.assign(open, { opened });
}
