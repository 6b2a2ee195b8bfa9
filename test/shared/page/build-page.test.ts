import fc from 'fast-check';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { buildPage } from '../../../shared/page/build-page.ts';
import type { Block } from '../../../shared/story/block.ts';
import { type Inline, text } from '../../../shared/story/inline.ts';
import { emptyFields } from '../../../shared/story/story.ts';
import { arbitraryBody, arbitraryFields } from '../../support/arbitrary-story.ts';
import { card, fullBody, fullFields, pageInput, site } from '../../support/page-input.ts';
import { byTag, elements, hasClass, one, textOf } from '../../support/page-tree.ts';

const withClass = (name: string) => (element: Element) => hasClass(element, name);

describe('the order of the page', () => {
  test('is the one that readers of the site know', () => {
    const page = buildPage(pageInput());
    const order = elements(page);
    const places = [
      withClass('sections'),
      (element: Element) => element.tagName === 'h1',
      withClass('standfirst'),
      withClass('authors'),
      withClass('dates'),
      (element: Element) => element.tagName === 'article',
      withClass('tags'),
      withClass('author-box'),
      withClass('comments'),
      withClass('related'),
    ].map((find) => order.indexOf(one(page, find)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('says what the site says', () => {
    const words = textOf(one(buildPage(pageInput()), (element) => element.tagName === 'body')).replace(
      /\s+/g,
      ' ',
    );
    expect(words).toContain('By Amina Bello and Jo Carter January 28, 2026 Updated January 29, 2026');
    expect(words).toContain('Cairo, Jan. 28 — The mediators met on Wednesday.');
    expect(words).toContain('About Author Amina Bello Amina Bello reports from Lagos. Jo Carter');
    expect(words).toContain(
      'Leave a comment Your email address will not be published. Required fields are marked * Comment ' +
        '* Name * Email * Website Post comment',
    );
    expect(words).toContain(
      'You may also like Foreign News Business Ships turn north February 10, 2025 A few of them try the short way.',
    );
  });
});

describe('structure', () => {
  const page = buildPage(pageInput());

  test('has one h1, one main, one article, and landmarks', () => {
    for (const name of ['h1', 'main', 'article', 'body', 'head', 'title']) {
      expect(byTag(page, name), name).toHaveLength(1);
    }
    expect(byTag(page, 'form')).toHaveLength(1);
  });

  test('gives ids once and points at them', () => {
    const ids = elements(page).flatMap(({ properties }) => (properties.id ? [properties.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { properties } of elements(page)) {
      if (properties.ariaLabelledBy !== undefined) expect(ids).toContain(String(properties.ariaLabelledBy));
      if (properties.htmlFor !== undefined) expect(ids).toContain(String(properties.htmlFor));
    }
  });

  test('labels every field and describes every picture', () => {
    const labelled = byTag(page, 'label').map((label) => String(label.properties.htmlFor));
    const fields = [...byTag(page, 'input'), ...byTag(page, 'textarea')];
    expect(fields).toHaveLength(4);
    for (const field of fields) expect(labelled).toContain(field.properties.id);
    for (const image of byTag(page, 'img')) expect(image.properties.alt).toBeTypeOf('string');
  });

  test('never skips a heading level', () => {
    const levels = elements(page).flatMap(({ tagName }) =>
      /^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : [],
    );
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  test('has a form that sends nothing anywhere', () => {
    const form = one(page, (element) => element.tagName === 'form');
    expect(form.properties).toEqual({ method: 'dialog' });
  });
});

describe('parts that are not there', () => {
  test('leave nothing behind', () => {
    const bare = buildPage(
      pageInput({
        fields: emptyFields('en'),
        body: [],
        related: [],
        site: { ...site, comments: false, address: '' },
      }),
    );
    const classes = elements(bare).flatMap(({ properties }) => properties.className ?? []);
    expect(classes).toEqual([
      'masthead',
      'site-name',
      'page',
      'story-header',
      'headline',
      'untitled',
      'story-body',
      'colophon',
    ]);
    expect(textOf(one(bare, withClass('headline')))).toBe('Untitled');
  });

  test('keep what no reader may see out of the page', () => {
    const fields = { ...fullFields, status: 'spiked' as const, extra: { note: 'secret-note' } };
    expect(JSON.stringify(buildPage(pageInput({ fields })))).not.toMatch(/spiked|secret-note/);
  });
});

describe('direction', () => {
  test('follows the language of the story', () => {
    const html = one(
      buildPage(pageInput({ fields: { ...fullFields, language: 'ar' } })),
      (e) => e.tagName === 'html',
    );
    expect(html.properties).toEqual({ lang: 'ar', dir: 'rtl' });
  });

  test('of a block is said only where it differs', () => {
    const body: Block[] = [
      { type: 'paragraph', children: [text('قال الرئيس')] },
      { type: 'paragraph', children: [text('28 January')] },
    ];
    const fields = { ...fullFields, dateline: { place: '', date: null } };
    const article = one(buildPage(pageInput({ fields, body })), (element) => element.tagName === 'article');
    const [arabic, english] = article.children.filter((child) => child.type === 'element');
    expect(arabic?.properties.dir).toBe('rtl');
    expect(english?.properties.dir).toBeUndefined();
  });
});

describe('building again', () => {
  test('gives the same objects for the blocks that stayed', () => {
    const before = article(fullBody);
    const after = article([...fullBody.slice(0, 2), { type: 'divider' }, ...fullBody.slice(2)]);
    // The first paragraph carries the dateline, which is put in anew each time.
    for (const child of before.slice(1)) expect(after).toContain(child);
  });

  function article(body: readonly Block[]): Element[] {
    const [found] = byTag(buildPage(pageInput({ body })), 'article');
    return (found?.children ?? []).filter((child) => child.type === 'element');
  }
});

describe('what a page never holds', () => {
  test('is a block of an unknown type, by name', () => {
    const body = [{ type: 'video' } as unknown as Block];
    expect(() => buildPage(pageInput({ body }))).toThrow('Unknown block "video"');
  });

  test('is an inline of an unknown type, by name', () => {
    const body: Block[] = [{ type: 'paragraph', children: [{ type: 'mention' } as unknown as Inline] }];
    expect(() => buildPage(pageInput({ body }))).toThrow('Unknown inline "mention"');
  });

  test('is a link to anywhere but the web, however it got into the story', () => {
    const bad = { type: 'link', href: 'javascript:alert(1)', children: [text('press')] } as Inline;
    const page = buildPage(pageInput({ body: [{ type: 'paragraph', children: [bad] }], related: [] }));
    const article = one(page, (element) => element.tagName === 'article');
    expect(textOf(article)).toContain('press');
    expect(elements(article).map((element) => element.tagName)).not.toContain('a');
  });

  test('is an element or attribute that is not on the list', () => {
    const ATTRIBUTES = new Set(
      (
        'lang dir charSet name content property rel href type title className id ariaLabel ' +
        'ariaLabelledBy dateTime start src alt width height style dataMedia dataFocus dataKind dataStory ' +
        'dataCode dataDir dataRole role dataInitial method htmlFor autoComplete required rows tabIndex colSpan ' +
        'rowSpan scope action encType'
      ).split(' '),
    );
    const ELEMENTS = new Set(
      (
        'aside html head meta title link script style body header p a main ul ol li h1 h2 h3 h4 div span ' +
        'time article strong em u s code sub sup br figure blockquote figcaption img hr footer section ' +
        'form label input textarea button table thead tbody tr th td pre'
      ).split(' '),
    );
    fc.assert(
      fc.property(arbitraryFields, arbitraryBody, (fields, body) => {
        const related = [{ ...card, headline: fields.headline }];
        const all = elements(buildPage(pageInput({ fields, body, related })));
        const strange = all.flatMap(({ tagName, properties }) => [
          ...(ELEMENTS.has(tagName) ? [] : [tagName]),
          ...Object.keys(properties).filter((name) => !ATTRIBUTES.has(name)),
          ...(properties.style === undefined || isFocalPoint(tagName, properties.style) ? [] : ['a style']),
          ...(tagName === 'script' && properties.type !== 'application/ld+json' ? ['a program'] : []),
          ...(/^\s*(?!https?:|mailto:)[^/?#]*:/i.test(String(properties.href ?? ''))
            ? [properties.href]
            : []),
        ]);
        expect(strange).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  function isFocalPoint(tagName: string, style: unknown): boolean {
    return tagName === 'img' && /^object-position: [\d.]+% [\d.]+%$/.test(String(style));
  }
});
