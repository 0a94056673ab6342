import MiniSearch from 'minisearch';
import { hasAccents } from '../../../language/fold.js';
import { firstPassages, type Peer } from './peer.js';
import { peerTerms } from './peer-terms.js';

/** MiniSearch with a field for each form, as its documentation advises for several analyses; a question without accents goes to the folded one alone. */
export const miniSearchPeer: Peer = async (passages) => {
  const articles: string[] = [];
  const index = new MiniSearch<{ id: number; accented: string; folded: string }>({
    fields: ['accented', 'folded'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  for await (const { article, text } of passages) {
    const { accented, folded } = peerTerms(text);
    index.add({ id: articles.length, accented: accented.join(' '), folded: folded.join(' ') });
    articles.push(article);
  }
  return {
    async search(question) {
      const field = hasAccents(question) ? 'accented' : 'folded';
      const found = index.search(peerTerms(question)[field].join(' '), { fields: [field] });
      return found.slice(0, firstPassages).map(({ id }) => articles[Number(id)] ?? '');
    },
    close: async () => index.removeAll(),
  };
};
