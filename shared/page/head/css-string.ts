/** A CSS string; what could end it, or the style element around it, is escaped (CSS Syntax 3, 4.3.5). */
export function cssString(value: string): string {
  return `"${value.replace(/["\\<\p{Cc}]/gu, (char) => `\\${char.codePointAt(0)?.toString(16)} `)}"`;
}
