import { type ErrorCode, TienDoError } from '../../errors.js';
import { adminTexts } from '../texts/admin-texts.js';

/** What went wrong, as half a sentence for administrators, without a full stop. Never a path or a token; the log has the rest. */
export function faultText(error: unknown): string {
  if (isOf('places-broken', error)) return adminTexts.brokenPlaces(error.facts.line);
  const code = error instanceof TienDoError ? error.code : 'lỗi';
  return Object.entries<string>(adminTexts.faults).find(([known]) => known === code)?.[1] ?? adminTexts.unexpected(code);
}

function isOf<Code extends ErrorCode>(code: Code, error: unknown): error is TienDoError<Code> {
  return error instanceof TienDoError && error.code === code;
}
