import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PageResources } from '../page-resources.ts';
import type { PageFont, PageTheme } from '../page-theme.ts';
import { fontFace } from './font-face.ts';

interface Styled {
  readonly files: string;
  readonly resolve: PageResources;
  readonly element: Element;
}

const styled = new WeakMap<PageTheme, Styled>();

/** The page's style sheet with the given fonts; the same object as long as nothing about it changes. */
export function pageStyle(theme: PageTheme, fonts: readonly PageFont[], resolve: PageResources): Element {
  const files = fonts.map((font) => font.file).join();
  const last = styled.get(theme);
  if (last && last.files === files && last.resolve === resolve) return last.element;
  if (/<\/style/i.test(theme.css)) throw new Error('The page theme would end its own style element');
  const faces = fonts.map((font) => fontFace(font, resolve.font(font.file)));
  const element = h('style', `\n${[...faces, theme.css.trim()].join('\n')}\n`);
  styled.set(theme, { files, resolve, element });
  return element;
}
