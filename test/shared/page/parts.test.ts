import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { buildPage, type PageInput } from '../../../shared/page/build-page.ts';
import { LABEL_LANGUAGES, pageLabels } from '../../../shared/page/labels.ts';
import { tagLineWords } from '../../../shared/page/parts/tag-line.ts';
import { NO_THREAD } from '../../../shared/page/story-thread.ts';
import type { Block } from '../../../shared/story/block.ts';
import { footnote, text } from '../../../shared/story/inline.ts';
import { card, fullFields, pageInput, site } from '../../support/page-input.ts';
import { elements, hasClass, one } from '../../support/page-tree.ts';

/** The parts of the page with a class, as HTML without the line breaks between elements. */
function partsOf(name: string, changes: Partial<PageInput> = {}): readonly string[] {
  const found = elements(buildPage(pageInput(changes))).filter((element) => hasClass(element, name));
  return found.map((element) => toHtml(element).replaceAll(/>\n+/g, '>').replaceAll(/\n+</g, '<'));
}

const partOf = (name: string, changes: Partial<PageInput> = {}) => partsOf(name, changes)[0] ?? null;
const withFields = (fields: Partial<typeof fullFields>) => ({ fields: { ...fullFields, ...fields } });
const noAddress = { site: { ...site, address: '' } };
const ARABIC = 'محادثات';

describe('the masthead and the foot', () => {
  test('say whose page it is, and lead there where there is an address', () => {
    expect(partOf('masthead')).toBe(
      '<header class="masthead"><p class="site-name"><a href="https://meridian-post.example">' +
        'The Meridian Post</a></p></header>',
    );
    expect(partOf('site-name', noAddress)).toBe('<p class="site-name">The Meridian Post</p>');
    expect(partOf('colophon')).toBe('<footer class="colophon"><p>The Meridian Post</p></footer>');
  });
});

describe('above the text', () => {
  test('stand the sections, the headline and the standfirst', () => {
    expect(partOf('sections')).toBe(
      '<ul class="sections" aria-label="Sections"><li>Foreign News</li><li>News</li></ul>',
    );
    expect(partOf('headline')).toBe('<h1 class="headline" id="headline">Talks resume in Cairo</h1>');
    expect(partOf('standfirst')).toBe('<p class="standfirst">Lorries first, a truce second.</p>');
    expect(partOf('story-header')).toMatch(
      /^<header class="story-header"><ul class="sections".*<h1 .*<p class="standfirst">.*<div class="byline"><p class/,
    );
  });

  test('each runs in its own direction', () => {
    const fields = withFields({ headline: ARABIC, standfirst: ARABIC });
    expect(partOf('headline', fields)).toBe(`<h1 class="headline" id="headline" dir="rtl">${ARABIC}</h1>`);
    expect(partOf('standfirst', fields)).toBe(`<p class="standfirst" dir="rtl">${ARABIC}</p>`);
  });

  test('a story without a headline says so', () => {
    expect(partOf('headline', withFields({ headline: '' }))).toBe(
      '<h1 class="headline untitled" id="headline">Untitled</h1>',
    );
  });

  test('stands the series by name, which leads to its other parts where there are any', () => {
    const series = withFields({ series: ARABIC });
    expect(partOf('thread-line', series)).toBe(
      `<p class="thread-line">Part of: <span class="series-name" dir="rtl">${ARABIC}</span></p>`,
    );
    expect(partOf('thread-line', { ...series, thread: { ...NO_THREAD, parts: [card] } })).toBe(
      `<p class="thread-line">Part of: <a class="series-name" href="#series" dir="rtl">${ARABIC}</a></p>`,
    );
  });

  test('stands the earlier story, in its own language', () => {
    const thread = { ...NO_THREAD, earlier: { ...card, language: 'ar', headline: '' } };
    expect(partOf('thread-line', { thread })).toBe(
      '<p class="thread-line">Earlier: <a class="earlier" lang="ar" dir="rtl" ' +
        'href="https://meridian-post.example/ships-turn-north/">Untitled</a></p>',
    );
    expect(partOf('earlier', { ...noAddress, thread: { ...NO_THREAD, earlier: card } })).toBe(
      '<span class="earlier">Ships turn north</span>',
    );
  });
});

test('a kicker stands above the headline, an editors’ note between header and text', () => {
  const fields = withFields({ kicker: 'Analysis', editorsNote: `First.\n${ARABIC}` });
  expect(partOf('kicker', fields)).toBe('<p class="kicker">Analysis</p>');
  expect(partOf('story-header', fields)).toMatch(/<p class="kicker">Analysis<\/p><h1/);
  expect(partOf('editors-note', fields)).toBe(
    '<aside class="editors-note" aria-labelledby="editors-note"><h2 id="editors-note">Editor’s note</h2>' +
      `<p class="editors-note-text">First.<br>${ARABIC}</p></aside>`,
  );
  expect([partOf('kicker'), partOf('editors-note')]).toEqual([null, null]);
});

test('who did what beside writing it is one sentence in the language of the page', () => {
  const credits = [
    { role: 'editing' as const, name: 'Omar Hassan', place: '' },
    { role: 'additional' as const, name: 'Lina Haddad', place: 'Beirut' },
    { role: 'additional' as const, name: 'Nadia', place: '' },
  ];
  const line = (language: string) => tagLineWords({ credits, language }, pageLabels(language));
  expect(line('en')).toBe('Additional reporting by Lina Haddad in Beirut and Nadia; editing by Omar Hassan.');
  expect(line('ar')).toBe('شارك في التغطية Lina Haddad من Beirut وNadia؛ تحرير Omar Hassan.');
  expect(line('ru')).toBe('При участии: Lina Haddad (Beirut) и Nadia; редактура: Omar Hassan.');
  expect(LABEL_LANGUAGES.map((language) => line(language).includes('Omar Hassan'))).not.toContain(false);
  const [first] = credits;
  expect(partOf('tag-line', withFields({ credits: first ? [first] : [] }))).toBe(
    '<p class="tag-line">Editing by <span class="credit" data-role="editing">' +
      '<span class="credit-name" dir="auto">Omar Hassan</span></span>.</p>',
  );
  expect(partOf('tag-line')).toBeNull();
});

test('what was put right stands where the profile has it, with its time and without its person', () => {
  const when = '2026-01-29T08:05:00Z';
  const corrections = [{ kind: 'correction' as const, text: 'It is 14.', when, who: 'Secret Person' }];
  const fields = withFields({ corrections });
  expect(partOf('corrections', fields)).toBe(
    '<aside class="corrections" aria-labelledby="corrections"><h2 id="corrections">Corrections</h2>' +
      '<div class="correction" data-kind="correction"><p class="correction-head"><strong>Correction</strong> ' +
      '<time datetime="2026-01-29T08:05:00Z">January 29, 2026, 8:05 AM UTC</time></p>' +
      '<p class="correction-text">It is 14.</p></div></aside>',
  );
  const order = (place: 'above' | 'below') => {
    const page = elements(buildPage(pageInput({ ...fields, site: { ...site, corrections: place } })));
    const at = (name: string) => page.findIndex((element) => hasClass(element, name));
    return at('corrections') < at('story-body');
  };
  expect([order('above'), order('below')]).toEqual([true, false]);
  const html = toHtml(buildPage(pageInput(fields)));
  expect(html).not.toContain('Secret Person');
  expect(html).toContain('"dateModified": "2026-01-29T08:05:00Z"');
  expect(html).toContain('"@type": "CorrectionComment"');
  expect(partOf('corrections')).toBeNull();
});

test('a translation names its original, an original its translations, each in its language', () => {
  const original = { ...card, headline: ARABIC, language: 'ar' };
  const translated = { thread: { ...NO_THREAD, original } };
  expect(partOf('thread-line', translated)).toBe(
    '<p class="thread-line">Original: <a class="original" lang="ar" dir="rtl" ' +
      `href="https://meridian-post.example/ships-turn-north/">${ARABIC}</a></p>`,
  );
  const hasOthers = { thread: { ...NO_THREAD, translations: [original] } };
  expect(partOf('translations', hasOthers)).toBe(
    '<nav class="translations" aria-labelledby="translations"><h2 id="translations">In other languages</h2>' +
      '<ul class="translation-list"><li><span class="translation-language" lang="ar" dir="auto">العربية</span> ' +
      '<a class="translation" lang="ar" dir="rtl" href="https://meridian-post.example/ships-turn-north/">' +
      `${ARABIC}</a></li></ul></nav>`,
  );
  expect(partOf('translations')).toBeNull();
});

describe('under the text', () => {
  test('stand source, copyright and terms, in the words of the page’s language', () => {
    const rights = { source: 'Reuters', copyright: '© 2026 The Meridian Post', usageTerms: 'Not for resale' };
    expect(partsOf('right', withFields(rights))).toEqual([
      '<p class="right">Source: <span class="source" dir="auto">Reuters</span></p>',
      '<p class="right copyright">© 2026 The Meridian Post</p>',
      '<p class="right">Terms of use: <span class="usage-terms" dir="auto">Not for resale</span></p>',
    ]);
    expect(partOf('right', withFields({ ...rights, language: 'ar' }))).toContain('المصدر: ');
    expect(partOf('story-footer', withFields({ tags: [] }))).toBeNull();
  });

  test('stand the other parts of the series with their days', () => {
    const thread = { ...NO_THREAD, parts: [card, { ...card, slug: 'two', headline: 'Two', date: null }] };
    expect(partOf('series', { ...withFields({ series: 'The Nile' }), thread })).toBe(
      '<nav class="series" aria-labelledby="series"><h2 id="series">The Nile</h2><ol class="series-parts"><li>' +
        '<a class="series-part" href="https://meridian-post.example/ships-turn-north/">Ships turn north</a> ' +
        '<time datetime="2025-02-10">February 10, 2025</time></li><li>' +
        '<a class="series-part" href="https://meridian-post.example/two/">Two</a></li></ol></nav>',
    );
    expect(partOf('series', { ...withFields({ series: ARABIC }), thread })).toContain(
      `<h2 id="series" dir="rtl">${ARABIC}</h2>`,
    );
  });

  test('stand the tags with their kinds and codes', () => {
    const tags = [
      { name: 'Sudan', kind: 'place' as const, code: 'iso3166:SD' },
      { name: 'talks', kind: 'free' as const },
    ];
    expect(partOf('story-footer', withFields({ tags }))).toBe(
      '<footer class="story-footer"><ul class="tags" aria-label="Tags">' +
        '<li data-kind="place" data-code="iso3166:SD">Sudan</li><li data-kind="free">talks</li></ul></footer>',
    );
  });

  test('stand the authors as the site knows them', () => {
    expect(partOf('author-box')).toBe(
      '<section class="author-box" aria-labelledby="about-author"><h2 id="about-author">About Author</h2>' +
        '<div class="profile"><img src="authors/amina.jpg" alt=""><div class="profile-words">' +
        '<h3>Amina Bello</h3><p>Amina Bello reports from Lagos.</p></div></div>' +
        '<div class="profile" data-initial="J"><div class="profile-words"><h3>Jo Carter</h3></div></div></section>',
    );
    const authors = [{ name: 'áine', biography: ARABIC, picture: null }];
    expect(partOf('profile', { ...withFields({ authors: ['áine'] }), site: { ...site, authors } })).toBe(
      '<div class="profile" data-initial="Á"><div class="profile-words">' +
        `<h3>áine</h3><p dir="rtl">${ARABIC}</p></div></div>`,
    );
    expect(partOf('profile-words', withFields({ authors: ['أمينة'] }))).toContain('<h3 dir="rtl">أمينة</h3>');
  });

  test('stands the form for comments', () => {
    expect(partOf('comments')).toBe(
      '<section class="comments" aria-labelledby="leave-a-comment"><h2 id="leave-a-comment">Leave a comment</h2>' +
        '<p class="notice">Your email address will not be published. Required fields are marked *</p>' +
        '<form method="dialog">' +
        '<p class="field"><label for="comment-text">Comment <span class="required">*</span></label>' +
        '<textarea id="comment-text" name="comment" rows="6" required></textarea></p>' +
        '<p class="field"><label for="comment-name">Name <span class="required">*</span></label>' +
        '<input id="comment-name" name="name" type="text" autocomplete="name" required></p>' +
        '<p class="field"><label for="comment-email">Email <span class="required">*</span></label>' +
        '<input id="comment-email" name="email" type="email" autocomplete="email" required></p>' +
        '<p class="field"><label for="comment-website">Website</label>' +
        '<input id="comment-website" name="website" type="url" autocomplete="url"></p>' +
        '<p class="submit"><button type="submit">Post comment</button></p></form></section>',
    );
    expect(partOf('comments', { site: { ...site, comments: false } })).toBeNull();
    const form = (commentsTo: string) =>
      /<form[^>]*>/.exec(partOf('comments', { site: { ...site, commentsTo } }) ?? '')?.[0];
    expect(form('https://a.org/comments')).toBe('<form action="https://a.org/comments" method="post">');
    expect(form('mailto:desk@a.org')).toBe(
      '<form action="mailto:desk@a.org" method="post" enctype="text/plain">',
    );
  });

  test('stand cards of other stories', () => {
    expect(partOf('related')).toBe(
      '<section class="related" aria-labelledby="you-may-also-like"><h2 id="you-may-also-like">You may also like</h2>' +
        '<ul class="cards"><li class="card"><ul class="card-sections" aria-label="Sections">' +
        '<li>Foreign News</li><li>Business</li></ul>' +
        '<h3><a href="https://meridian-post.example/ships-turn-north/">Ships turn north</a></h3>' +
        '<p class="card-date"><time datetime="2025-02-10">February 10, 2025</time></p>' +
        '<p class="excerpt">A few of them try the short way.</p></li></ul></section>',
    );
  });

  test('a card of another language says so, and its date is in that of the page', () => {
    const other = { ...card, language: 'ar', sections: [], excerpt: '', headline: '' };
    expect(partOf('card', { ...noAddress, related: [other] })).toBe(
      '<li class="card" lang="ar" dir="rtl"><h3>Untitled</h3>' +
        '<p class="card-date" lang="en" dir="ltr"><time datetime="2025-02-10">February 10, 2025</time></p></li>',
    );
    expect(partOf('card', { related: [{ ...other, date: null }] })).not.toContain('card-date');
  });
});

describe('notes', () => {
  const noted = (...words: string[]): Block => ({
    type: 'paragraph',
    children: words.flatMap((word) => [text(word), footnote([text(`On ${word}.`)])]),
  });
  const plain: Block = { type: 'paragraph', children: [text('Nothing.')] };
  const labelled = (at: number) =>
    `<a href="#note-${at}" role="doc-noteref" aria-label="Note ${at}">${at}</a>`;

  test('are numbered through the page, and lead there and back', () => {
    const input = {
      body: [noted('one', 'two'), plain, { type: 'quote', children: [noted('three')], attribution: [] }],
    };
    const { body } = input as { body: Block[] };
    expect(partsOf('note-mark', { body })).toEqual(
      [1, 2, 3].map((at) => `<sup class="note-mark" id="note-mark-${at}">${labelled(at)}</sup>`),
    );
    const item = (at: number, word: string) =>
      `<li id="note-${at}">On ${word}.<a class="note-back" href="#note-mark-${at}" role="doc-backlink" ` +
      `aria-label="Back to the text: Note ${at}">↩</a></li>`;
    expect(partOf('notes', { body })).toBe(
      '<section class="notes" role="doc-endnotes" aria-labelledby="notes"><h2 id="notes">Notes</h2><ol>' +
        `${item(1, 'one')}${item(2, 'two')}${item(3, 'three')}</ol></section>`,
    );
    expect(partOf('notes', { body: [plain] })).toBeNull();
  });

  test('keep their block while their numbers stay, and get new ones where a note comes before', () => {
    const block = noted('two');
    const marked = (body: Block[], language = 'en') => {
      const page = buildPage(
        pageInput({ body, fields: { ...fullFields, language, dateline: { place: '', date: null } } }),
      );
      const { children } = one(page, ({ tagName }) => tagName === 'article');
      return children
        .filter((child) => child.type === 'element')
        .find((child) => toHtml(child).includes('two'));
    };
    const first = marked([plain, block]);
    expect(marked([block])).toBe(first);
    const second = marked([noted('one'), block]);
    expect(second && toHtml(second)).toContain('<sup class="note-mark" id="note-mark-2">');
    const german = marked([block], 'de');
    expect(german && toHtml(german)).toContain('aria-label="Anmerkung 1"');
  });
});
