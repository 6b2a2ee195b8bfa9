import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { EditorServices } from '../../../../renderer/editor/editor-services.ts';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import { paragraph, showEditor } from '../show-editor.tsx';

const figure = (media: string, alt = ''): Figure => ({ type: 'figure', media, alt, caption: '', credit: '' });

function showGallery(count = 3, services: Partial<EditorServices> = {}) {
  const figures = ['a.png', 'b.png', 'c.png'].slice(0, count).map((media) => figure(media, `Ship ${media}`));
  const shown = showEditor([{ type: 'gallery', figures, caption: '' }, paragraph('Below')], services);
  const pictures = () =>
    within(screen.getByRole('group', { name: 'Pictures of the gallery' })).getAllByRole('button');
  return {
    ...shown,
    pictures,
    media: () =>
      shown
        .body()
        .flatMap((block) => (block.type === 'gallery' ? block.figures.map((one) => one.media) : [])),
    focus: (at: number) => act(async () => pictures()[at]?.focus()),
    hasFocus: (at: number) => waitFor(() => expect(document.activeElement).toBe(pictures()[at])),
  };
}

const alt = () => screen.getByLabelText<HTMLTextAreaElement>(/^Alt text/);

test('arrows choose the picture whose fields are shown, and what is written stays with it', async () => {
  const { body, focus, hasFocus, user } = showGallery();
  await focus(0);
  expect(alt().value).toBe('Ship a.png');
  await user.keyboard('{ArrowRight}');
  await hasFocus(1);
  expect(alt().value).toBe('Ship b.png');
  await act(async () => fireEvent.change(alt(), { target: { value: 'A tug' } }));
  expect(body()[0]).toMatchObject({
    figures: [{ alt: 'Ship a.png' }, { alt: 'A tug' }, { alt: 'Ship c.png' }],
  });
});

test('Alt and arrows move the picture, which keeps the focus, and say where it is', async () => {
  const { focus, hasFocus, media, user } = showGallery();
  await focus(0);
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  expect(media()).toEqual(['a.png', 'b.png', 'c.png']);
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(media()).toEqual(['b.png', 'a.png', 'c.png']));
  await hasFocus(1);
  expect(screen.getByText('Picture moved to place 2 of 3')).toBeTruthy();
});

test('Delete takes a picture out, and the last one stands alone in the text', async () => {
  const { body, focus, hasFocus, media, root, user } = showGallery();
  await focus(2);
  await user.keyboard('{Delete}');
  await waitFor(() => expect(media()).toEqual(['a.png', 'b.png']));
  await hasFocus(1);
  expect(screen.getByText('Picture removed, 2 left')).toBeTruthy();
  await user.click(screen.getByLabelText('Remove picture 2 of 2'));
  await waitFor(() => expect(body()).toEqual([figure('a.png', 'Ship a.png'), paragraph('Below')]));
  await waitFor(() => expect(document.activeElement).toBe(root));
  expect(root.querySelectorAll('[data-selected] img')).toHaveLength(1);
});

test('a picture that is dragged onto another takes its place', async () => {
  const { media, pictures } = showGallery();
  const dataTransfer = new DataTransfer();
  const on = (at: number) => pictures()[at] as HTMLElement;
  // Pictures from elsewhere are for the text around it.
  expect(fireEvent.dragOver(on(0), { dataTransfer })).toBe(true);
  fireEvent.dragStart(on(2), { dataTransfer });
  expect(fireEvent.dragOver(on(0), { dataTransfer })).toBe(false);
  expect(on(0).getAttribute('data-over')).toBe('before');
  await act(async () => void fireEvent.drop(on(0), { dataTransfer }));
  fireEvent.dragEnd(on(0), { dataTransfer });
  expect(media()).toEqual(['c.png', 'a.png', 'b.png']);
  expect(on(0).hasAttribute('data-over')).toBe(false);
});

test('pictures are added behind the others, and all of them become single ones', async () => {
  const chooseMedia = vi.fn(async () => [{ media: 'd.png', width: 4, height: 3 }]);
  const { body, media, root, user } = showGallery(2, { chooseMedia });
  await user.click(screen.getByText('Add pictures'));
  await waitFor(() => expect(media()).toEqual(['a.png', 'b.png', 'd.png']));
  await user.click(screen.getByText('Single pictures'));
  await waitFor(() =>
    expect(body().map((block) => block.type)).toEqual(['figure', 'figure', 'figure', 'paragraph']),
  );
  await waitFor(() => expect(document.activeElement).toBe(root));
  expect(root.querySelectorAll('[data-selected] img')).toHaveLength(1);
});

test('Escape selects the gallery as a whole', async () => {
  const { focus, root, user } = showGallery();
  await focus(0);
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(root);
  await waitFor(() => expect(root.querySelector('[data-selected]')?.textContent).toContain('Gallery'));
});
