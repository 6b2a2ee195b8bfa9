import { afterEach, expect, it, vi } from 'vitest';
import { focusMissing } from '../../../renderer/app/focus-missing.ts';

afterEach(() => document.body.replaceChildren());

function show(): void {
  document.body.innerHTML = `
    <textarea aria-label="Headline" id="headline"></textarea>
    <label for="slug"> Slug </label><input id="slug">
    <div aria-label="Story body" tabindex="0" id="body">
      <p>They waited.</p>
      <figure><input id="alt" value="A ship"><textarea id="caption"> </textarea><input id="credit"></figure>
      <figure><input id="whole" value="A ship"></figure>
    </div>`;
}

it.each([
  [{ kind: 'field', field: 'Headline' }, 'headline'],
  [{ kind: 'field', field: 'Slug' }, 'slug'],
  [{ kind: 'block', index: 1 }, 'caption'],
  [{ kind: 'block', index: 2 }, 'whole'],
  [{ kind: 'block', index: 0 }, 'body'],
  [{ kind: 'block', index: 9 }, 'body'],
] as const)('finds where %o can be written', (place, id) => {
  show();
  focusMissing(place);
  expect(document.activeElement?.id).toBe(id);
});

it('leaves the focus where it is when the place is not shown', () => {
  document.body.innerHTML = '<button id="step">Ready</button>';
  document.getElementById('step')?.focus();
  focusMissing({ kind: 'field', field: 'Slug' });
  focusMissing({ kind: 'block', index: 0 });
  expect(document.activeElement?.id).toBe('step');
});

it('unfolds a field that is folded away', () => {
  document.body.innerHTML = '<button data-adds="Kicker">Kicker</button>';
  const press = vi.fn();
  document.querySelector('button')?.addEventListener('click', press);
  focusMissing({ kind: 'field', field: 'Kicker' });
  expect(press).toHaveBeenCalledOnce();
});
