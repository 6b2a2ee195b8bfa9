import fc from 'fast-check';
import type { Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { patchPage } from '../../../../renderer/features/preview/patch-page.ts';
import { pageToHtml } from '../../../../shared/export/html/page-to-html.ts';
import { buildPage } from '../../../../shared/page/build-page.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { text } from '../../../../shared/story/inline.ts';
import { arbitraryBlock, arbitraryFields } from '../../../support/arbitrary-story.ts';
import { fullBody, fullFields, pageInput } from '../../../support/page-input.ts';

function emptyDocument(): Document {
  return new DOMParser().parseFromString(
    '<!doctype html><html><head></head><body></body></html>',
    'text/html',
  );
}

function freshHtml(page: Root): string {
  const fresh = emptyDocument();
  patchPage(fresh, null, page);
  return fresh.documentElement.outerHTML;
}

function bodyOf(values: readonly string[]): readonly Block[] {
  return values.map((value) => ({ type: 'paragraph', children: [text(value)] }));
}

/**
 * What an editor does between two readings of a body: some blocks stay the same objects, others go, come,
 * move or change.
 */
const edits = fc.array(fc.tuple(fc.nat(), fc.nat(2), arbitraryBlock), { maxLength: 5 });

function edited(
  body: readonly Block[],
  changes: readonly (readonly [number, number, Block])[],
): readonly Block[] {
  const next = [...body];
  for (const [at, kind, block] of changes) {
    const i = at % (next.length + 1);
    if (kind === 0) next.splice(i, 0, block);
    else if (kind === 1) next.splice(i, 1);
    else next.push(...next.splice(i, 1, block));
  }
  return next;
}

describe('a patched page', () => {
  test('is the page that would have been made from nothing', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryBlock, { maxLength: 6 }),
        arbitraryFields,
        fc.array(fc.tuple(edits, fc.option(arbitraryFields, { nil: null })), { minLength: 1, maxLength: 3 }),
        (start, firstFields, steps) => {
          const document = emptyDocument();
          let body: readonly Block[] = start;
          let fields = firstFields;
          let shown: Root | null = null;
          for (const [changes, nextFields] of steps) {
            const next = buildPage(pageInput({ body, fields }));
            patchPage(document, shown, next);
            shown = next;
            expect(document.documentElement.outerHTML).toBe(freshHtml(next));
            body = edited(body, changes);
            fields = nextFields ?? fields;
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  test('has the elements and attributes that the export prints', () => {
    const page = buildPage(pageInput());
    const document = emptyDocument();
    patchPage(document, null, page);
    const exported = new DOMParser().parseFromString(pageToHtml(page), 'text/html');
    expect(outline(document.documentElement)).toEqual(outline(exported.documentElement));
  });
});

describe('what did not change', () => {
  test('is not touched: pictures stay, what stands in the form stays', async () => {
    const document = emptyDocument();
    const before = buildPage(pageInput());
    patchPage(document, null, before);
    const image = document.querySelector('figure img');
    const article = document.querySelector('article');
    const textarea = document.querySelector('textarea');
    if (textarea) textarea.value = 'Half a comment';
    const body = [...fullBody.slice(0, 1), ...bodyOf(['New.']), ...fullBody.slice(1)];
    patchPage(document, before, buildPage(pageInput({ body })));
    expect(document.querySelector('figure img')).toBe(image);
    expect(document.querySelector('article')).toBe(article);
    expect(document.querySelector('textarea')?.value).toBe('Half a comment');
  });

  test('costs nothing: one changed word is one changed text', async () => {
    const document = emptyDocument();
    const values = Array.from({ length: 50 }, (_, i) => `Paragraph ${i}.`);
    const body = bodyOf(values);
    const before = buildPage(pageInput({ body }));
    patchPage(document, null, before);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const changed = body.map((block, i) => (i === 20 ? (bodyOf(['Another.'])[0] as Block) : block));
    patchPage(document, before, buildPage(pageInput({ body: changed })));
    records.push(...observer.takeRecords());
    await Promise.resolve();
    expect(records.map((record) => record.type)).toEqual(['characterData']);
    expect(records[0]?.target.nodeValue).toBe('Another.');
  });

  test('is moved, not made again, when its place changes', () => {
    const document = emptyDocument();
    const body = bodyOf(['one', 'two', 'three', 'four']);
    const fields = { ...fullFields, dateline: { place: '', date: null } };
    const before = buildPage(pageInput({ body, fields }));
    patchPage(document, null, before);
    const dom = [...document.querySelectorAll('article > p')];
    const moved = [body[3], body[0], body[1], body[2]] as Block[];
    patchPage(document, before, buildPage(pageInput({ body: moved, fields })));
    expect([...document.querySelectorAll('article > p')]).toEqual([dom[3], dom[0], dom[1], dom[2]]);
  });
});

test('a page with raw markup in it is refused', () => {
  const page = buildPage(pageInput());
  const html = page.children[1] as { children: unknown[] };
  const body = html.children[1] as { children: unknown[] };
  body.children.push({ type: 'raw', value: '<b>' });
  expect(() => patchPage(emptyDocument(), null, page)).toThrow('A page holds no "raw"');
});

interface Outline {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly children: readonly (Outline | string)[];
}

function outline(element: Element): Outline {
  return {
    name: element.tagName,
    attributes: [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
    children: [...element.childNodes].map((child) =>
      child.nodeType === 1 ? outline(child as Element) : (child.nodeValue ?? ''),
    ),
  };
}
