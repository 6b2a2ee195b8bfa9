import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { pageToHtml } from '../../../../shared/export/html/page-to-html.ts';
import { buildPage } from '../../../../shared/page/build-page.ts';
import { arbitraryBody, arbitraryFields } from '../../../support/arbitrary-story.ts';
import { card, fullFields, pageInput, shippedTheme } from '../../../support/page-input.ts';
import { byTag, elements } from '../../../support/page-tree.ts';

type Plain =
  | string
  | { readonly name: string; readonly properties: object; readonly children: readonly Plain[] };

/** A tree without what only a parser knows (positions), as something that can be compared. */
function plain(element: Element): Plain {
  const children = element.children.map((child) => {
    if (child.type === 'text') return child.value;
    if (child.type === 'element') return plain(child);
    throw new Error(`A page holds a ${child.type}`);
  });
  return { name: element.tagName, properties: { ...element.properties }, children };
}

function root(tree: Root): Plain {
  const element = tree.children.find((child) => child.type === 'element');
  if (!element) throw new Error('The page is empty');
  return plain(element);
}

test('what is printed is read back as the same tree', () => {
  fc.assert(
    fc.property(arbitraryFields, arbitraryBody, (fields, body) => {
      const page = buildPage(pageInput({ fields, body, related: [{ ...card, excerpt: fields.standfirst }] }));
      expect(root(fromHtml(pageToHtml(page)))).toEqual(root(page));
    }),
    { numRuns: 80 },
  );
}, 60_000);

test('a parser finds nothing wrong with it', () => {
  const messages: string[] = [];
  const html = pageToHtml(buildPage(pageInput({ theme: shippedTheme })));
  fromHtml(html, {
    onerror: (message) => {
      messages.push(message.reason);
    },
  });
  expect(html).toMatch(/^<!doctype html><html lang="en" dir="ltr"><head>\n<meta charset="utf-8">\n/);
  expect(messages).toEqual([]);
});

test('signs of its own are written by their names', () => {
  const html = pageToHtml(buildPage(pageInput({ fields: { ...fullFields, headline: 'Tea & <milk>' } })));
  expect(html).toContain('>Tea &amp; &lt;milk></h1>');
});

test('hostile words stay words', () => {
  const hostile = '"><img src=x onerror=alert(1)></title></script></style><script>alert(1)</script>';
  const fields = {
    ...fullFields,
    headline: hostile,
    standfirst: hostile,
    sections: [hostile],
    authors: [hostile],
    tags: [{ name: hostile, kind: 'free' as const }],
    dateline: { place: hostile, date: null },
  };
  const figure = { type: 'figure' as const, media: 'a.png', alt: hostile, caption: hostile, credit: hostile };
  const page = fromHtml(pageToHtml(buildPage(pageInput({ fields, body: [figure] }))));
  expect(byTag(page, 'script')).toHaveLength(1);
  expect(byTag(page, 'img')).toHaveLength(1);
  for (const element of elements(page)) {
    for (const name of Object.keys(element.properties)) expect(name).not.toMatch(/^on/i);
  }
});
