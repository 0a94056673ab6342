import { describe, expect, it } from 'vitest';
import { defaultModel, loadConfig } from '../src/config.js';
import { TienDoError } from '../src/errors.js';

const token = '4242:secret-token';

function faultOf(env: Record<string, string>): TienDoError {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof TienDoError) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

describe('loadConfig', () => {
  it('gives the terminal over corpus/ when nothing is set', () => {
    expect(loadConfig({})).toEqual({
      transport: { kind: 'terminal' },
      corpus: 'corpus',
      data: 'data',
      embedding: { model: defaultModel, allowDownload: false },
      allowedFetchHosts: [],
      watchCorpus: false,
      logLevel: 'info',
      databaseUrl: null,
    });
  });

  it('polls when there is a token', () => {
    const { transport } = loadConfig({
      BOT_TOKEN: token,
      ADMIN_IDS: '12, 34',
      ALLOWED_CHAT_IDS: '-1001 7',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:80/',
    });
    expect(transport).toEqual({
      kind: 'polling',
      port: null,
      token,
      apiRoot: 'http://127.0.0.1:80',
      adminIds: [12, 34],
      allowedChatIds: [-1001, 7],
    });
  });

  it('serves health beside polling only on a port that is set', () => {
    expect(loadConfig({ BOT_TOKEN: token, PORT: '9000' }).transport).toMatchObject({ kind: 'polling', port: 9000 });
  });

  it('listens when there is an address for webhooks', () => {
    const { transport } = loadConfig({ BOT_TOKEN: token, WEBHOOK_URL: 'https://bot.example.vn/', WEBHOOK_SECRET: 'a-b_c', PORT: '9000' });
    expect(transport).toMatchObject({ kind: 'webhook', url: 'https://bot.example.vn', secret: 'a-b_c', port: 9000 });
  });

  it('reads hosts as addresses spell them', () => {
    const { allowedFetchHosts } = loadConfig({ ALLOWED_FETCH_HOSTS: 'BaoChinhPhu.vn, *.gov.vn xã.vn.' });
    expect(allowedFetchHosts).toEqual(['baochinhphu.vn', '*.gov.vn', 'xn--x-yfa.vn']);
  });

  it('takes an empty variable for unset, and does not look at Telegram settings in the terminal', () => {
    expect(loadConfig({ BOT_TOKEN: ' ', CORPUS_DIR: '', PORT: 'many', ADMIN_IDS: 'x' })).toEqual(loadConfig({}));
  });

  it.each([
    ['BOT_TOKEN', { BOT_TOKEN: 'two words' }],
    ['ADMIN_IDS', { BOT_TOKEN: token, ADMIN_IDS: '12;34' }],
    ['ALLOWED_CHAT_IDS', { BOT_TOKEN: token, ALLOWED_CHAT_IDS: '1.5' }],
    ['TELEGRAM_API_ROOT', { BOT_TOKEN: token, TELEGRAM_API_ROOT: 'api.telegram.org' }],
    ['WEBHOOK_URL', { BOT_TOKEN: token, WEBHOOK_URL: 'bot', WEBHOOK_SECRET: 's' }],
    ['WEBHOOK_SECRET', { BOT_TOKEN: token, WEBHOOK_URL: 'https://a.vn' }],
    ['PORT', { BOT_TOKEN: token, WEBHOOK_URL: 'https://a.vn', WEBHOOK_SECRET: 's', PORT: '70000' }],
    ['EMBEDDING_ALLOW_DOWNLOAD', { EMBEDDING_ALLOW_DOWNLOAD: 'maybe' }],
    ['ALLOWED_FETCH_HOSTS', { ALLOWED_FETCH_HOSTS: 'a.vn, https://b.vn/' }],
    ['ALLOWED_FETCH_HOSTS', { ALLOWED_FETCH_HOSTS: '*' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
  ])('names %s when it is wrong', (variable, env) => {
    expect(faultOf(env).facts).toMatchObject({ variable });
  });

  it('does not repeat a secret', () => {
    expect(faultOf({ BOT_TOKEN: '4242:se cret' }).message).not.toContain('cret');
  });
});
