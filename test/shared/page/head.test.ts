import { describe, expect, test } from 'vitest';
import { buildPage } from '../../../shared/page/build-page.ts';
import { besidePage, pageAddress } from '../../../shared/page/page-address.ts';
import { emptyFields } from '../../../shared/story/story.ts';
import { fullBody, fullFields, pageInput, site } from '../../support/page-input.ts';
import { byTag, one, textOf } from '../../support/page-tree.ts';

type Head = Map<string, string>;

function metas(input = pageInput()): Head {
  return new Map(
    byTag(buildPage(input), 'meta').map(({ properties }) => [
      String(properties.name ?? properties.property ?? 'charset'),
      String(properties.content),
    ]),
  );
}

function jsonLd(input = pageInput()): Record<string, unknown> {
  const script = one(buildPage(input), (element) => element.tagName === 'script');
  expect(textOf(script)).not.toContain('<');
  return JSON.parse(textOf(script));
}

describe('the head of the page', () => {
  test('says to search engines and social sites what the page says', () => {
    const page = buildPage(pageInput());
    expect(textOf(one(page, (e) => e.tagName === 'title'))).toBe('Talks resume in Cairo — The Meridian Post');
    expect(one(page, (e) => e.tagName === 'link').properties).toEqual({
      rel: ['canonical'],
      href: 'https://meridian-post.example/talks-resume-in-cairo/',
    });
    expect(Object.fromEntries(metas())).toMatchObject({
      description: 'Lorries first, a truce second.',
      'og:type': 'article',
      'og:site_name': 'The Meridian Post',
      'og:title': 'Talks resume in Cairo',
      'og:url': 'https://meridian-post.example/talks-resume-in-cairo/',
      'og:image': 'https://meridian-post.example/talks-resume-in-cairo/media/map.png',
      'og:locale': 'en_US',
      'article:published_time': '2026-01-28',
      'article:modified_time': '2026-01-29',
      'article:section': 'Foreign News',
      'article:tag': 'Diplomacy',
    });
  });

  test('carries a NewsArticle', () => {
    expect(jsonLd()).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Talks resume in Cairo',
      datePublished: '2026-01-28',
      dateModified: '2026-01-29',
      dateline: 'Cairo',
      inLanguage: 'en',
      keywords: ['Sudan', 'Diplomacy'],
      author: [
        { '@type': 'Person', name: 'Amina Bello' },
        { '@type': 'Person', name: 'Jo Carter' },
      ],
      publisher: { '@type': 'Organization', name: 'The Meridian Post' },
    });
  });

  test('is complete, and has no tag without a value', () => {
    const names = (input = pageInput()) => [...metas(input).keys()];
    expect(names()).toEqual([
      'charset',
      'viewport',
      'color-scheme',
      'description',
      'author',
      'generator',
      'dateline:slug',
      'og:type',
      'og:site_name',
      'og:title',
      'og:description',
      'og:url',
      'og:image',
      'og:image:width',
      'og:image:height',
      'og:image:alt',
      'og:locale',
      'article:published_time',
      'article:modified_time',
      'article:section',
      'article:tag',
      'twitter:card',
    ]);
    expect(byTag(buildPage(pageInput()), 'meta')[0]?.properties).toEqual({ charSet: 'utf-8' });
    expect(Object.fromEntries(metas())).toMatchObject({
      viewport: 'width=device-width, initial-scale=1',
      'color-scheme': 'light dark',
      author: 'Amina Bello, Jo Carter',
      generator: 'Dateline',
      'og:description': 'Lorries first, a truce second.',
    });
    const bare = pageInput({ fields: emptyFields('en'), body: [], site: { ...site, address: '' } });
    expect(names(bare)).toEqual([
      'charset',
      'viewport',
      'color-scheme',
      'generator',
      'og:type',
      'og:site_name',
      'og:locale',
      'twitter:card',
    ]);
    expect(byTag(buildPage(bare), 'link')).toEqual([]);
    expect(textOf(one(buildPage(bare), (e) => e.tagName === 'title'))).toBe('Untitled — The Meridian Post');
    expect(jsonLd(bare)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      inLanguage: 'en',
      author: [],
      publisher: { '@type': 'Organization', name: 'The Meridian Post' },
    });
  });

  test('tells the size of the picture as it is published, and of what kind the card is', () => {
    const small = { ...site, pictures: { ...site.pictures, longSide: 400 } };
    expect(Object.fromEntries(metas(pageInput({ site: small })))).toMatchObject({
      'og:image:width': '400',
      'og:image:height': '250',
      'og:image:alt': 'Map of the Nile',
      'twitter:card': 'summary_large_image',
    });
    expect(metas(pageInput({ fields: emptyFields('en'), body: [] })).get('twitter:card')).toBe('summary');
  });

  test('tells the pages of the authors and the logo of the publisher, where there are any', () => {
    const authors = [{ name: 'Jo Carter', biography: '', picture: null, address: 'https://jo.example/' }];
    const known = pageInput({ site: { ...site, authors, logo: 'https://meridian-post.example/logo.png' } });
    expect(metas(known).get('article:author')).toBe('https://jo.example/');
    expect(jsonLd(known)).toMatchObject({
      author: [{ name: 'Amina Bello' }, { name: 'Jo Carter', url: 'https://jo.example/' }],
      publisher: { logo: { '@type': 'ImageObject', url: 'https://meridian-post.example/logo.png' } },
    });
  });

  test('tells where the story lies, what it is about, and when it was changed last', () => {
    const address = 'https://meridian-post.example/talks-resume-in-cairo/';
    expect(jsonLd()).toMatchObject({
      description: 'Lorries first, a truce second.',
      url: address,
      mainEntityOfPage: address,
      image: {
        '@type': 'ImageObject',
        url: `${address}media/map.png`,
        width: 800,
        height: 500,
        description: 'Map of the Nile',
      },
      articleSection: ['Foreign News', 'News'],
      publisher: { url: 'https://meridian-post.example' },
    });
    expect(jsonLd(pageInput({ fields: { ...fullFields, updated: null } })).dateModified).toBe('2026-01-28');
    const blank = pageInput({ fields: { ...fullFields, headline: ' ', standfirst: '' } });
    expect(textOf(one(buildPage(blank), (e) => e.tagName === 'title'))).toBe('Untitled — The Meridian Post');
    expect(jsonLd(blank).description).toBe('The mediators met on Wednesday.');
    expect(metas(pageInput({ fields: { ...fullFields, language: 'qaa' } })).has('og:locale')).toBe(false);
  });

  test('holds hostile words as words', () => {
    const headline = '</script><script>alert(1)</script><!--';
    expect(jsonLd(pageInput({ fields: { ...fullFields, headline } })).headline).toBe(headline);
  });

  test('carries what its own import needs and nothing where there is nothing', () => {
    const head = metas();
    expect(head.get('dateline:slug')).toBe('talks-resume-in-cairo');
    expect(head.has('dateline:canonical')).toBe(false);
    expect(head.has('dateline:image')).toBe(false);
    const own = metas(
      pageInput({
        fields: { ...fullFields, canonical: 'https://a.org/x', image: 'lead.jpg' },
        body: fullBody,
      }),
    );
    expect(own.get('dateline:canonical')).toBe('https://a.org/x');
    expect(own.get('dateline:image')).toBe('lead.jpg');
    expect(own.get('og:image')).toBe('https://a.org/media/lead.jpg');
  });

  test('claims no picture that has no address', () => {
    expect(metas(pageInput({ site: { ...site, address: '' } })).has('og:image')).toBe(false);
    const { resolve } = pageInput();
    expect(metas(pageInput({ resolve: { ...resolve, published: () => null } })).has('og:image')).toBe(false);
  });
});

describe('addresses', () => {
  test('are the canonical one, else the site with the slug', () => {
    expect(pageAddress({ canonical: 'https://b.org/y', slug: 'x' }, { address: 'https://a.org' })).toBe(
      'https://b.org/y',
    );
    expect(pageAddress({ canonical: null, slug: 'x' }, { address: 'https://a.org/news/?q#f' })).toBe(
      'https://a.org/news/x/',
    );
    expect(pageAddress({ canonical: null, slug: 'محادثات' }, { address: 'https://a.org' })).toBe(
      `https://a.org/${encodeURIComponent('محادثات')}/`,
    );
    expect(pageAddress({ canonical: null, slug: 'x' }, { address: 'https://a.org//' })).toBe(
      'https://a.org/x/',
    );
    expect(pageAddress({ canonical: null, slug: '' }, { address: 'https://a.org' })).toBeNull();
    expect(pageAddress({ canonical: null, slug: 'x' }, { address: '' })).toBeNull();
  });

  test.each([
    'https://a.org',
    'https://a.org/',
    'https://a.org/x',
    'https://a.org/x/',
    'https://a.org/x/y?z=/1#/2',
    'https://a.org?q=/1',
    'https://a.org/x#/2',
  ])('beside %s are what a browser makes of them', (address) => {
    expect(besidePage(address, 'media/a.png')).toBe(new URL('media/a.png', address).href);
  });
});
