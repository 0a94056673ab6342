/** Values by key, of which those used last are kept. */
export interface LastUsed<Key, Value> {
  /** A value that is still kept; it counts as used now. */
  get(key: Key): Value | undefined;
  /** Keeps a value; when there are too many, the one that was not used for longest goes. */
  put(key: Key, value: Value): void;
  drop(key: Key): void;
}

/** Keeps nothing yet. @param capacity The most values that are kept, 1 or more. */
export function lastUsed<Key, Value>(capacity: number): LastUsed<Key, Value> {
  const kept = new Map<Key, Value>();
  const put = (key: Key, value: Value): void => {
    kept.delete(key);
    kept.set(key, value);
    if (kept.size <= capacity) return;
    for (const oldest of kept.keys()) {
      kept.delete(oldest);
      return;
    }
  };
  return {
    get(key) {
      const value = kept.get(key);
      if (value !== undefined) put(key, value);
      return value;
    },
    put,
    drop: (key) => {
      kept.delete(key);
    },
  };
}
