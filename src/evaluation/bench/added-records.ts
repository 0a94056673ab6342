import { appendFile } from 'node:fs/promises';

/** Adds small articles to a `.jsonl` corpus, numbered from `first` on. */
export async function addRecords(corpus: string, first: number, count: number): Promise<void> {
  await appendFile(corpus, Array.from({ length: count }, (_, at) => `${JSON.stringify(addedRecord(first + at))}\n`).join(''));
}

function addedRecord(at: number): object {
  const body = `Added while questions are asked. ${at + 1} km, 12/19, ${98 - (at % 50)}%. 27/9/2023.`;
  return { file: `bench-${process.pid}-${at}.txt`, title: `Benchmark ${at}`, lead: '', body };
}
