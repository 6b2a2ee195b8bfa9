/** A language's name as programs write it: `js`, `c++`, `objective-c`; or nothing. */
export const CODE_LANGUAGE = /^[A-Za-z0-9+#._-]{0,40}$/;

/** True for text that code may hold: tabs and line feeds, but no other control character. */
export function isCodeText(value: string): boolean {
  return !/[^\P{Cc}\n\t]/u.test(value);
}

/** Any text as code holds it: line ends as line feeds, other control characters as spaces, in NFC. */
export function codeText(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .normalize('NFC');
}

/** The first word of what somebody wrote as a language where it can be one, in small letters; else nothing. */
export function codeLanguage(said: string): string {
  const word =
    said
      .trim()
      .split(/[\s,{]/, 1)[0]
      ?.toLowerCase() ?? '';
  return CODE_LANGUAGE.test(word) ? word : '';
}
