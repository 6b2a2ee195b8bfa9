/** A level of a list, as the list table says. */
export interface RtfLevel {
  /** Bullets are of the kind 23, and levels without a sign of the kind 255. */
  kind: number;
  start: number;
}

/** What stands before the text of an RTF file. */
export interface RtfTables {
  /** Code pages of typefaces by their numbers; null for one of signs. */
  readonly fonts: Map<number, { page: number | null; name: string }>;
  /** Names of paragraph styles and their levels in the outline. */
  readonly styles: Map<number, { name: string; outline: number | null }>;
  /** Levels of lists by the number that paragraphs name. */
  readonly lists: Map<number, RtfLevel[]>;
  readonly overrides: Map<number, number>;
  readonly info: Map<string, string>;
}

export function rtfTables(): RtfTables {
  return { fonts: new Map(), styles: new Map(), lists: new Map(), overrides: new Map(), info: new Map() };
}

/** Code pages by the charset of a typeface (RTF Specification 1.9.1, `\fcharset`). */
const PAGES: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

export function pageOfCharset(charset: number): number | null {
  return PAGES.get(charset) ?? null;
}

/** What the web calls a code page of Windows (WHATWG Encoding). */
export function encodingOfPage(page: number): string {
  if (page === 932) return 'shift_jis';
  if (page === 936) return 'gbk';
  if (page === 949) return 'euc-kr';
  if (page === 950) return 'big5';
  if (page === 10000) return 'macintosh';
  if (page === 65001) return 'utf-8';
  if (page === 866) return 'ibm866';
  return page >= 1250 && page <= 1258 ? `windows-${page}` : page === 874 ? 'windows-874' : 'windows-1252';
}
