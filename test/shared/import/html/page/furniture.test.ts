import { describe, expect, it } from 'vitest';
import { htmlToStory } from '../../../../../shared/import/html/html-to-story.ts';
import { blockText } from '../../../../../shared/story/block-text.ts';

const PROSE = 'The delegations met for three hours in Cairo on Friday.';

/** True when the words of a part that stands beside the prose are read as the story's. */
function isRead(part: string): boolean {
  const { body } = htmlToStory(
    `<meta property="og:type" content="article"><div>${part}<p>${PROSE}</p></div>`,
  );
  const words = body.map(blockText).join('\n');
  expect(words).toContain(PROSE);
  return words.includes('Around it');
}

const NAMES =
  'nav navbar navigation menu breadcrumb breadcrumbs sidebar share sharing social sharedaddy related ' +
  'recommended recirc promo advert advertisement ad ads sponsored newsletter subscribe signup cookie cookies ' +
  'consent comments respond disqus pagination pager skip-link screen-reader-text noprint masthead popup modal ' +
  'outbrain taboola jp-relatedposts author-box post-navigation';
const ROLES = 'navigation banner contentinfo complementary search menu menubar toolbar dialog alertdialog';

describe('what stands around the article of a page', () => {
  it.each(['nav', 'aside', 'footer'])('is in a %s', (tag) =>
    expect(isRead(`<${tag}>Around it</${tag}>`)).toBe(false),
  );

  it.each(NAMES.split(' '))('is what sites call %s', (name) => {
    expect(isRead(`<div class="box ${name}">Around it</div>`)).toBe(false);
    expect(isRead(`<section id="${name.toUpperCase()}">Around it</section>`)).toBe(false);
    expect(isRead(`<div class="x${name} ${name}x">Around it</div>`)).toBe(true);
  });

  it.each(ROLES.split(' '))('has the role of %s', (role) => {
    expect(isRead(`<h2 role="${role}">Around it</h2>`)).toBe(false);
    for (const tag of ['main', 'article'])
      expect(isRead(`<${tag} role="${role}">Around it</${tag}>`)).toBe(true);
  });

  it.each(['div', 'section', 'ul', 'ol', 'p', 'header', 'span', 'a'])('is a %s of such a name', (tag) =>
    expect(isRead(`<${tag} class="share">Around it</${tag}>`)).toBe(false),
  );

  it.each(['h2', 'main', 'article', 'figure', 'blockquote', 'b'])('is no %s, whatever its name', (tag) =>
    expect(isRead(`<${tag} class="share">Around it</${tag}>`)).toBe(true),
  );

  it('is a form, unless the page stands in it', () => {
    expect(isRead('<form>Around it</form>')).toBe(false);
    for (const tag of ['h1', 'article']) {
      expect(isRead(`<form><${tag}>Talks</${tag}><p>Around it</p></form>`)).toBe(true);
      expect(isRead(`<div class="menu"><${tag}>Talks</${tag}><p>Around it</p></div>`)).toBe(true);
    }
  });

  it('is nothing within a quote, no box of the story and no pull quote', () => {
    expect(isRead('<blockquote><p>We stay.</p><footer>Around it</footer></blockquote>')).toBe(true);
    expect(isRead('<aside class="pullquote">Around it</aside>')).toBe(true);
    expect(isRead('<aside class="key-points"><p>Around it</p></aside>')).toBe(true);
    expect(isRead('<blockquote><div class="share">Around it</div></blockquote>')).toBe(false);
  });
});
