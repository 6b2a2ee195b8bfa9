/** True when `value` holds a control character (line breaks and tabs among them); no text of a story does. */
export function hasControlCharacters(value: string): boolean {
  return /\p{Cc}/u.test(value);
}

/** `value` with every control character turned into a space. */
export function withoutControlCharacters(value: string): string {
  return value.replace(/\p{Cc}/gu, ' ');
}
