/** What a JSON pointer (RFC 6901) finds; `*` is each entry of a list or an object. */
export function jsonPointer(value: unknown, path: string): readonly string[] {
  const [, key, ...rest] = path.split('/');
  if (value === undefined || value === null) return [];
  if (key === undefined) return [typeof value === 'string' ? value : JSON.stringify(value)];
  const further = ['', ...rest].join('/');
  const under = (one: unknown) => jsonPointer(one, rest.length === 0 ? '' : further);
  if (key === '*') return Object.values(value).flatMap(under);
  return under((value as { readonly [key: string]: unknown })[key]);
}
