import type { TelegramAccount } from '../../config.js';
import { type Finding, fault, ok, skipped } from './finding.js';
import { type Probes, type Reply, systemCode } from './probes.js';

const network = 'Network';
const token = 'Token';

/** Whether Telegram answers, and whether it knows the bot: one `getMe`. The token appears in no finding. */
export async function checkTelegram(account: Pick<TelegramAccount, 'token' | 'apiRoot'>, { get }: Pick<Probes, 'get'>): Promise<Finding[]> {
  const { host } = new URL(account.apiRoot);
  try {
    const reply = await get(`${account.apiRoot}/bot${account.token}/getMe`);
    return [ok(network, `${host} answers`), tokenFinding(reply)];
  } catch (error) {
    const why = systemCode(error) ?? (error instanceof Error && error.name === 'TimeoutError' ? 'no answer in time' : 'no connection');
    const todo = 'check the connection, the firewall and TELEGRAM_API_ROOT; the bot goes on trying by itself';
    return [fault(network, `${host} does not answer (${why})`, todo), skipped(token, 'not looked at until Telegram answers')];
  }
}

function tokenFinding({ status, json }: Reply): Finding {
  const bot = botOf(json);
  if (status === 200 && bot !== null)
    return ok(token, `@${bot.name}${bot.inline ? '' : ' (inline mode is off: /setinline at @BotFather)'}`);
  if (status === 401 || status === 404)
    return fault(token, 'Telegram refuses BOT_TOKEN', 'copy it again from @BotFather (/mybots, API Token) into .env');
  return fault(token, `the server answers ${status} to getMe`, 'try again later; with a TELEGRAM_API_ROOT of your own, look at its log');
}

function botOf(json: unknown): { name: string; inline: boolean } | null {
  const result = field(json, 'result');
  const name = field(result, 'username');
  return typeof name === 'string' ? { name, inline: field(result, 'supports_inline_queries') === true } : null;
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** What stands in their place when Telegram is not asked. */
export function telegramUnasked(why: string): Finding[] {
  return [skipped(network, why), skipped(token, why)];
}
