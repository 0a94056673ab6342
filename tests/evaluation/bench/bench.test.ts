import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bench, benchSteady } from '../../../src/evaluation/bench/bench.js';
import type { Measurement } from '../../../src/evaluation/bench/measurement.js';
import { peerNames } from '../../../src/evaluation/bench/peers/measure-peer.js';
import { mixOfQuestions } from '../../../src/evaluation/bench/questions.js';
import { sampleCorpus } from '../../../src/evaluation/bench/sample-corpus.js';
import type { Percentiles } from '../../../src/evaluation/percentiles.js';
import { benchPicture } from '../../../src/terminal/bench-picture.js';
import { benchReport, steadyReport } from '../../../src/terminal/bench-report.js';
import { temporaryFile, temporaryFolder } from '../../support/temporary-folder.js';

const record = (at: number) => ({ file: `${at}.txt`, title: `Xã Tân Hòa số ${at}`, lead: '', body: `Năm 2022 xã có ${at + 10} hộ nghèo.` });
const corpus = () => temporaryFile('all.jsonl.gz', gzipSync(Array.from({ length: 6 }, (_, at) => JSON.stringify(record(at))).join('\n')));
const embedder = {
  model: 'tien-do-static-256',
  modelsDir: fileURLToPath(new URL('../../../embeddings', import.meta.url)),
  allowDownload: false,
};

const none: Percentiles = { p50: 0, p95: 0, p99: 0, most: 0 };
const serving = {
  ...{ openMegabytes: 1, servingMegabytes: 1, answers: { wall: none, processor: none }, retrieval: { wall: none, processor: none } },
  ...{ idleLoopDelay: none, reload: { addedArticles: 0, answers: none, loopDelay: none, wallSeconds: 0 } },
  ...{ addition: { processorSeconds: null, idle: none, during: none } },
};

describe('a benchmark', () => {
  it('takes the first articles of a corpus as they are', async () => {
    const path = temporaryFile('some.jsonl', '');
    expect(await sampleCorpus(corpus(), 4, path)).toEqual({ path, articles: 4 });
    expect(await sampleCorpus(corpus(), null, path)).toEqual({ path, articles: 6 });
    expect(await sampleCorpus(corpus(), 100, path)).toEqual({ path, articles: 6 });
    await expect(sampleCorpus('corpus', 4, path)).rejects.toMatchObject({ code: 'usage' });
  });

  it('asks the same questions of the same corpus, titles with accents and without', async () => {
    const [path] = [corpus()];
    const questions = await mixOfQuestions(path, 6);
    expect(questions).toEqual(await mixOfQuestions(path, 6));
    expect(questions).toContain('Xã Tân Hòa số 3');
    expect(questions).toContain('xa tan hoa so 3');
  });

  it('measures building and serving, and removes what it wrote', { timeout: 600_000 }, async () => {
    const scratch = temporaryFolder();
    const said: string[] = [];
    const peerQuestions = [
      { question: 'Xã Tân Hòa số 2 có bao nhiêu hộ nghèo?', articles: ['2.txt'] },
      { question: 'Hỏi về bài không có trong mẫu', articles: ['5.txt'] },
    ];
    const measured = await bench({ corpus: corpus(), scratch, embedder, articles: 4, peerQuestions, say: (line) => said.push(line) });
    expect(measured.index).toMatchObject({ articles: 4, passages: 4, figures: 4 });
    expect(measured.index.stages.find(({ stage }) => stage === 'figures')?.seconds).toBeGreaterThan(0);
    expect(measured.serving).toMatchObject({ recallAt10: 1, reload: { addedArticles: 1 } });
    expect(measured.serving.addition.during.p95).toBeGreaterThan(0);
    expect(measured.serving.coldStart).toBeGreaterThan(0);
    expect(measured.serving.answers.processor.p95).toBeGreaterThan(0);
    expect(measured.peers.map((peer) => [peer.name, 'firstTen' in peer ? peer.firstTen : peer.problem])).toEqual(
      peerNames.map((name) => [name, 1]),
    );
    expect(readdirSync(scratch)).toEqual([]);
    expect(said).not.toHaveLength(0);
    for (const words of ['retrieval p50 / p95 / p99, ms', 'MiniSearch', '100.0%']) expect(benchReport([measured])).toContain(words);
    expect(Buffer.from((await benchPicture([measured])).subarray(1, 4)).toString()).toBe('PNG');
  });

  it('shows what a process holds in the course of questions and reloads', { timeout: 600_000 }, async () => {
    const scratch = temporaryFolder();
    const ground = { corpus: corpus(), scratch, embedder, articles: 4, say: () => undefined };
    const steady = await benchSteady(ground, { questions: 7, reloads: 2 });
    expect(steady).toMatchObject({ articles: 6, questions: 7, reloads: 2 });
    expect(steady.samples).toHaveLength(2);
    expect(steady.endMegabytes).toBe(steady.samples[1]?.megabytes);
    expect(steadyReport(steady)).toContain('6 articles, 7 questions, 2 reloads');
    expect(readdirSync(scratch)).toEqual([]);
  });

  it('shows why a peer did not come to an end', () => {
    const problem = 'A process of the benchmark ended with signal SIGABRT.';
    const measured: Measurement = {
      ...{
        index: {
          articles: 1,
          passages: 1,
          figures: 0,
          processorSeconds: 1,
          wallSeconds: 1,
          stages: [],
          peakMegabytes: 1,
          diskMegabytes: 1,
        },
      },
      serving: { ...serving, coldStart: 1, recallAt10: 1 },
      peers: [{ name: 'Orama', problem }],
    };
    expect(benchReport([measured])).toContain(problem);
  });
});
