import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { $createNodeSelection, $getRoot, $setSelection, type LexicalNode } from 'lexical';
import { expect, test } from 'vitest';
import type { Block } from '../../../../shared/story/block.ts';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import { text } from '../../../../shared/story/inline.ts';
import { listenToWindow } from '../../../support/announced.ts';
import { paragraph, showEditor } from '../show-editor.tsx';

const SHIP: Figure = { type: 'figure', media: 'a.png', alt: 'A ship', caption: '', credit: '' };

test('Enter goes from field to field of a picture and then to the words below it', async () => {
  const { body, root, type, user } = showEditor([SHIP, paragraph('Below')]);
  const field = (label: string) => screen.getByLabelText(label);
  act(() => field('Alt text').focus());
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(field('Caption'));
  await act(async () => fireEvent.change(field('Caption'), { target: { value: 'Off Aden\nat dawn' } }));
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(field('Credit'));
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(field('Licence'));
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(root);
  await type('>');
  expect(body()).toEqual([{ ...SHIP, caption: 'Off Aden at dawn' }, paragraph('>Below')]);
});

test('Escape selects the picture, and Enter then writes below it', async () => {
  const { body, root, type, user } = showEditor([SHIP, paragraph('Below')]);
  act(() => screen.getByLabelText('Caption').focus());
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(root);
  await waitFor(() => expect(root.querySelectorAll('[data-selected] img')).toHaveLength(1));
  await user.keyboard('{Enter}');
  await type('New');
  expect(body()).toEqual([SHIP, paragraph('New'), paragraph('Below')]);
  expect(root.querySelector('[data-selected]')).toBeNull();
});

test('a picture, a note and a divider that the arrows come to say what they are', async () => {
  const note: Block = {
    type: 'paragraph',
    children: [text('Port'), { type: 'footnote', children: [text('Aden')] }],
  };
  const said = listenToWindow();
  const { editor } = showEditor([SHIP, { type: 'divider' }, note]);
  expect(screen.getByRole('figure', { name: 'Picture: A ship' })).toBeTruthy();
  const select = (find: () => LexicalNode | null | undefined) =>
    act(async () =>
      editor.update(() => {
        const node = find();
        if (!node) throw new Error('The test looks for a node that is not there');
        const selection = $createNodeSelection();
        selection.add(node.getKey());
        $setSelection(selection);
      }),
    );
  const isSaid = (sentence: string) => waitFor(() => expect(said()).toContain(sentence));
  await select(() => $getRoot().getFirstChild());
  await isSaid('Picture: A ship. Tab goes to its fields');
  await select(() => $getRoot().getChildAtIndex(1));
  await isSaid('Divider');
  await select(() => $getRoot().getLastDescendant());
  await isSaid('Note 1. Enter opens it');
});

test('a click on a picture selects it, and not the field that is in it', async () => {
  const { root, user } = showEditor([SHIP, paragraph('Below')]);
  await user.click(screen.getByLabelText('Caption'));
  expect(root.querySelector('[data-selected]')).toBeNull();
  await user.click(screen.getByAltText('A ship'));
  await waitFor(() => expect(root.querySelectorAll('[data-selected] img')).toHaveLength(1));
});

test('a picture that is selected stays so while the toolbar has the focus, which Escape gives back', async () => {
  const { root, user } = showEditor([SHIP, paragraph('Below')]);
  await user.click(screen.getByAltText('A ship'));
  act(() => screen.getByLabelText('Bold').focus());
  // The first one is for the name of the button, which is shown while that has the focus.
  await user.keyboard('{Escape}{Escape}');
  expect(document.activeElement).toBe(root);
  expect(root.querySelectorAll('[data-selected] img')).toHaveLength(1);
});

test('a picture that cannot be read says which one it is', () => {
  showEditor([SHIP]);
  fireEvent.error(screen.getByAltText('A ship'));
  expect(screen.getByText(/^The picture a\.png is not in/)).toBeTruthy();
});

test('the focal point is set with the arrow keys, called off with Escape, or put in the middle', async () => {
  const { body, user } = showEditor([SHIP]);
  const point = async () => {
    const picture = await screen.findByLabelText(/^Focal point, /);
    await waitFor(() => expect(document.activeElement).toBe(picture));
    return picture;
  };
  const isClosed = () => waitFor(() => expect(screen.queryByLabelText(/^Focal point, /)).toBeNull());
  await user.click(screen.getByText('Focal point'));
  await point();
  await user.keyboard('{ArrowRight}{Shift>}{ArrowUp}{/Shift}x');
  expect(screen.getByText('51% from the left, 40% from the top')).toBeTruthy();
  await user.keyboard('{Escape}');
  await isClosed();
  expect(body()).toEqual([SHIP]);
  await user.click(screen.getByText('Focal point'));
  const picture = await point();
  picture.getBoundingClientRect = () => new DOMRect(100, 50, 200, 100);
  fireEvent.pointerDown(picture, { clientX: 150, clientY: 125 });
  expect(screen.getByText('25% from the left, 75% from the top')).toBeTruthy();
  await user.click(screen.getByText('Set focal point'));
  await isClosed();
  expect(body()).toEqual([{ ...SHIP, focus: { x: 0.25, y: 0.75 } }]);
  await user.click(screen.getByText('Focal point set'));
  await point();
  await user.click(screen.getByText('Middle'));
  await user.click(screen.getByText('Set focal point'));
  await isClosed();
  expect(body()[0]).not.toMatchObject({ focus: { x: 0.25 } });
});
