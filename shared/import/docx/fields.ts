/** The fields that are open at one place: their instructions are not shown, their results are. */
export interface FieldStack {
  /** Reads a `fldChar`. */
  mark(type: string | undefined): void;
  instruct(text: string): void;
  /** False within instructions. */
  isShown(): boolean;
  /** Where the innermost link field leads to, or null. */
  href(): string | null;
}

interface Field {
  instruction: string;
  shows: boolean;
}

/** No field is open. */
export function fieldStack(): FieldStack {
  const open: Field[] = [];
  return {
    mark(type) {
      const field = open.at(-1);
      if (type === 'begin') open.push({ instruction: '', shows: false });
      else if (type === 'separate' && field) field.shows = true;
      else if (type === 'end') open.pop();
    },
    instruct(text) {
      const field = open.at(-1);
      if (field && !field.shows) field.instruction += text;
    },
    isShown: () => open.every((field) => field.shows),
    href() {
      const found = open.map((field) => hrefOf(field.instruction)).filter((href) => href !== null);
      return found.at(-1) ?? null;
    },
  };
}

/** The address of a `HYPERLINK` field; a place within the document (`\l`) without an address is none. */
export function hrefOf(instruction: string): string | null {
  const words = /^\s*HYPERLINK\s+(.*)$/is.exec(instruction)?.[1];
  if (words === undefined) return null;
  const parts = words.match(/\\[a-z]|"[^"]*"|[^\s"\\]+/gi) ?? [];
  let address = '';
  let place = '';
  for (const [i, part] of parts.entries()) {
    const value = part.replace(/^"|"$/g, '');
    const before = parts[i - 1];
    if (/^\\[a-z]$/i.test(part)) continue;
    if (before === '\\l') place = value;
    else if (before === undefined || !/^\\[ot]$/i.test(before)) address ||= value;
  }
  if (address === '') return null;
  return place === '' ? address : `${address}#${place}`;
}
