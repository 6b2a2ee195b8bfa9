import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Code } from '../../story/blocks/code.ts';

/** Code as it is written. It runs from left to right on every page, and scrolls in its own box where a line is long. */
export function codeToHast({ language, text }: Code): Element {
  const className = language === '' ? undefined : [`language-${language}`];
  return h(
    'pre',
    { className: ['code'], dir: 'ltr', tabIndex: 0 },
    h('code', { className }, text === '' ? [] : [text]),
  );
}
