import { afterEach, expect, it } from 'vitest';
import { cycleRegions } from '../../../renderer/app/regions.ts';

afterEach(() => document.body.replaceChildren());

const nameOfFocused = () => document.activeElement?.id ?? '';

/** Where the focus goes, step by step. */
function walk(...steps: readonly (1 | -1)[]): readonly string[] {
  return steps.map((step) => {
    cycleRegions(step);
    return nameOfFocused();
  });
}

it('goes round the panes and bars that are there, to what a person wants in each', () => {
  document.body.innerHTML = `
    <header><button id="menu">Library</button></header>
    <section aria-label="Stories" id="stories">
      <input id="search"><div role="grid" tabindex="0" id="grid"></div>
    </section>
    <section aria-label="Editor">
      <textarea id="headline"></textarea><div aria-label="Story body" tabindex="0" id="body"></div>
    </section>
    <section aria-label="Readability"><button id="figures">Figures</button></section>
    <section aria-label="Beside">
      <button>Close</button><article data-read-first tabindex="0" id="beside"></article>
    </section>
    <section aria-label="Preview" id="preview"><p>Nothing to press</p></section>
    <section aria-label="Inspector" style="display: none"><input id="slug"></section>
    <footer><input type="radio" name="mode"><input type="radio" name="mode" checked id="on"></footer>
    <div role="region" aria-label="Notifications"></div>`;
  document.getElementById('body')?.focus();
  expect(walk(1, 1, 1, 1, 1, 1)).toEqual(['beside', 'preview', 'on', 'menu', 'grid', 'body']);
  expect(walk(-1, -1, -1, -1)).toEqual(['grid', 'menu', 'on', 'preview']);
});

it('begins with the first pane, or the last one, where the focus is in none', () => {
  document.body.innerHTML = `
    <section aria-label="Board"><input id="filter"></section>
    <div role="region" aria-label="Notifications"><button id="undo">Undo</button></div>`;
  expect(walk(1)).toEqual(['filter']);
  (document.activeElement as HTMLElement).blur();
  expect(walk(-1)).toEqual(['undo']);
});

it('goes out to the bar of the window where there is one pane alone, and back', () => {
  document.body.innerHTML = `
    <header><button disabled id="off">Back</button><button id="menu">Library</button></header>
    <section aria-label="Editor"><div aria-label="Story body" tabindex="0" id="body"></div></section>`;
  expect(walk(1, 1, 1)).toEqual(['body', 'menu', 'body']);
});

it('takes the bar of a room for a part of the room', () => {
  document.body.innerHTML = `
    <header><button id="menu">Library</button></header>
    <main><section aria-label="Board"><header><button id="close">Close</button></header></section></main>
    <footer>Saved</footer>`;
  document.getElementById('close')?.focus();
  expect(walk(1, 1)).toEqual(['menu', 'close']);
});

it('leaves the focus where it is while there is no pane', () => {
  document.body.innerHTML = '<button id="open">Open</button>';
  document.getElementById('open')?.focus();
  expect(walk(1)).toEqual(['open']);
});
