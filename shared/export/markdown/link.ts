import type { Link, Parents } from 'mdast';
import type { Handle, Info, State } from 'mdast-util-to-markdown';

/** An address that needs no `<…>` around it. */
const PLAIN = /^[^\s<>()\\&]+(?:&(?![#\w]+;)[^\s<>()\\&]*)*$/;

/** Prints a link; unlike the printer's own it also keeps addresses that begin with `<` or hold odd brackets. */
export const linkHandler: Handle = Object.assign(
  ((node: Link, _parent: Parents | undefined, state: State, info: Info) => {
    const exit = state.enter('link');
    const leaveLabel = state.enter('label');
    const label = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
    leaveLabel();
    const inTable = state.stack.includes('tableCell');
    const plain = PLAIN.test(node.url) && !(inTable && node.url.includes('|'));
    const unsafe = inTable ? /[<>\\&|]/g : /[<>\\&]/g;
    const address = plain ? node.url : `<${node.url.replace(unsafe, '\\$&')}>`;
    const title = node.title ? ` ${titleOf(node.title, state, info)}` : '';
    exit();
    return `[${label}](${address}${title})`;
  }) as Handle,
  { peek: () => '[' },
);

function titleOf(title: string, state: State, info: Info): string {
  const exit = state.enter('titleQuote');
  const value = state.safe(title, { ...info, before: '"', after: '"' });
  exit();
  return `"${value}"`;
}
