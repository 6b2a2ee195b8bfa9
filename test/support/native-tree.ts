/**
 * A value of a Haskell syntax tree as pandoc's `native` writes it: a constructor with arguments, a list, a
 * tuple or a literal.
 */
export type NativeValue =
  | string
  | number
  | readonly NativeValue[]
  | { readonly name: string; readonly args: readonly NativeValue[] };

/** Parses pandoc's `native`. Throws on what is none. */
export function parseNative(source: string): NativeValue {
  const tokens =
    source.match(/"(?:\\.|[^"\\])*"|-?\d+(?:\.\d+)?(?:e-?\d+)?|[A-Za-z_][\w.']*|[[\](){},=]/g) ?? [];
  let at = 0;
  const value = (): NativeValue => {
    const first = atom();
    if (typeof first !== 'object' || !('name' in first) || Array.isArray(first)) return first;
    const args: NativeValue[] = [];
    while (at < tokens.length && /^["[({\w-]/.test(tokens[at] ?? '')) args.push(atom());
    return { name: (first as { name: string }).name, args };
  };
  const sequence = (end: string): readonly NativeValue[] => {
    const values: NativeValue[] = [];
    while (tokens[at] !== end) {
      if (at >= tokens.length) throw new Error(`The native tree ends without ${end}`);
      if (tokens[at] === ',' || tokens[at] === '=') at++;
      else values.push(value());
    }
    at++;
    return values;
  };
  const atom = (): NativeValue => {
    const token = tokens[at++] ?? '';
    if (token === '[') return sequence(']');
    if (token === '{') return sequence('}');
    if (token === '(') {
      const values = sequence(')');
      return values.length === 1 ? (values[0] as NativeValue) : values;
    }
    if (token.startsWith('"')) return unescaped(token.slice(1, -1));
    return /^-?\d/.test(token) ? Number(token) : { name: token, args: [] };
  };
  return value();
}

/** Haskell's escapes: `\8217` is a code point, `\&` is nothing and ends one. */
function unescaped(text: string): string {
  return text.replace(/\\(?:(\d+)|(.))/g, (_, code: string | undefined, character: string) => {
    if (code !== undefined) return String.fromCodePoint(Number(code));
    return { n: '\n', t: '\t', '&': '' }[character] ?? character;
  });
}
