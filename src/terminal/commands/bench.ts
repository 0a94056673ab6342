import { type Command, libraryOptions } from '../command.js';

/** `npm run bench`: how fast it is and what it needs, at growing numbers of articles. */
export const benchCommand: Command = {
  name: 'bench',
  summary: 'Measures indexing, answering, memory and reloading over the first articles of a .jsonl or .jsonl.gz file',
  operands: '',
  options: {
    articles: { type: 'string', value: 'N', meaning: 'the first N articles alone (default 100, 1,000, 10,000 and all in turn)' },
    json: { type: 'boolean', meaning: 'print the measurements as JSON, one a line' },
    picture: { type: 'string', value: 'FILE.png', meaning: 'draw how they grow, on logarithmic scales' },
    peers: {
      type: 'string',
      value: 'GOLD.jsonl',
      meaning: 'compare with MiniSearch, Orama, FTS5 and exact vectors on the questions of a gold set',
    },
    steady: {
      type: 'boolean',
      meaning:
        'ask 20,000 questions and reload 20 times in one process instead, and show what it holds (1,000 articles unless --articles says more)',
    },
    corpus: libraryOptions.corpus,
    scratch: {
      type: 'string',
      value: 'DIR',
      meaning: 'folder for libraries that are built and removed again (default the temporary folder)',
    },
  },
  /** Loaded when it is asked for: it draws pictures. */
  run: async (parsed, surroundings) => (await import('../run-bench.js')).runBench(parsed, surroundings),
};
