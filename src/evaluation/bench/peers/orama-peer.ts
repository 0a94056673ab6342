import { create, insert, search } from '@orama/orama';
import { hasAccents } from '../../../language/fold.js';
import { firstPassages, type Peer } from './peer.js';
import { peerTerms } from './peer-terms.js';

/** Orama with a tokenizer of its own interface, a property for each form, and any word of the question enough (`threshold` 1). */
export const oramaPeer: Peer = async (passages) => {
  const tokenizer = { language: 'vietnamese', normalizationCache: new Map(), tokenize: (text: string) => text.split(' ') };
  const index = create({ schema: { article: 'string', accented: 'string', folded: 'string' }, components: { tokenizer } });
  for await (const { article, text } of passages) {
    const { accented, folded } = peerTerms(text);
    await insert(index, { article, accented: accented.join(' '), folded: folded.join(' ') });
  }
  return {
    async search(question) {
      const field = hasAccents(question) ? 'accented' : 'folded';
      const found = await search(index, {
        term: peerTerms(question)[field].join(' '),
        properties: [field],
        limit: firstPassages,
        threshold: 1,
      });
      return found.hits.map(({ document }) => String(document.article));
    },
    close: async () => undefined,
  };
};
