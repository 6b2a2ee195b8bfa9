import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../../shared/import/html/html-to-body.ts';
import { htmlToStory } from '../../../../shared/import/html/html-to-story.ts';
import { blockText } from '../../../../shared/story/block-text.ts';

const DOCUMENT =
  '<h1>Ferry strike</h1><p>Unions met.<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p>' +
  '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Call the lawyer</span></p></div>';

describe('what editors say beside a text', () => {
  it('goes to the desk, told, and never to readers', () => {
    const { fields, body, warnings } = htmlToStory(DOCUMENT);
    expect(body.map(blockText)).toEqual(['Unions met.']);
    expect(JSON.stringify(body)).not.toContain('lawyer');
    expect(fields.note).toBe('Comment: Call the lawyer');
    expect(warnings).toEqual(["A comment of the file went to the desk's private note."]);
  });

  it('is not pasted, and counted', () => {
    const { body, comments } = htmlToBody(DOCUMENT);
    expect(JSON.stringify(body)).not.toContain('lawyer');
    expect(comments).toBe(1);
    expect(htmlToBody('<p>Unions met.</p>').comments).toBe(0);
  });

  it('is what Word puts beside its text too', () => {
    const html =
      '<p>Unions <a style="mso-comment-reference:A_1">met</a><span class="MsoCommentReference">' +
      '<a class="msocomanchor" id="_anchor_1" href="#_msocom_1">[A1]</a></span>.</p>' +
      '<div style="mso-element:comment-list"><hr class="msocomoff"><div style="mso-element:comment">' +
      '<div id="_com_1"><a href="#_msoanchor_1">[A1]</a><p class="MsoCommentText">Call the lawyer</p>' +
      '</div></div></div>';
    const { body, comments } = htmlToBody(html);
    expect([body.map(blockText), comments]).toEqual([['Unions met.'], 1]);
    expect(htmlToStory(html).fields.note).toBe('Comment: Call the lawyer');
  });
});

describe('the links of a page', () => {
  it('stand against its own address, or the one that it names for them', () => {
    const page = (head: string) =>
      `<html><head>${head}</head><body><main><p>See <a href="/a">this</a> and ` +
      '<a href="b?c#d">that</a>.</p></main></body></html>';
    const links = (head: string) => JSON.stringify(htmlToStory(page(head)).body).match(/"href":"[^"]*"/g);
    const canonical = '<link rel="canonical" href="https://example.org/world/x.html">';
    expect(links(canonical)).toEqual([
      '"href":"https://example.org/a"',
      '"href":"https://example.org/world/b?c#d"',
    ]);
    expect(links(`${canonical}<base href="https://other.example/y/">`)).toEqual([
      '"href":"https://other.example/a"',
      '"href":"https://other.example/y/b?c#d"',
    ]);
  });

  it.each([
    [
      'https://www.google.com/url?q=https://news.example.org/a?x%3D1%26y%3D2&sa=D',
      'https://news.example.org/a?x=1&y=2',
    ],
    [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F&data=1',
      'https://example.org/',
    ],
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
  ])('lead where %s leads', (given, href) => {
    expect(JSON.stringify(htmlToBody(`<p><a href="${given}">a</a></p>`).body)).toContain(`"href":"${href}"`);
  });
});
