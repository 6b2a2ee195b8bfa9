import { $getRoot, PASTE_COMMAND } from 'lexical';
import { expect, test, vi } from 'vitest';
import { addPictures } from '../../../../renderer/editor/clipboard/add-pictures.ts';
import { text } from '../../../../shared/story/inline.ts';
import { NO_SERVICES, openEditor } from '../open-editor.ts';

const picture = (name: string) => new File([name], name, { type: 'image/png' });

test('pictures keep their order, and those that failed are left out', async () => {
  const asked: string[] = [];
  const addMedia = async (name: string, bytes: Uint8Array) => {
    asked.push(`${name}: ${new TextDecoder().decode(bytes)}`);
    return name === 'bad.png' ? null : { media: `copy-of-${name}` };
  };
  const files = ['b.png', 'bad.png', 'a.png'].map(picture);
  const added = await addPictures(files, { ...NO_SERVICES, addMedia });
  expect(added.map(({ media }) => media)).toEqual(['copy-of-b.png', 'copy-of-a.png']);
  expect(asked).toEqual(['b.png: b.png', 'bad.png: bad.png', 'a.png: a.png']);
});

test('a picture that is pasted comes into the text', async () => {
  const addMedia = async (name: string) => ({ media: name, width: 4, height: 3 });
  const { body, editor, update } = openEditor([{ type: 'paragraph', children: [text('One')] }], {
    ...NO_SERVICES,
    addMedia,
  });
  update(() => $getRoot().selectEnd());
  const clipboardData = new DataTransfer();
  clipboardData.items.add(picture('ship.png'));
  const event = new ClipboardEvent('paste', { clipboardData, cancelable: true });
  editor.dispatchCommand(PASTE_COMMAND, event);
  await vi.waitFor(() =>
    expect(body.read()).toContainEqual(expect.objectContaining({ type: 'figure', media: 'ship.png' })),
  );
});
