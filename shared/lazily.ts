/**
 * What `make` makes, made when it is asked for the first time and kept: for what a module needs only once somebody
 * uses it. `const clock = lazily(() => new Intl.DateTimeFormat('en'))` is asked by `clock()`.
 */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
