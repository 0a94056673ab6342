/**
 * A value that is worked out from an object when it is first asked for, and kept as long as the object is. The object, and whatever else is
 * given, must decide the value: what is given later with the same object is not looked at.
 */
export function onceFor<Key extends object, Value, Rest extends readonly unknown[]>(
  make: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const kept = new WeakMap<Key, { readonly value: Value }>();
  return (key, ...rest) => {
    const known = kept.get(key);
    if (known !== undefined) return known.value;
    const value = make(key, ...rest);
    kept.set(key, { value });
    return value;
  };
}
