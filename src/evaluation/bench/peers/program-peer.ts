import { openAssistant } from '../../../assistant/open.js';
import { firstPassages, type Peer } from './peer.js';

/** The program as it is: it reads the question, its places, its times and other words for what it says, before the library finds passages. */
export const programPeer: Peer = async (_, { corpus, data, embedder: { model, allowDownload = false } }) => {
  const { assistant } = await openAssistant({
    corpus,
    data,
    embedding: { model, allowDownload },
    today: '2026-11-20',
    rehearse: 'none',
    onProgress: () => undefined,
  });
  return {
    search: async (question) => (await assistant.search(question, firstPassages)).map(({ file }) => file),
    close: () => assistant.close(),
  };
};
