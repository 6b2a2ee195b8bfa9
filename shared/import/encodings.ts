/** An encoding that a person may choose for a file: its WHATWG label, and what is written in it. */
export interface EncodingChoice {
  readonly label: string;
  readonly name: string;
}

const NAMES: readonly (readonly [label: string, name: string])[] = [
  ['utf-8', 'UTF-8'],
  ['windows-1252', 'Windows-1252, Western'],
  ['windows-1250', 'Windows-1250, Central European'],
  ['windows-1251', 'Windows-1251, Cyrillic'],
  ['windows-1253', 'Windows-1253, Greek'],
  ['windows-1254', 'Windows-1254, Turkish'],
  ['windows-1255', 'Windows-1255, Hebrew'],
  ['windows-1256', 'Windows-1256, Arabic'],
  ['windows-1257', 'Windows-1257, Baltic'],
  ['windows-1258', 'Windows-1258, Vietnamese'],
  ['windows-874', 'Windows-874, Thai'],
  ['koi8-r', 'KOI8-R, Russian'],
  ['koi8-u', 'KOI8-U, Ukrainian'],
  ['ibm866', 'DOS 866, Cyrillic'],
  ['iso-8859-2', 'ISO 8859-2, Central European'],
  ['iso-8859-5', 'ISO 8859-5, Cyrillic'],
  ['iso-8859-6', 'ISO 8859-6, Arabic'],
  ['macintosh', 'Macintosh, Western'],
  ['x-mac-cyrillic', 'Macintosh, Cyrillic'],
  ['gb18030', 'GB18030, Chinese (simplified)'],
  ['big5', 'Big5, Chinese (traditional)'],
  ['shift_jis', 'Shift_JIS, Japanese'],
  ['euc-jp', 'EUC-JP, Japanese'],
  ['iso-2022-jp', 'ISO-2022-JP, Japanese'],
  ['euc-kr', 'EUC-KR, Korean'],
  ['utf-16le', 'UTF-16, little-endian'],
  ['utf-16be', 'UTF-16, big-endian'],
];

/** The encodings that files of newsrooms are in, those that are met most first (labels of WHATWG Encoding). */
export const ENCODINGS: readonly EncodingChoice[] = NAMES.map(([label, name]) => ({ label, name }));

/** What a person calls an encoding; the label itself where it is none of `ENCODINGS`. */
export function encodingName(label: string): string {
  return NAMES.find(([known]) => known === label.toLowerCase())?.[1] ?? label;
}
