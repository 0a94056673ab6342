import { join } from 'node:path';
import { hasAccents } from '../../../language/fold.js';
import { openToWrite } from '../../../library/embedded/database.js';
import { firstPassages, type Peer } from './peer.js';
import { peerTerms } from './peer-terms.js';

/** SQLite's FTS5 on disk, a column for each form, the words joined by OR, in one transaction and optimised at the end. */
export const fts5Peer: Peer = async (passages, { data }) => {
  const store = openToWrite(join(data, 'fts5.sqlite'), true);
  store.exec(`CREATE VIRTUAL TABLE fts USING fts5(article UNINDEXED, accented, folded, tokenize = "unicode61 remove_diacritics 0")`);
  const put = store.prepare('INSERT INTO fts (article, accented, folded) VALUES (?, ?, ?)');
  store.exec('BEGIN');
  for await (const { article, text } of passages) {
    const { accented, folded } = peerTerms(text);
    put.run(article, accented.join(' '), folded.join(' '));
  }
  store.exec(`INSERT INTO fts (fts) VALUES ('optimize'); COMMIT`);
  const find = store.prepare<[string, number], string>('SELECT article FROM fts WHERE fts MATCH ? ORDER BY rank LIMIT ?').pluck();
  return {
    async search(question) {
      const field = hasAccents(question) ? 'accented' : 'folded';
      const words = [...new Set(peerTerms(question)[field])].map((word) => `"${word}"`);
      return words.length === 0 ? [] : find.all(`${field} : (${words.join(' OR ')})`, firstPassages);
    },
    close: async () => void store.close(),
  };
};
