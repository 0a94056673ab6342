/** Cosine of the angle between two vectors; 0 when either is zero. */
export function cosine(left: Float32Array, right: Float32Array): number {
  const dot = left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);
  const lengths = Math.hypot(...left) * Math.hypot(...right);
  return lengths === 0 ? 0 : dot / lengths;
}

/** Whether no process has this id any more. */
export function processIsGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}
