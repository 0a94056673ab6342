import { domainToASCII } from 'node:url';
import * as z from 'zod';
import { TienDoError } from './errors.js';

/** The embedding model that ships with the bot: its folder under `embeddings/`. */
export const defaultModel = 'tien-do-static-256';

const flag = z
  .enum(['true', 'false', '1', '0', 'yes', 'no', 'on', 'off'], 'must be true or false')
  .transform((word) => ['true', '1', 'yes', 'on'].includes(word));

const integers = z
  .string()
  .regex(/^\s*-?\d{1,15}(?:[\s,]+-?\d{1,15})*\s*,?\s*$/, 'must be whole numbers with commas between them')
  .transform((list) =>
    list
      .split(/[\s,]+/)
      .filter((part) => part !== '')
      .map(Number),
  );

const webAddress = z
  .string()
  .regex(/^https?:\/\/\S+$/, 'must be an address that starts with https:// or http://')
  .transform((address) => address.replace(/\/+$/, ''));

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number, 0 to 65535')
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be a port number, 0 to 65535');

const hosts = z
  .string()
  .transform((list) =>
    list
      .split(/[\s,]+/)
      .filter((part) => part !== '')
      .map(toHostEntry),
  )
  .refine(
    (entries) => entries.every((entry) => entry !== ''),
    'must be host names such as baochinhphu.vn or *.gov.vn with commas between them',
  );

/** A host in lower case and Punycode, with its `*.`; empty when it is none. */
function toHostEntry(part: string): string {
  const [, star = '', name = ''] = /^(\*\.)?([^*/:@\s]+?)\.?$/.exec(part) ?? [];
  const host = domainToASCII(name);
  return host === '' ? '' : star + host;
}

const folders = {
  CORPUS_DIR: z.string().default('corpus'),
  WATCH_CORPUS: flag.default(false),
  DATA_DIR: z.string().default('data'),
  EMBEDDING_MODEL: z.string().default(defaultModel),
  EMBEDDING_ALLOW_DOWNLOAD: flag.default(false),
  ALLOWED_FETCH_HOSTS: hosts.default([]),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'must be one of fatal, error, warn, info, debug, trace, silent')
    .default('info'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\/\S+$/, 'must be an address that starts with postgres://')
    .optional(),
};

const telegram = {
  BOT_TOKEN: z.string().regex(/^[^\s/]+$/, 'must be the token that @BotFather gave, without spaces'),
  ADMIN_IDS: integers.default([]),
  ALLOWED_CHAT_IDS: integers.default([]),
  TELEGRAM_API_ROOT: webAddress.default('https://api.telegram.org'),
};

const environment = z.discriminatedUnion('transport', [
  z.object({ transport: z.literal('terminal'), ...folders }),
  z.object({ transport: z.literal('polling'), ...folders, ...telegram, PORT: port.optional() }),
  z.object({
    transport: z.literal('webhook'),
    ...folders,
    ...telegram,
    WEBHOOK_URL: webAddress,
    WEBHOOK_SECRET: z
      .string('is needed with WEBHOOK_URL')
      .regex(/^[\w-]{1,256}$/, 'must be 1 to 256 letters, digits, underscores or hyphens'),
    PORT: port.default(8080),
  }),
]);

type Environment = z.infer<typeof environment>;

/** What every way of speaking with Telegram needs. */
export interface TelegramAccount {
  readonly token: string;
  /** Without a slash at its end. */
  readonly apiRoot: string;
  readonly adminIds: readonly number[];
  /** Empty: every chat is answered. */
  readonly allowedChatIds: readonly number[];
}

/** How questions come in. */
export type Transport =
  | { readonly kind: 'terminal' }
  /** `port`: where health and metrics are served, on this machine alone; null: nowhere. */
  | ({ readonly kind: 'polling'; readonly port: number | null } & TelegramAccount)
  | ({ readonly kind: 'webhook'; readonly url: string; readonly secret: string; readonly port: number } & TelegramAccount);

/** Everything that is set from outside. Read once, passed down. */
export interface Config {
  readonly transport: Transport;
  /** A folder, or one `.jsonl` or `.jsonl.gz` file. */
  readonly corpus: string;
  /** Whether changed files of the corpus are loaded by themselves. */
  readonly watchCorpus: boolean;
  readonly data: string;
  readonly embedding: { readonly model: string; readonly allowDownload: boolean };
  /** Hosts from which pages may be fetched, exact or as `*.gov.vn`, in lower case and Punycode. Empty: every public one. */
  readonly allowedFetchHosts: readonly string[];
  readonly logLevel: Environment['LOG_LEVEL'];
  readonly databaseUrl: string | null;
}

/** Names of all variables that {@link loadConfig} reads. */
export const variableNames: readonly string[] = [...new Set(environment.options.flatMap((option) => Object.keys(option.shape)))].filter(
  (name) => name !== 'transport',
);

/**
 * Reads the configuration from environment variables. An empty variable counts as unset.
 * @throws TienDoError `configuration`, naming the first variable that is wrong, never its value.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(variableNames.map((name) => [name, env[name]?.trim() || undefined]));
  const parsed = environment.safeParse({ ...given, transport: transportKind(given) });
  if (!parsed.success) throw toConfigurationError(parsed.error);
  return toConfig(parsed.data);
}

function transportKind(given: Readonly<Record<string, string | undefined>>): Transport['kind'] {
  if (given['BOT_TOKEN'] === undefined) return 'terminal';
  return given['WEBHOOK_URL'] === undefined ? 'polling' : 'webhook';
}

function toConfigurationError(error: z.ZodError): TienDoError {
  const [issue] = error.issues;
  const problem = (issue?.message ?? 'is wrong').replace(/\.$/, '');
  return new TienDoError('configuration', { variable: String(issue?.path[0] ?? 'environment'), problem });
}

function toConfig(values: Environment): Config {
  return {
    transport: toTransport(values),
    corpus: values.CORPUS_DIR,
    watchCorpus: values.WATCH_CORPUS,
    data: values.DATA_DIR,
    embedding: { model: values.EMBEDDING_MODEL, allowDownload: values.EMBEDDING_ALLOW_DOWNLOAD },
    allowedFetchHosts: values.ALLOWED_FETCH_HOSTS,
    logLevel: values.LOG_LEVEL,
    databaseUrl: values.DATABASE_URL ?? null,
  };
}

function toTransport(values: Environment): Transport {
  if (values.transport === 'terminal') return { kind: 'terminal' };
  const account: TelegramAccount = {
    token: values.BOT_TOKEN,
    apiRoot: values.TELEGRAM_API_ROOT,
    adminIds: values.ADMIN_IDS,
    allowedChatIds: values.ALLOWED_CHAT_IDS,
  };
  if (values.transport === 'polling') return { kind: 'polling', port: values.PORT ?? null, ...account };
  return { kind: 'webhook', url: values.WEBHOOK_URL, secret: values.WEBHOOK_SECRET, port: values.PORT, ...account };
}
