/**
 * What became of something typed into a field: a value to write into the story, or a sentence for the
 * person. `unfinished` input is on its way to being right, so its sentence waits until the person leaves
 * the field.
 */
export type Accepted<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string; readonly unfinished: boolean };

export function accepted<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

export function refused(message: string, unfinished = false): Accepted<never> {
  return { ok: false, message, unfinished };
}
