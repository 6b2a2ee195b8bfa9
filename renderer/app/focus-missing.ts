import type { RowPlace } from '../../shared/gate/row.ts';

/** Puts the focus where something that is missing can be written. */
export function focusMissing(place: RowPlace): void {
  const found = place.kind === 'field' ? fieldNamed(place.field) : blockAt(place.index);
  if (!found) {
    // A field that is folded away takes the focus once it is there.
    if (place.kind === 'field')
      document.querySelector<HTMLElement>(`[data-adds="${CSS.escape(place.field)}"]`)?.click();
    return;
  }
  found.scrollIntoView({ block: 'center' });
  found.focus({ preventScroll: true });
}

function fieldNamed(name: string): HTMLElement | null {
  const named = document.querySelector<HTMLElement>(`[aria-label="${name}"]`);
  if (named) return named;
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === name);
  return label ? document.getElementById(label.htmlFor) : null;
}

/** The first empty field of a block, else the text. */
function blockAt(index: number): HTMLElement | null {
  const body = fieldNamed('Story body');
  const block = body?.children[index];
  if (!block) return body;
  block.scrollIntoView({ block: 'center' });
  const controls = [...block.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  return controls.find(({ value }) => value.trim() === '') ?? controls[0] ?? body;
}
