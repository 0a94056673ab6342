/** What a look at one thing found. */
export type Finding =
  | { readonly kind: 'ok'; readonly subject: string; readonly says: string }
  | { readonly kind: 'fault'; readonly subject: string; readonly says: string; readonly todo: string }
  /** Not looked at, because something else is in the way, or not wanted. */
  | { readonly kind: 'skipped'; readonly subject: string; readonly says: string };

export function ok(subject: string, says: string): Finding {
  return { kind: 'ok', subject, says };
}

/** `todo` is what to do about it, in the imperative, without a full stop. */
export function fault(subject: string, says: string, todo: string): Finding {
  return { kind: 'fault', subject, says, todo };
}

export function skipped(subject: string, says: string): Finding {
  return { kind: 'skipped', subject, says };
}

/** A line of the doctor, as `bin/ground.cjs` writes its own. */
export function findingLine(finding: Finding): string {
  const { kind, subject, says } = finding;
  if (kind === 'ok') return `OK ${subject}: ${says}`;
  if (kind === 'skipped') return `-- ${subject}: ${says}`;
  return `✗ ${subject}: ${says} → ${finding.todo}`;
}
