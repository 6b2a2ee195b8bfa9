import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { catchLostFocus } from '../../../renderer/app/catch-lost-focus.ts';
import { isFocusCaught } from '../../../renderer/type-ahead/caught-focus.ts';
import { holdKeys, listenForKeys } from '../../../renderer/type-ahead/window-keys.ts';

let end = () => {};
beforeEach(() => {
  end = catchLostFocus(document);
});
afterEach(() => {
  end();
  document.body.replaceChildren();
});

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const byId = (id: string) => document.getElementById(id) as HTMLElement;

/** Takes an element away as the browser does, which tells of the loss while it is still there. */
async function lose(id: string, how: (element: HTMLElement) => void): Promise<string> {
  const element = byId(id);
  element.blur();
  how(element);
  await frame();
  await frame();
  await frame();
  return document.activeElement?.id ?? '';
}

it('goes to what is around that says where one is, and not into a field', async () => {
  document.body.innerHTML = `
    <section aria-label="Inspector" id="inspector">
      <input id="slug"><div><button id="chip">Cairo</button></div>
    </section>
    <section aria-label="Stories" id="stories">
      <div role="grid" tabindex="0" id="grid"><button id="row">Row</button></div>
    </section>`;
  byId('chip').focus();
  expect(await lose('chip', (chip) => chip.remove())).toBe('inspector');
  expect(isFocusCaught()).toBe(true);
  byId('row').focus();
  expect(isFocusCaught()).toBe(false);
  expect(await lose('row', (row) => row.remove())).toBe('grid');
});

it('goes back to where one was when the whole pane, or a notice, is gone', async () => {
  document.body.innerHTML = `
    <section aria-label="Editor"><div aria-label="Story body" tabindex="0" id="body"></div></section>
    <section aria-label="Stories" id="stories"><button id="new">New</button></section>
    <div role="region" aria-label="Notifications"><button id="undo">Undo</button></div>`;
  byId('body').focus();
  byId('new').focus();
  expect(await lose('new', () => byId('stories').remove())).toBe('body');
  byId('undo').focus();
  expect(await lose('undo', (undo) => undo.remove())).toBe('body');
});

it('goes from the text to the page that has taken its place', async () => {
  document.body.innerHTML = `
    <section aria-label="Stories"><button id="new">New</button></section>
    <section aria-label="Editor" id="editor"><div aria-label="Story body" tabindex="0" id="body"></div></section>
    <section aria-label="Preview" id="preview"><button id="phone">Phone</button></section>`;
  byId('new').focus();
  byId('body').focus();
  expect(await lose('body', () => byId('editor').remove())).toBe('phone');
});

it('leaves the focus to whoever takes it, and to a click beside everything', async () => {
  document.body.innerHTML =
    '<section aria-label="Inspector"><input id="slug"><button id="chip">Cairo</button></section>';
  byId('chip').focus();
  expect(
    await lose('chip', (chip) => {
      chip.remove();
      byId('slug').focus();
    }),
  ).toBe('slug');
  expect(await lose('slug', () => undefined)).toBe('');
});

it('waits for what keys are held for, and takes the focus where that does not come', async () => {
  const stop = listenForKeys({ request: () => Promise.reject(new Error('nothing is asked')) });
  const hold = holdKeys();
  document.body.innerHTML =
    '<main><button id="choose">Choose</button><button id="other">Other</button></main>';
  byId('choose').focus();
  expect(await lose('choose', (choose) => choose.remove())).toBe('');
  hold.release();
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('other'));
  stop();
});

it('goes to the first button where there is no region at all', async () => {
  document.body.innerHTML =
    '<main><button id="choose">Choose</button><button id="other">Other</button></main>';
  byId('choose').focus();
  expect(await lose('choose', (choose) => choose.setAttribute('disabled', ''))).toBe('other');
});
