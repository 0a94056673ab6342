import { errors } from 'undici';
import { RefusedError, refusal } from './refused-error.js';

/** Codes of OpenSSL and of Node for a certificate that is not trusted, not valid now or for another host. */
const certificateCodes = /CERT|^UNABLE_TO_|^ERR_TLS_CERT|^HOSTNAME_MISMATCH$|^INVALID_(?:CA|PURPOSE)$|^PATH_LENGTH_EXCEEDED$/;

/** What an error of a request means: the refusal it carries, a bad certificate, or a connection that failed. Gives errors of other kinds back as they are. */
export function connectionFault(error: unknown, host: string): unknown {
  if (error instanceof RefusedError || !(error instanceof Error)) return error;
  const code = codeOf(error);
  if (code === null) return error;
  return certificateCodes.test(code) ? refusal('certificate', { host, problem: code }) : refusal('connection', { host, problem: code });
}

/** The code of an error, of the first of several attempts, or of its cause. */
function codeOf(error: Error): string | null {
  if (error instanceof AggregateError) return error.errors.map((one) => (one instanceof Error ? codeOf(one) : null)).find(Boolean) ?? null;
  if (error instanceof errors.HTTPParserError) return 'HTTP_PARSER';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : null;
}
