/** Quotes and lists opened on one line beyond which further signs are left out: deeper ones are attacks. */
const MAX_CONTAINERS = 40;

const CONTAINER = '[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))';
const DEEP = new RegExp(`^((?:${CONTAINER}){${MAX_CONTAINERS}})(?:${CONTAINER})+`);

/** Columns before the sign of a list or quote beyond which they are left out: lists sixty deep do not need as many. */
const MAX_COLUMNS = 160;
const INDENTED = new RegExp(`^[ \\t]{${MAX_COLUMNS},}(?=${CONTAINER})`);

/** Signs of emphasis and links in one paragraph beyond which they are taken as characters. */
const MAX_SIGNS = 500;

const SIGN = /[*_~[\]]/g;
const FENCE = /^[ \t]{0,3}(?:```|~~~)/;
/** Lines that begin a text of their own. */
const NEW_TEXT = /^[ \t]*(?:\r?$|[-+*][ \t]|1[.)][ \t]|#|\[[^\]]*\]:)/;
/** HTML that goes on to the next blank line, in which signs are characters. */
const HTML_BLOCK = /^[ ]{0,3}<(?:figure|table|div)\b/;
const TABLE_RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*\|/;

/**
 * The same Markdown with a bound on what costs its parser more than the length of the text: containers in
 * containers and unpaired signs in one paragraph. No word is left out; Markdown that a person wrote is not
 * changed.
 */
export function boundedMarkdown(markdown: string): string {
  let signs = 0;
  let fenced = false;
  let table = false;
  let html = false;
  return markdown
    .split('\n')
    .map((line) => {
      if (FENCE.test(line)) fenced = !fenced;
      if (fenced) return line;
      const blank = line.trim() === '';
      html = !blank && (html || HTML_BLOCK.test(line));
      if (html) return line;
      table = !blank && (table || TABLE_RULE.test(line));
      if (NEW_TEXT.test(line) || table) signs = 0;
      const shallow = shallowLine(line);
      const before = signs;
      signs += shallow.match(SIGN)?.length ?? 0;
      return signs > MAX_SIGNS ? withoutSigns(shallow, MAX_SIGNS - before) : shallow;
    })
    .join('\n');
}

function shallowLine(line: string): string {
  const near = INDENTED.test(line) ? line.replace(INDENTED, ' '.repeat(MAX_COLUMNS)) : line;
  return DEEP.test(near) ? near.replace(DEEP, '$1') : near;
}

/** `line` with its signs after the first `kept` ones escaped. */
function withoutSigns(line: string, kept: number): string {
  let seen = 0;
  return line.replace(SIGN, (sign) => {
    seen++;
    return seen > kept ? `\\${sign}` : sign;
  });
}
