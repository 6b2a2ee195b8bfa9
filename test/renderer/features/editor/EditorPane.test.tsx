import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { $getRoot, $isElementNode } from 'lexical';
import { afterEach, describe, expect, test } from 'vitest';
import { ok } from '../../../../shared/result.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { text } from '../../../../shared/story/inline.ts';
import { renderEditor } from './render-editor.tsx';

afterEach(cleanup);

const paragraph = (words: string): Block => ({ type: 'paragraph', children: [text(words)] });

describe('the editor pane', () => {
  test('has its parts by their names', () => {
    renderEditor([paragraph('One.')], { headline: 'Talks', standfirst: 'In Cairo', sections: ['News'] });
    screen.getByRole('region', { name: 'Editor' });
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Headline' }).value).toBe('Talks');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Standfirst' }).value).toBe('In Cairo');
    expect(screen.getByRole('textbox', { name: 'Story body' }).textContent).toBe('One.');
    expect(screen.getByText('News')).toBeTruthy();
  });

  test('writes headline and standfirst as one clean line each', async () => {
    const { session } = renderEditor();
    const headline = screen.getByRole('textbox', { name: 'Headline' });
    fireEvent.change(headline, { target: { value: 'Cafe\u0301\ntalks\u0007' } });
    expect(session.fields().headline).toBe('Café talks ');
    fireEvent.keyDown(headline, { key: 'Enter' });
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Standfirst' }));
  });

  test('hands the body over and says when it changes', async () => {
    const { body, type } = renderEditor([paragraph('One')]);
    expect(body()).toEqual([paragraph('One')]);
    await type('!');
    expect(body()).toEqual([paragraph('One!')]);
  });

  test('starts afresh with a story that is loaded again', async () => {
    const { session, type, editor, left } = renderEditor([paragraph('One')]);
    await type('!');
    const before = editor();
    act(() => session.load('story-0002', { headline: 'Other' }, [paragraph('Two')]));
    expect(editor()).not.toBe(before);
    expect(screen.getByRole('textbox', { name: 'Story body' }).textContent).toBe('Two');
    expect(left()).toEqual([paragraph('One!')]);
  });

  test('is not rendered by React at a key', async () => {
    const { renders, type } = renderEditor([paragraph('One')]);
    // The first key brings undo and takes the placeholder's listeners along; from then on nothing that is
    // shown changes.
    await type('ab');
    const before = renders();
    await type('cdefghijklmnopqrstuvwxyz');
    expect(renders()).toBe(before);
  });

  test('counts the words when the keys rest, and those that are selected', async () => {
    const { type, update } = renderEditor([paragraph('One two three')]);
    await waitFor(() => expect(screen.getByText('3 words')).toBeTruthy());
    await type(' four');
    await waitFor(() => expect(screen.getByText('4 words')).toBeTruthy());
    await update(() => {
      const first = $getRoot().getFirstChild();
      if ($isElementNode(first)) first.getAllTextNodes()[0]?.select(0, 7);
    });
    await waitFor(() => expect(screen.getByText('2 of 4 words selected')).toBeTruthy());
    expect(screen.getByText(/^\d+ characters$/)).toBeTruthy();
    expect(screen.getByText('1 sentence')).toBeTruthy();
    await update(() => $getRoot().selectEnd());
    await waitFor(() => expect(screen.getByText('4 words')).toBeTruthy());
  });
});

describe('the toolbar', () => {
  const NAMES = [
    'Bold',
    'Italic',
    'Underline',
    'Strikethrough',
    'Link',
    'Clear formatting',
    'Heading 2',
    'Heading 3',
    'Bulleted list',
    'Numbered list',
    'Block quote',
    'Pull quote',
    'Table',
    'Image',
    'Insert',
    'Undo',
    'Redo',
  ];

  test('names every button and is one stop for Tab', async () => {
    renderEditor([paragraph('One')]);
    const toolbar = screen.getByRole('toolbar', { name: 'Formatting' });
    const buttons = [...toolbar.querySelectorAll('button')];
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Block type: Paragraph',
      ...NAMES,
    ]);
    expect(buttons.filter((button) => button.tabIndex === 0)).toHaveLength(1);
    const user = userEvent.setup();
    act(() => buttons[0]?.focus());
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(buttons[1]);
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Redo');
  });

  test('shows and changes the form of the words at the caret', async () => {
    const { body, update } = renderEditor([
      { type: 'paragraph', children: [text('Loud', 'bold'), text(' and plain')] },
    ]);
    await update(() => {
      $getRoot().getAllTextNodes()[0]?.select(0, 4);
    });
    const bold = screen.getByRole('button', { name: 'Bold' });
    await waitFor(() => expect(bold.getAttribute('aria-pressed')).toBe('true'));
    fireEvent.click(bold);
    await waitFor(() => expect(bold.getAttribute('aria-pressed')).toBe('false'));
    expect(body()).toEqual([paragraph('Loud and plain')]);
    fireEvent.click(screen.getByRole('button', { name: 'Heading 2' }));
    await waitFor(() => screen.getByRole('button', { name: 'Block type: Heading 2' }));
    expect(body()[0]?.type).toBe('heading');
    fireEvent.click(screen.getByRole('button', { name: 'Heading 2' }));
    await waitFor(() => screen.getByRole('button', { name: 'Block type: Paragraph' }));
  });
});

describe('a picture', () => {
  const figure: Block = { type: 'figure', media: 'a.jpg', alt: '', caption: 'Before', credit: '' };

  test('is described in its own fields, one step of undo a visit', async () => {
    const { body, editor } = renderEditor([figure, paragraph('One')]);
    expect(screen.getByText('Alt text missing')).toBeTruthy();
    const alt = screen.getByRole('textbox', { name: 'Alt text' });
    expect(alt.getAttribute('aria-describedby')).toBe(screen.getByText('Alt text missing').id);
    for (const value of ['A', 'A s', 'A ship']) {
      await act(async () => fireEvent.change(alt, { target: { value } }));
    }
    expect(body()[0]).toEqual({ ...figure, alt: 'A ship' });
    expect(screen.queryByText('Alt text missing')).toBeNull();
    const { UNDO_COMMAND } = await import('lexical');
    await act(async () => {
      editor().dispatchCommand(UNDO_COMMAND, undefined);
    });
    expect(body()[0]).toEqual(figure);
  });

  test('comes from the window’s dialog, and a failure is said', async () => {
    const { body, notify } = renderEditor(
      [paragraph('One')],
      {},
      {
        'media.choose': () => ok([{ media: 'b.png', width: 4, height: 3 }]),
      },
    );
    fireEvent.click(screen.getByRole('button', { name: 'Image' }));
    await waitFor(() => expect(body().some((block) => block.type === 'figure')).toBe(true));
    expect(body()).toContainEqual({
      type: 'figure',
      media: 'b.png',
      width: 4,
      height: 3,
      alt: '',
      caption: '',
      credit: '',
    });
    expect(notify).not.toHaveBeenCalled();
    cleanup();
    const failing = renderEditor([paragraph('One')]);
    fireEvent.click(screen.getByRole('button', { name: 'Image' }));
    await waitFor(() =>
      expect(failing.notify).toHaveBeenCalledWith(expect.objectContaining({ urgent: true })),
    );
  });
});
