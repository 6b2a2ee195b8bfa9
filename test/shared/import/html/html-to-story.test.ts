import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../../shared/import/html/html-to-body.ts';
import { htmlToStory } from '../../../../shared/import/html/html-to-story.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { footnote, type Inline, link, text } from '../../../../shared/story/inline.ts';

function paragraph(...children: readonly Inline[]): Block {
  return { type: 'paragraph', children };
}

function plain(value: string): Block {
  return paragraph(text(value));
}

const cases: readonly (readonly [string, string, readonly Block[]])[] = [
  [
    'paragraphs by double breaks',
    'One<br><br>Two<br>lines',
    [plain('One'), paragraph(text('Two'), { type: 'break' }, text('lines'))],
  ],
  [
    'marks by style',
    '<p><span style="font-weight:700;font-style:italic">a</span></p>',
    [paragraph(text('a', 'bold', 'italic'))],
  ],
  [
    'a b that is not bold',
    '<b style="font-weight:normal" id="docs-internal-guid-1"><p>a</p></b>',
    [plain('a')],
  ],
  [
    "Slack's paragraphs",
    'a<br>b<span data-stringify-type="paragraph-break"></span>c',
    [paragraph(text('a'), { type: 'break' }, text('b')), plain('c')],
  ],
  [
    'no paragraph that is there for its height alone',
    '<p>a</p><p>&nbsp;</p><p><b>&nbsp; </b></p><p>b</p>',
    [plain('a'), plain('b')],
  ],
  [
    "Word's numbers without a sign, and its round bullet",
    "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1<span>&nbsp;</span></span>a</p>" +
      "<p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>b</p>",
    [
      {
        type: 'list',
        ordered: true,
        items: [
          {
            children: [text('a')],
            lists: [{ type: 'list', ordered: false, items: [{ children: [text('b')], lists: [] }] }],
          },
        ],
      },
    ],
  ],
  [
    "Word's notes",
    '<p>a<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1"><span>[1]</span></a> ' +
      "b</p><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p><a " +
      'style=\'mso-footnote-id:ftn1\' href="#_ftnref1" name="_ftn1"><span>[1]</span></a> ' +
      'One.</p><p>Two.</p></div></div>',
    [paragraph(text('a'), footnote([text('One.'), { type: 'break' }, text('Two.')]), text(' b'))],
  ],
  [
    "Google Docs' notes",
    '<p>a<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr><div><p><a href="#ftnt_ref1" ' +
      'id="ftnt1">[1]</a><span>&nbsp;One.</span></p></div>',
    [paragraph(text('a'), footnote([text('One.')])), { type: 'divider' }],
  ],
  [
    "LibreOffice's notes",
    '<p>a<a class="sdfootnoteanc" name="sdfootnote1anc" ' +
      'href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p><a class="sdfootnotesym" ' +
      'name="sdfootnote1sym" href="#sdfootnote1anc">1</a> One.</p></div>',
    [paragraph(text('a'), footnote([text('One.')]))],
  ],
  [
    'notes of printed Markdown, a second mark of one as its number',
    '<p>a<sup><a href="#fn1" id="fnref1">1</a></sup> b<sup><a href="#fn1" ' +
      'id="fnref1-2">1</a></sup></p><section class="footnotes"><ol><li id="fn1"><p>One. <a ' +
      'href="#fnref1">↩</a></p></li></ol></section>',
    [paragraph(text('a'), footnote([text('One.')]), text(' b'), text('1', 'superscript'))],
  ],
  [
    'no notes in a table of contents that leads both ways',
    '<ul><li><a href="#s1" id="t1">1</a></li></ul><h2 id="s1"><a href="#t1">One</a></h2>',
    [
      {
        type: 'list',
        ordered: false,
        items: [{ children: [link('#s1', [text('1')])], lists: [] }],
      },
      { type: 'heading', level: 2, children: [link('#t1', [text('One')])] },
    ],
  ],
  [
    'posts and key points as boxes',
    '<blockquote class="twitter-tweet"><p>Ships turn.</p>— Desk <a ' +
      'href="https://twitter.com/desk/status/1">May 1</a></blockquote><div class="key-points"><h3>In ' +
      'short</h3><ul><li>a</li><li>b</li></ul></div>',
    [
      {
        type: 'embed',
        href: 'https://twitter.com/desk/status/1',
        title: '',
        description: 'Ships turn.— Desk May 1',
      },
      { type: 'keypoints', title: [text('In short')], points: [[text('a')], [text('b')]] },
    ],
  ],
  [
    'a picture that says it has no height, and none that counts readers',
    '<img src="a.png" alt="A" width="570" height="0"><img src="b.png" width="1" height="1">',
    [{ type: 'figure', media: 'a.png', alt: 'A', caption: '', credit: '' }],
  ],
  [
    'marks by tag',
    '<p><u>a</u><s>b</s><sub>c</sub><sup>d</sup><code>e</code></p>',
    [
      paragraph(
        text('a', 'underline'),
        text('b', 'strike'),
        text('c', 'subscript'),
        text('d', 'superscript'),
        text('e', 'code'),
      ),
    ],
  ],
  [
    'safe links only',
    '<p><a href="javascript:alert(1)">a</a> <a href="https://a.org/" title="T">b</a></p>',
    [paragraph(text('a '), link('https://a.org/', [text('b')], 'T'))],
  ],
  [
    'links however they are spelled',
    '<p><a href="java\tscript:alert(1)">a</a><a href=" JAVASCRIPT&colon;x">b</a> <a href="/a b">c</a></p>',
    [paragraph(text('ab '), link('/a%20b', [text('c')]))],
  ],
  [
    'a link is not underlined text',
    '<p><a href="https://a.org/"><span style="text-decoration:underline">b</span></a></p>',
    [paragraph(link('https://a.org/', [text('b')]))],
  ],
  [
    'nested lists, also those put between items',
    '<ul><li>a<ol start=3><li>b</ol><li>c</li><ul><li>d</ul></ul>',
    [
      {
        type: 'list',
        ordered: false,
        items: [
          {
            children: [text('a')],
            lists: [{ type: 'list', ordered: true, start: 3, items: [{ children: [text('b')], lists: [] }] }],
          },
          {
            children: [text('c')],
            lists: [{ type: 'list', ordered: false, items: [{ children: [text('d')], lists: [] }] }],
          },
        ],
      },
    ],
  ],
  [
    'a quote with its cite',
    '<blockquote><p>We stay.</p><cite>— The envoy</cite></blockquote>',
    [
      {
        type: 'quote',
        children: [{ type: 'paragraph', children: [text('We stay.')] }],
        attribution: [text('The envoy')],
      },
    ],
  ],
  [
    'a quote in a figure',
    '<figure><blockquote>We stay.</blockquote><figcaption>The envoy</figcaption></figure>',
    [
      {
        type: 'quote',
        children: [{ type: 'paragraph', children: [text('We stay.')] }],
        attribution: [text('The envoy')],
      },
    ],
  ],
  [
    'a pull quote',
    '<aside class="pullquote"><p>We stay.</p></aside>',
    [{ type: 'pullquote', children: [{ type: 'paragraph', children: [text('We stay.')] }], attribution: [] }],
  ],
  [
    'a picture with caption and credit',
    '<figure><img src="p/Harbour 1.JPG" alt="Boats"><figcaption>The harbour. <span class="credit">A. ' +
      'Bello</span></figcaption></figure>',
    [{ type: 'figure', media: 'harbour-1.jpg', alt: 'Boats', caption: 'The harbour.', credit: 'A. Bello' }],
  ],
  [
    'a picture with its licence',
    '<figure><img src="a.jpg"><figcaption>The harbour. <a class="license" href="/cc">CC BY ' +
      '4.0</a></figcaption></figure>',
    [{ type: 'figure', media: 'a.jpg', alt: '', caption: 'The harbour.', credit: '', licence: 'CC BY 4.0' }],
  ],
  [
    'a figure of pictures as a gallery',
    '<figure class="wp-block-gallery"><figure><img ' +
      'src="a.jpg"><figcaption>Dawn</figcaption></figure><figure><img ' +
      'src="b.jpg"></figure><figcaption>A day</figcaption></figure>',
    [
      {
        type: 'gallery',
        figures: [
          { type: 'figure', media: 'a.jpg', alt: '', caption: 'Dawn', credit: '' },
          { type: 'figure', media: 'b.jpg', alt: '', caption: '', credit: '' },
        ],
        caption: 'A day',
      },
    ],
  ],
  [
    'a table',
    '<table><caption>The dead</caption><tr><th>Town</th><th>Dead</th></tr><tr><td>Homs</td><td ' +
      'align="right">3</td></tr></table>',
    [
      {
        type: 'table',
        caption: [text('The dead')],
        headerRow: true,
        headerColumn: false,
        align: [null, 'right'],
        rows: [
          [{ children: [text('Town')] }, { children: [text('Dead')] }],
          [{ children: [text('Homs')] }, { children: [text('3')] }],
        ],
      },
    ],
  ],
  [
    'code',
    '<pre><code class="language-js">a\n  b\n</code></pre>',
    [{ type: 'code', language: 'js', text: 'a\n  b' }],
  ],
  [
    'headings between 2 and 4',
    '<p>x<h1>a</h1><h3>b</h3><h6>c</h6>',
    [
      plain('x'),
      { type: 'heading', level: 2, children: [text('a')] },
      { type: 'heading', level: 3, children: [text('b')] },
      { type: 'heading', level: 4, children: [text('c')] },
    ],
  ],
  [
    'films as links',
    'a<iframe src="//www.youtube.com/embed/x" title="Film"></iframe><iframe ' +
      'src="https://ads.example/"></iframe><video src="javascript:x">no</video>b',
    [
      plain('a'),
      { type: 'embed', href: 'https://www.youtube.com/embed/x', title: 'Film', description: '' },
      plain('b'),
    ],
  ],
  [
    'the lists of Word',
    [
      "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>3.<span>&nbsp; </span></span>a</p>\n",
      "<p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·</span>b</p>\n",
      "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>4.</span>c</p><p>d</p>",
    ].join(''),
    [
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [
          {
            children: [text('a')],
            lists: [{ type: 'list', ordered: false, items: [{ children: [text('b')], lists: [] }] }],
          },
          { children: [text('c')], lists: [] },
        ],
      },
      plain('d'),
    ],
  ],
  [
    'text around a divider, without scripts and styles',
    'a<script>x</script><style>y</style><hr>b',
    [plain('a'), { type: 'divider' }, plain('b')],
  ],
];

it.each(cases)('reads %s', (_, html, body) => {
  expect(htmlToBody(html).body).toEqual(body);
});

it('names pictures by their files, each source once, and takes no other schemes', () => {
  const { pictures } = htmlToBody(
    '<img src="a/x.png"><img src="b/x.png"><img src="a/x.png"><img ' +
      'src="data:image/webp;base64,AA=="><img src="javascript:x"><img src="data:text/html,x"><img src="//a.org/y">',
  );
  expect(pictures).toEqual([
    { media: 'x.png', source: 'a/x.png' },
    { media: 'x-2.png', source: 'b/x.png' },
    { media: 'picture.webp', source: 'data:image/webp;base64,AA==' },
    { media: 'y.jpg', source: 'https://a.org/y' },
  ]);
});

describe('a published page', () => {
  const page = `<!doctype html><html lang="pt-BR"><head><title>Talks resume - Daily</title>
    <meta property="og:site_name" content="Daily"><meta property="og:description" content="A third round begins.">
    <meta property="article:tag" content="Egypt"><meta property="article:tag" content="Sudan">
    <link rel="canonical" href="https://daily.example/talks">
    <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},
    {"@type":"NewsArticle","headline":"Talks resume &amp; stall","author":[{"name":"Amina Bello"}],
    "datePublished":"2026-01-28T09:30:00+01:00","articleSection":["World"]}]}</script>
    </head><body><nav>Home World Sport</nav><div id=main><h1>Talks resume &amp; stall</h1>
    <div class="share-tools"><ul class="share"><li>Share</li></ul></div>
    <div class=text><p>The delegations met for three hours in Cairo on Friday.</p>
    <p>They will meet again on Monday, officials said.</p></div></div>
    <aside>Most read today in the world</aside><footer>Copyright and imprint of the paper</footer></body></html>`;

  it('gives its article and what it says about it', () => {
    const { fields, body } = htmlToStory(page);
    expect(body).toEqual([
      plain('The delegations met for three hours in Cairo on Friday.'),
      plain('They will meet again on Monday, officials said.'),
    ]);
    expect(fields).toMatchObject({
      headline: 'Talks resume & stall',
      standfirst: 'A third round begins.',
      authors: ['Amina Bello'],
      sections: ['World'],
      tags: [
        { name: 'Egypt', kind: 'free' },
        { name: 'Sudan', kind: 'free' },
      ],
      date: '2026-01-28T09:30:00+01:00',
      language: 'pt-BR',
      canonical: 'https://daily.example/talks',
    });
  });

  it('gives what its byline says where its data say nothing', () => {
    const { fields, body } = htmlToStory(
      `<nav>Home</nav><article><h1>Talks resume</h1>
       <div class="byline">By <a href="/a">Amina Bello</a> and Li Wei |
       <time datetime="2026-01-28T09:30Z">Wednesday</time></div>
       <p>The delegations met for three hours in Cairo on Friday.</p></article>`,
    );
    expect(fields).toMatchObject({
      headline: 'Talks resume',
      authors: ['Amina Bello', 'Li Wei'],
      date: '2026-01-28T09:30Z',
    });
    expect(body).toEqual([plain('The delegations met for three hours in Cairo on Friday.')]);
  });

  it('resolves links and pictures against the address it was saved from', () => {
    const { body, pictures } = htmlToStory('<p><a href="../b?c#d">x</a><img src="/i.png">', {
      baseUrl: 'https://a.org/n/s/t.html',
    });
    expect(body[0]).toEqual(paragraph(link('https://a.org/n/b?c#d', [text('x')])));
    expect(pictures).toEqual([{ media: 'i.png', source: 'https://a.org/i.png' }]);
  });
});

describe('a document saved as HTML', () => {
  it.each([
    ['<title>Talks</title><p>a</p>', 'Talks', ['a']],
    ['<title>Other</title><h1> Talks  resume</h1><p>a</p>', 'Talks resume', ['a']],
    ['<title>Other</title><h2>Talks</h2><h1>Later</h1>', 'Other', ['Talks', 'Later']],
    ['<h1>Talks<img src="a.png">resume</h1><p>a</p>', '', ['Talks', '', 'resume', 'a']],
    [`<h1>${'x'.repeat(10_001)}</h1>`, '', ['x'.repeat(10_001)]],
    [`<title>${'x'.repeat(10_001)}</title><p>a</p>`, '', ['x'.repeat(10_001), 'a']],
  ])('has the headline and the words of %.60s', (html, headline, words) => {
    const { fields, body } = htmlToStory(html);
    expect([fields.headline, body.map(blockText)]).toEqual([headline, words]);
  });

  it.each(['<nav>Home</nav>', '<footer>Home</footer>', '<main></main>', '<link rel="canonical" href="x">'])(
    'is a page of a site with %s',
    (sign) => expect(htmlToStory(`<aside>Around</aside><p>a</p>${sign}`).body).toEqual([plain('a')]),
  );

  it('says its standfirst, date and language, and the caller the language of one that says none', () => {
    const head = '<meta name="description" content="A third round."><meta name="date" content="2026-01-28">';
    expect(htmlToStory(`<html lang="fr">${head}<p>a</p>`, { language: 'nl' }).fields).toMatchObject({
      standfirst: 'A third round.',
      date: '2026-01-28',
      language: 'fr',
    });
    expect(htmlToStory('<p>a</p>', { language: 'nl' }).fields.language).toBe('nl');
    expect(htmlToStory('<nav></nav><p>a</p>', { language: 'nl' }).fields.language).toBe('nl');
  });
});
