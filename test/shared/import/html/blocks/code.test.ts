import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../../../shared/import/html/html-to-body.ts';
import { lineBreak, text } from '../../../../../shared/story/inline.ts';

const read = (html: string) => htmlToBody(html).body;
const code = (language: string, value: string) => [{ type: 'code', language, text: value }];

describe('preformatted text', () => {
  it.each([
    ['<pre><code class="language-js">a</code></pre>', 'js'],
    ['<pre><code class="x lang-JS y">a</code></pre>', 'js'],
    ['<pre><code class="highlight-source-c++">a</code></pre>', 'c++'],
    ['<pre class="brush: php; toolbar: false">a</pre>', 'php'],
    ['<pre class="language-js"><code>a</code></pre>', 'js'],
    ['<pre data-lang="js">a</pre>', 'js'],
    ['<pre data-language="js">a</pre>', 'js'],
    ['<pre><code data-lang="js">a</code></pre>', 'js'],
    ['<div class="highlight-source-js"><pre>a</pre></div>', 'js'],
    ['<pre><code class="language-js">a</code></pre>', 'js'],
    ['<pre><span class="language-js">a</span></pre>', ''],
    ['<pre class="mylanguage-js js">a</pre>', ''],
    ['<pre class="language-">a</pre>', ''],
    ['<pre><code class="language-">a</code></pre>', ''],
    ['<section class="language-js"><div><pre>a</pre></div></section>', ''],
  ])('%s is code of the language "%s"', (html, language) => expect(read(html)).toEqual(code(language, 'a')));

  it.each(['pre', 'listing', 'xmp'])('in %s is code, without the line end that closes it', (tag) => {
    expect(read(`<${tag}>a\n  b\n\n</${tag}>`)).toEqual(code('', 'a\n  b\n'));
  });

  it('that shows nothing is nothing', () => expect(read('<pre> \n </pre>')).toEqual([]));

  it.each(['div', 'li', 'p', 'tr'])('may have each line in a %s of its own', (tag) => {
    const line = (value: string) =>
      tag === 'tr' ? `<table><tr><td>${value}</td></tr></table>` : `<${tag}>${value}</${tag}>`;
    expect(read(`<pre><code>${line('a')}${line('b\n')}${line('c')}</code></pre>`)).toEqual(
      code('', 'a\nb\nc'),
    );
  });

  it('may have lines in elements beside lines without', () => {
    expect(read('<pre>a<div>b</div><span>c</span>d</pre>')).toEqual(code('', 'a\nb\ncd'));
    expect(read('<pre>a<br>b<br><span>c</span></pre>')).toEqual(code('', 'a\nb\nc'));
    expect(read('<pre>a\n<div>b<span>c</span></div></pre>')).toEqual(code('', 'a\nbc'));
  });

  it.each(['verse', 'wp-block-verse', 'poem', 'poetry', 'moz-quote-pre', 'Poem'])(
    'of the class %s is a text in lines',
    (name) => {
      expect(read(`<pre class="x ${name}">One\ntwo\n \nthree</pre>`)).toEqual([
        { type: 'paragraph', children: [text('One'), lineBreak(), text('two')] },
        { type: 'paragraph', children: [text('three')] },
      ]);
      expect(read(`<pre class="x${name}">a</pre>`)).toEqual(code('', 'a'));
      expect(read(`<pre class="${name}"> \n\n </pre>`)).toEqual([]);
    },
  );
});
