/**
 * What the places 0x20 to 0xFE of the typeface Symbol show (Unicode Consortium,
 * MAPPINGS/VENDORS/ADOBE/symbol.txt); a space where nothing is or where only a piece of a large bracket is.
 */
const LOWER =
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const UPPER =
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';

/**
 * The character of `w:sym`: `code` is hexadecimal, and may lie in the private area from F000. Other
 * typefaces' pictures say nothing.
 */
export function symbolCharacter(font: string, code: string): string {
  const number = Number.parseInt(code, 16);
  if (Number.isNaN(number) || number > 0xffff) return '';
  const place = number >= 0xf000 && number <= 0xf0ff ? number - 0xf000 : number;
  if (font === 'Symbol') return symbolAt(place);
  if (/^(?:wingdings|webdings)/i.test(font))
    return DINGBATS.get(`${font.toLowerCase()} ${place.toString(16)}`) ?? '•';
  return place < 0x20 || place !== number ? '' : String.fromCharCode(number);
}

/** A typeface of pictures, as the document names it, or null for letters. */
export type SymbolFont = string | null;

/** The typeface where it is one of pictures. */
export function symbolFontOf(font: string): SymbolFont {
  if (/^symbol$/i.test(font)) return 'Symbol';
  return /^(?:wingdings(?: [23])?|webdings)$/i.test(font) ? font : null;
}

/**
 * Text that is set in a typeface of pictures: what it shows. Letters typed in Symbol are Greek only where they
 * lie in the private area; those of the others are pictures.
 */
export function symbolText(text: string, font: SymbolFont): string {
  if (font === null) return text;
  const pattern = font === 'Symbol' ? /[\uf020-\uf0fe]/g : /[\u0021-\u00ff\uf020-\uf0ff]/g;
  return text.replace(pattern, (character) => symbolCharacter(font, character.charCodeAt(0).toString(16)));
}

function symbolAt(place: number): string {
  if (place >= 0x20 && place <= 0x7e) return LOWER[place - 0x20] ?? ' ';
  if (place >= 0xa0 && place <= 0xfe) return UPPER[place - 0xa0] ?? ' ';
  return '';
}

/** Signs that stand in running text; every other picture of these typefaces is a bullet of some kind. */
const DINGBATS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    'wingdings fc': '✔',
    'wingdings fb': '✘',
    'wingdings fe': '☑',
    'wingdings fd': '☒',
    'wingdings a8': '◻',
    'wingdings 6f': '□',
    'wingdings 4a': '☺',
    'wingdings 4c': '☹',
    'wingdings e0': '→',
    'wingdings df': '←',
    'wingdings f0': '⇨',
    'wingdings 28': '☎',
    'wingdings 2a': '✉',
    'wingdings 22': '✂',
  }),
);
