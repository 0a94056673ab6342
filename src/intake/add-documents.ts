import { randomUUID } from 'node:crypto';
import { type DocumentReading, type GivenDocument, type ReadDocument, readGiven } from './given-document.js';
import type { Confirmed, Failure, Intake, Received } from './intake.js';
import type { EnterIntake, IntakeGround } from './intake-ground.js';
import type { Actor, Change } from './journal/change.js';
import { orNotWritable } from './journal/durable-files.js';
import { judge } from './judge.js';
import { planAddition } from './plan-addition.js';
import { previewOf } from './preview.js';

/** Changes that are looked through for a confirmation that was given before. */
const changesRead = 200;

/** Who orders a change, and what it belongs to. */
interface Order {
  readonly by: Actor;
  readonly batch: string;
  /** Of the document that is confirmed; null for none. */
  readonly token: string | null;
}

/** How documents are looked at and added. */
export function addDocuments(enter: EnterIntake): Pick<Intake, 'look' | 'keep' | 'confirm' | 'decline' | 'receive'> {
  return {
    look: async (document) => {
      const { view } = await enter();
      const reading = await readGiven(document);
      if (!reading.ok) return failure(document, reading);
      const { standing } = await judge(reading.read, view);
      return { status: 'understood', preview: previewOf(reading.read, standing) };
    },
    keep: async (document) => {
      const { corpus, waiting } = await enter();
      return orNotWritable(corpus, () => waiting.keep(document));
    },
    confirm: async (token, by) => confirm(await enter(), token, by),
    decline: async (token) => (await enter()).waiting.drop(token),
    receive: async (document, by, batch) => {
      const ground = await enter();
      const reading = await readGiven(document);
      if (!reading.ok) return failure(document, reading);
      return ground.journal.alone(() => add(ground, reading.read, { by, batch, token: null }));
    },
  };
}

/** Whether it was confirmed before is looked up while nobody else changes anything: of two presses of one button, one adds. */
async function confirm(ground: IntakeGround, token: string, by: Actor): Promise<Confirmed> {
  const { journal, waiting } = ground;
  const document = await waiting.find(token);
  const reading = document === null ? null : await readGiven(document);
  return journal.alone(async () => {
    const before = (await journal.latest(changesRead)).find((change) => change.token === token);
    if (before !== undefined) return { status: 'already', change: before };
    if (document === null || reading === null) return { status: 'expired' };
    const received = reading.ok ? await add(ground, reading.read, { by, batch: randomUUID(), token }) : failure(document, reading);
    await waiting.drop(token);
    return received;
  });
}

/** Holds a document against the corpus as it is now and adds it. Only while nobody else changes the corpus. */
async function add({ corpus, journal, view, moment }: IntakeGround, read: ReadDocument, order: Order): Promise<Received> {
  const at = moment();
  const judged = await judge(read, view);
  const preview = previewOf(read, judged.standing);
  const planned = await planAddition(read, judged, corpus, at);
  if (planned === null) return { status: 'received', preview, change: null };
  const change: Change = await journal.commit({ ...planned, ...order, at, title: read.article.title, undoes: null });
  return { status: 'received', preview, change };
}

function failure({ name, address }: GivenDocument, { unreadable }: Extract<DocumentReading, { ok: false }>): Failure {
  return { status: 'failed', source: address ?? name, problem: { kind: 'unreadable', unreadable } };
}
