import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** The deepest heading that a story holds, and the highest. */
const levelOf = (tag: string) => Math.min(Math.max(Number(tag.slice(1)), 2), 4);

const MARKS: Readonly<Record<string, string>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  code: 'code',
  tt: 'code',
  sub: 'sub',
  sup: 'sup',
};

/**
 * A piece of HTML as one string that is equal for equal DOMs, as far as a story can tell: marks without
 * their nesting, lists without their looseness.
 */
export function comparableDom(html: string): string {
  return comparableNodes(fromHtml(html, { fragment: true }).children);
}

/** `comparableDom` for nodes. */
export function comparableNodes(nodes: readonly RootContent[]): string {
  return blocksOf(nodes as readonly ElementContent[]).join('\n');
}

function blocksOf(nodes: readonly ElementContent[]): readonly string[] {
  const out: string[] = [];
  let inline: ElementContent[] = [];
  const flush = () => {
    const text = inlineText(inline);
    if (text !== '') out.push(`p ${text}`);
    inline = [];
  };
  for (const node of nodes) {
    const block = node.type === 'element' ? blockOf(node) : null;
    if (block === null) inline.push(node);
    else {
      flush();
      out.push(...block.filter((line) => line !== ''));
    }
  }
  flush();
  return out;
}

/** Null for what stands in a line. */
function blockOf(element: Element): readonly string[] | null {
  const { tagName, children } = element;
  if (tagName === 'p' || tagName === 'div') return blocksOf(children);
  if (/^h[1-6]$/.test(tagName))
    return blocksOf(children).map((line) => `h${levelOf(tagName)} ${line.slice(2)}`);
  if (tagName === 'hr') return ['hr'];
  if (tagName === 'pre') return [codeOf(element)];
  if (tagName === 'table')
    return group(
      'table',
      rowsIn(element).flatMap((row) => group('tr', row.map(cellOf))),
    );
  if (tagName === 'figure' && classOf(element) === 'table') return blocksOf(children);
  if (
    tagName === 'figure' &&
    children.some((child) => child.type === 'element' && child.tagName === 'blockquote')
  )
    return blocksOf(children.filter((child) => child.type === 'element'));
  if (tagName === 'blockquote') return group('quote', blocksOf(children));
  if (tagName === 'ul' || tagName === 'ol') {
    const start = Number(element.properties.start ?? 1);
    const items = children.filter((child): child is Element => child.type === 'element');
    return group(
      start === 1 ? tagName : `${tagName} ${start}`,
      items.flatMap((item) => group('li', blocksOf(item.children))),
    );
  }
  return null;
}

/** Its lines, without the last end of line, which every writer of HTML adds or does not. */
function codeOf(pre: Element): string {
  const [code] = pre.children.filter((child): child is Element => child.type === 'element');
  const named = /language-(\S+)/.exec(code ? classOf(code) : '')?.[1];
  const language = (named ?? String(pre.properties.dataLanguage ?? '')).toLowerCase();
  return `pre ${language} ${JSON.stringify(rawText(pre).replace(/\n$/, ''))}`;
}

function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => rawText(child as Nodes)).join('') : '';
}

function rowsIn(parent: Element): readonly (readonly Element[])[] {
  const elements = parent.children.filter((child): child is Element => child.type === 'element');
  return elements.flatMap((child) =>
    child.tagName === 'tr'
      ? [child.children.filter((cell): cell is Element => cell.type === 'element')]
      : rowsIn(child),
  );
}

function cellOf(cell: Element): string {
  const side = /align-(\w+)/.exec(classOf(cell))?.[1] ?? cell.properties.align ?? '';
  return `${cell.tagName} ${String(side)} ${inlineText(cell.children)}`;
}

function classOf({ properties }: Element): string {
  return Array.isArray(properties.className) ? properties.className.join(' ') : '';
}

function group(name: string, lines: readonly string[]): readonly string[] {
  return [`${name}(`, ...lines.map((line) => `  ${line}`), ')'];
}

interface Run {
  readonly text: string;
  readonly style: string;
}

function inlineText(nodes: readonly ElementContent[]): string {
  const runs: Run[] = [];
  const visit = (node: Nodes, marks: ReadonlySet<string>, link: string) => {
    const style = `${[...marks].toSorted().join('+')}${link}`;
    const add = (text: string) => {
      const last = runs.at(-1);
      if (last?.style === style) runs[runs.length - 1] = { text: last.text + text, style };
      else runs.push({ text, style });
    };
    if (node.type === 'text') add(node.value.replace(/[ \t\n\r\f]+/g, ' '));
    if (node.type !== 'element') return;
    const { tagName, properties, children } = node;
    if (tagName === 'br') runs.push({ text: '\\', style: 'br' });
    else if (tagName === 'img') runs.push({ text: String(properties.alt ?? ''), style: 'img' });
    else {
      const mark = MARKS[tagName];
      const href =
        tagName === 'a'
          ? ` -> ${decoded(String(properties.href ?? ''))} ${String(properties.title ?? '')
              .replace(/\s+/g, ' ')
              .trim()}`
          : link;
      for (const child of children) visit(child, mark ? new Set([...marks, mark]) : marks, href);
    }
  };
  for (const node of nodes) visit(node, new Set(), '');
  return trimmed(runs)
    .map(({ text, style }) => (style === '' ? text : `[${text}|${style}]`))
    .join('')
    .trim();
}

/**
 * As a browser lays them out: of spaces in a row the first is seen, at the ends of a line none, and no
 * break at the ends of a block.
 */
function trimmed(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  let atSpace = true;
  for (const { text: written, style } of runs) {
    const run = { style, text: written.replace(/ +/g, ' ') };
    const text: string = run.style === 'br' ? run.text : atSpace ? run.text.replace(/^ +/, '') : run.text;
    if (text === '') continue;
    if (run.style === 'br') dropSpace(out);
    out.push({ ...run, text });
    atSpace = run.style === 'br' || text.endsWith(' ');
  }
  dropSpace(out);
  while (out.at(-1)?.style === 'br') {
    out.pop();
    dropSpace(out);
  }
  const first = out.findIndex(({ style }) => style !== 'br');
  // A paragraph that is there for its height alone says nothing.
  const isBlank = out.every(({ text, style }) => text.trim() === '' && !style.includes('code'));
  return first < 0 || isBlank ? [] : out.slice(first);
}

function dropSpace(runs: Run[]): void {
  const last = runs.at(-1);
  if (last === undefined || last.style === 'br') return;
  const text = last.text.replace(/ +$/, '');
  runs.pop();
  if (text !== '') runs.push({ ...last, text });
  else dropSpace(runs);
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
