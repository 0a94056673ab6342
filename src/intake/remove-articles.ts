import { randomUUID } from 'node:crypto';
import { relative, resolve, sep } from 'node:path';
import { stripAccents } from '../language/fold.js';
import { addressKey, webAddress } from './address-key.js';
import type { Intake } from './intake.js';
import type { EnterIntake } from './intake-ground.js';
import { knownArticle } from './judge.js';
import { originalPath } from './plan-addition.js';
import type { KnownArticle } from './standing.js';

/** How articles are found and taken out. */
export function removeArticles(enter: EnterIntake): Pick<Intake, 'find' | 'remove'> {
  return {
    find: async (query) => {
      const { corpus, view } = await enter();
      const typed = query.trim();
      for (const name of [typed, relative(corpus, resolve(typed)).split(sep).join('/')]) {
        const named = await view.held(name);
        if (named !== null) return [knownArticle(named)];
      }
      const key = webAddress(typed) === null ? null : addressKey(typed);
      const found = key === null ? await view.find(hasInTitle(typed)) : await view.byAddress(key);
      return found.map(knownArticle);
    },
    remove: async (file, by) => {
      const { view, journal, moment } = await enter();
      return journal.alone(async () => {
        const held = await view.held(file);
        if (held === null) return { status: 'missing' };
        if (!held.ownFile) return { status: 'fixed', article: knownArticle(held) };
        const steps = [file, ...originalPath(held)].map((path) => ({ path, content: null }));
        const { title } = held.article;
        const facts = { kind: 'removed', batch: randomUUID(), at: moment(), by, title, file, token: null, undoes: null } as const;
        return { status: 'removed', change: await journal.commit({ ...facts, steps }) };
      });
    },
  };
}

function hasInTitle(words: string): (article: KnownArticle) => boolean {
  const wanted = folded(words);
  return ({ title }) => wanted !== '' && folded(title).includes(wanted);
}

function folded(words: string): string {
  return stripAccents(words).replace(/\s+/g, ' ').trim();
}
