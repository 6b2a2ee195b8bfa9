type Json = string | number | readonly Json[] | { readonly [key: string]: Json | undefined };

/** An object of a ninjs document; what is `undefined` is not written. */
export type NinjsObject = { readonly [key: string]: Json | undefined };

/** What is not known is not said: no empty text, no empty list. */
export function withoutEmpty(object: NinjsObject): NinjsObject {
  const isSaid = ([, value]: [string, Json | undefined]) =>
    value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(object).filter(isSaid));
}
