// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { showFurtherFaces } from '../../../renderer/ui/show-further-faces.ts';

const later = () => new Promise((resolve) => setTimeout(resolve));
let document = window.document;
const added = () => document.adoptedStyleSheets.length;

beforeEach(() => {
  document = window.document.implementation.createHTMLDocument('');
  document.body.innerHTML = '<p>Paris</p><input value="Ankara"><textarea></textarea>';
  showFurtherFaces(document);
});

function element<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

it('adds nothing for what the first faces have', async () => {
  element('p').append(' – São Tomé, “1,200 €”…');
  const field = element<HTMLInputElement>('input');
  field.value = 'Genève';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await later();
  expect(added()).toBe(0);
});

it.each([
  [
    'an element',
    () => document.body.append(Object.assign(document.createElement('p'), { textContent: 'Łódź' })),
  ],
  [
    'a changed text',
    () => element('p').firstChild && Object.assign(element('p').firstChild as Text, { data: 'Київ' }),
  ],
  ['a placeholder', () => element('input').setAttribute('placeholder', 'القاهرة')],
  [
    'a field that comes with its text',
    () => {
      const row = document.createElement('div');
      row.innerHTML = '<label>City <input value="Αθήνα"></label>';
      document.body.append(row);
    },
  ],
  [
    'a key',
    () => {
      const field = element<HTMLTextAreaElement>('textarea');
      field.value = 'ירושלים';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
  ],
])('adds them once for a letter of theirs in %s', async (_what, show) => {
  show();
  await later();
  expect(added()).toBe(1);
  element('p').append('Ελλάδα');
  await later();
  expect(added()).toBe(1);
});
