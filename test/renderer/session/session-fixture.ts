import { vi } from 'vitest';
import { createSession } from '../../../renderer/session/create-session.ts';
import type { Session } from '../../../renderer/session/session.ts';
import type { Block } from '../../../shared/story/block.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';
import { fakeLibrary } from './fake-library.ts';

export function paragraph(text: string): Block {
  return { type: 'paragraph', children: text === '' ? [] : [{ type: 'text', text }] };
}

/** An editor of the simplest kind: a body that is replaced. */
export interface FakeEditor {
  body: readonly Block[];
  detach(): void;
}

export function attachEditor(session: Session): FakeEditor {
  const editor: FakeEditor = { body: session.readBody(), detach: () => {} };
  editor.detach = session.attachBody({
    read: () => editor.body,
    write: (body) => {
      editor.body = body;
    },
  });
  return editor;
}

export function type(session: Session, editor: FakeEditor, ...texts: string[]): void {
  editor.body = texts.map(paragraph);
  session.bodyTouched();
}

/** A session over a fake library that holds `story-one` and `story-two`, with `story-one` open in an editor. */
export async function openFixture() {
  const library = fakeLibrary();
  library.add('story-one', { headline: 'One', body: [paragraph('first')] });
  library.add('story-two', { headline: 'Two', body: [paragraph('second')] });
  const bridge = fakeBridge(library.handlers);
  const session = createSession(bridge);
  await session.openStory('story-one');
  const editor = attachEditor(session);
  return { library, bridge, session, editor, onDisk: (id: string) => library.stories.get(id)?.story };
}

/** Lets `ms` of fake time pass and every promise settle. */
export function pass(ms: number) {
  return vi.advanceTimersByTimeAsync(ms);
}
