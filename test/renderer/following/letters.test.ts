import { expect, it } from 'vitest';
import { lettersBefore, placeAfterLetters } from '../../../renderer/following/letters.ts';

function block(html: string): Element {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
}

/** The text from a place on. */
function textFrom(element: Element, letters: number): string | undefined {
  const place = placeAfterLetters(element, letters);
  return place?.node.data.slice(place.offset);
}

it('finds the words of a page in the text, whatever stands between them', () => {
  const page = block(
    '<p><span class="dateline">Cairo, Jan. 28 — </span>They met <em>on Monday</em>' +
      '<sup class="note-mark"><a>12</a></sup> in Cairo.</p>\n',
  );
  const text = block('<p>They met <em>on Monday</em><sup contenteditable="false">1</sup> in Cairo.</p>');
  const last = page.firstElementChild?.lastChild as Text;
  const letters = lettersBefore(page, last, 4);
  expect(letters).toBe('TheymetonMondayin'.length);
  expect(textFrom(text, letters)).toBe(' Cairo.');
});

it('counts the points of a list without the lines between them', () => {
  const page = block('<ul>\n<li>One two</li>\n<li>Three</li>\n</ul>');
  const text = block('<ul><li>One two</li><li>Three</li></ul>');
  const second = page.querySelectorAll('li')[1]?.firstChild as Text;
  expect(textFrom(text, lettersBefore(page, second, 2))).toBe('ree');
});

it('begins where the first word does, and ends where the last one does', () => {
  expect(textFrom(block('<p>One</p>'), 0)).toBe('One');
  expect(textFrom(block('<p>One</p>'), 900)).toBe('');
  expect(placeAfterLetters(block('<p><br></p>'), 0)).toBe(null);
  const dateline = block('<p><span class="dateline">Cairo</span>One</p>');
  expect(lettersBefore(dateline, dateline.querySelector('.dateline')?.firstChild as Text, 3)).toBe(0);
});
