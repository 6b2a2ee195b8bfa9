import { attribute, findElements, type HtmlElement, type HtmlParent, rawText } from './html-tree.ts';

/** Characters of style sheets that are read; those of a word processor are shorter. */
const MOST = 200_000;

/** What says a mark of a story. Whether something is shown at all depends on scripts as well. */
const READ = /^(?:font-weight|font-style|vertical-align|text-decoration(?:-line)?)$/i;

/** What stands within a line: the look of a whole block says that it is a heading or a lead, not what its words are. */
const LINE = new Set('span a b strong i em u s strike del ins sub sup font cite code small'.split(' '));

/**
 * Gives the elements of a line the looks that simple rules of the page's `style` elements (one class, with or
 * without the name of an element) give them, as Google Docs and other word processors write bold and italic. A later
 * rule wins, and what an element says itself over all. Changes the tree.
 */
export function applyStyleRules(document: HtmlParent): void {
  const sheets = findElements(document, (element) => element.tagName === 'style');
  const rules = rulesIn(sheets.map(sheetText).join('\n').slice(0, MOST));
  if (rules.size === 0) return;
  for (const element of findElements(document, ({ tagName }) => LINE.has(tagName))) apply(element, rules);
}

/** What `rawText` leaves out of a text. */
function sheetText(style: HtmlElement): string {
  return style.childNodes.map((node) => rawText(node)).join('');
}

interface Rule {
  /** The name of an element, or '' for all. */
  readonly tag: string;
  readonly declarations: string;
  readonly order: number;
}

function rulesIn(sheet: string): ReadonlyMap<string, readonly Rule[]> {
  const rules = new Map<string, Rule[]>();
  let order = 0;
  for (const [selectors, declarations] of plainRules(
    sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' '),
  )) {
    const read = declarations
      .split(';')
      .filter((declaration) => READ.test(declaration.split(':')[0]?.trim() ?? ''))
      .join(';');
    if (read === '') continue;
    for (const selector of selectors.split(',')) {
      const [, tag, name] = /^\s*([a-z]*)\.([\w-]+)\s*$/i.exec(selector) ?? [];
      if (name === undefined) continue;
      const rule = { tag: tag?.toLowerCase() ?? '', declarations: read, order: order++ };
      const known = rules.get(name);
      if (known) known.push(rule);
      else rules.set(name, [rule]);
    }
  }
  return rules;
}

/** Selectors and declarations of the rules that hold for every screen: not those in an at-rule. */
function* plainRules(sheet: string): Generator<readonly [string, string]> {
  let depth = 0;
  let selectors = '';
  let from = 0;
  for (let at = 0; at < sheet.length; at++) {
    const sign = sheet[at];
    if (sign === '{') {
      if (depth++ === 0) selectors = sheet.slice(from, at);
      if (depth === 1) from = at + 1;
    } else if (sign === '}') {
      if (depth === 1 && !selectors.trimStart().startsWith('@')) yield [selectors, sheet.slice(from, at)];
      depth = Math.max(depth - 1, 0);
      if (depth === 0) from = at + 1;
    } else if (sign === ';' && depth === 0) from = at + 1;
  }
}

function apply(element: HtmlElement, rules: ReadonlyMap<string, readonly Rule[]>): void {
  const names = attribute(element, 'class')?.split(/\s+/) ?? [];
  const found = names
    .flatMap((name) => rules.get(name) ?? [])
    .filter(({ tag }) => tag === '' || tag === element.tagName)
    .sort((one, other) => one.order - other.order)
    .map(({ declarations }) => declarations);
  if (found.length === 0) return;
  const own = element.attrs.find(({ name }) => name === 'style');
  const value = [...found, ...(own ? [own.value] : [])].join(';');
  if (own) own.value = value;
  else element.attrs.push({ name: 'style', value });
}
