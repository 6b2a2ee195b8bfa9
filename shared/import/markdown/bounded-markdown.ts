/** Quotes and lists opened on one line beyond which further signs are left out: deeper ones are attacks. */
const MAX_CONTAINERS = 40;

const CONTAINER = '[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))';
const DEEP = new RegExp(`^((?:${CONTAINER}){${MAX_CONTAINERS}})(?:${CONTAINER})+`);

/** Columns before the sign of a list or quote beyond which they are left out: lists sixty deep do not need as many. */
const MAX_COLUMNS = 160;
const INDENTED = new RegExp(`^[ \\t]{${MAX_COLUMNS},}(?=${CONTAINER})`);

const FENCE = /^[ \t]{0,3}(?:```|~~~)/;

/**
 * The same Markdown with a bound on containers in containers, which cost its parser more than the length of
 * the text. No word is left out; Markdown that a person wrote is not changed.
 */
export function boundedMarkdown(markdown: string): string {
  let fenced = false;
  return markdown
    .split('\n')
    .map((line) => {
      if (FENCE.test(line)) fenced = !fenced;
      return fenced ? line : shallowLine(line);
    })
    .join('\n');
}

function shallowLine(line: string): string {
  const near = INDENTED.test(line) ? line.replace(INDENTED, ' '.repeat(MAX_COLUMNS)) : line;
  return DEEP.test(near) ? near.replace(DEEP, '$1') : near;
}
