import { randomUUID } from 'node:crypto';
import type { UnreadableSource } from '../articles/article.js';
import type { GivenDocument } from './given-document.js';
import type { Confirmed, Failure, Intake, Received } from './intake.js';
import type { EnterIntake, IntakeGround } from './intake-ground.js';
import type { Actor, Change } from './journal/change.js';
import { orNotWritable } from './journal/durable-files.js';
import { judge } from './judge.js';
import { type Addition, planAddition } from './plan-addition.js';
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
      const ground = await enter();
      const reading = await ground.desk.read(document);
      if (!reading.ok) return failure(document, reading.unreadable);
      const judging = await judge(reading.read.wording, document.address, ground);
      if (!judging.ok) return failure(document, judging.unreadable);
      return { status: 'understood', preview: previewOf(document, reading.read, judging.judged.standing) };
    },
    keep: async (document) => {
      const { corpus, waiting } = await enter();
      return orNotWritable(corpus, () => waiting.keep(document));
    },
    confirm: async (token, by) => confirm(await enter(), token, by),
    decline: async (token) => (await enter()).waiting.drop(token),
    receive: async (document, by, batch) => {
      const ground = await enter();
      const reading = await ground.desk.read(document);
      if (!reading.ok) return failure(document, reading.unreadable);
      return ground.journal.alone(() => add(ground, { given: document, read: reading.read }, { by, batch, token: null }));
    },
  };
}

/** Whether it was confirmed before is looked up while nobody else changes anything: of two presses of one button, one adds. */
async function confirm(ground: IntakeGround, token: string, by: Actor): Promise<Confirmed> {
  const { journal, waiting, desk } = ground;
  const document = await waiting.find(token);
  const reading = document === null ? null : await desk.read(document);
  return journal.alone(async () => {
    const before = (await journal.latest(changesRead)).find((change) => change.token === token);
    if (before !== undefined) return { status: 'already', change: before };
    if (document === null || reading === null) return { status: 'expired' };
    const order: Order = { by, batch: randomUUID(), token };
    const received = reading.ok ? await add(ground, { given: document, read: reading.read }, order) : failure(document, reading.unreadable);
    await waiting.drop(token);
    return received;
  });
}

/** Holds a document against the corpus as it is now and adds it. Only while nobody else changes the corpus. */
async function add(ground: IntakeGround, addition: Addition, order: Order): Promise<Received | Failure> {
  const { corpus, journal, moment } = ground;
  const { given, read } = addition;
  const at = moment();
  const judging = await judge(read.wording, given.address, ground);
  if (!judging.ok) return failure(given, judging.unreadable);
  const preview = previewOf(given, read, judging.judged.standing);
  const planned = await planAddition(addition, judging.judged, corpus, at);
  if (planned === null) return { status: 'received', preview, change: null };
  const change: Change = await journal.commit({ ...planned, ...order, at, title: read.wording.article.title, undoes: null });
  return { status: 'received', preview, change };
}

function failure({ name, address }: GivenDocument, unreadable: UnreadableSource): Failure {
  return { status: 'failed', source: address ?? name, problem: { kind: 'unreadable', unreadable } };
}
