import { expect, test } from 'vitest';
import {
  createSnippetsDraft,
  snippetsProblem,
} from '../../../../renderer/features/snippets/snippets-draft.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { fakeBridge } from '../../../support/fake-bridge.ts';

const snippet = { id: 'a', name: 'A', trigger: 'a', text: 'Words' };

test.each([
  [[{ ...snippet, name: '' }], 'has no name'],
  [[{ ...snippet, text: ' ' }], 'has no words'],
  [[{ ...snippet, trigger: 'two words' }], 'no single word'],
  [[snippet, { ...snippet, id: 'b' }], 'Two snippets have the trigger'],
])('what is not right is said: %#', (snippets, sentence) => {
  expect(snippetsProblem(snippets)).toContain(sentence);
});

test('snippets without a trigger may be many', () => {
  expect(
    snippetsProblem([snippet, { ...snippet, id: 'b', trigger: '' }, { ...snippet, id: 'c', trigger: '' }]),
  ).toBe(null);
});

test('is read, changed and saved tidily; a disk that refuses is told', async () => {
  const saved: unknown[] = [];
  let full = true;
  const draft = createSnippetsDraft(
    fakeBridge({
      'snippets.list': () => ok([{ ...snippet, body: [] }]),
      'snippets.save': ({ snippets }) => {
        if (full) return fail('disk-full', 'The disk is full.');
        saved.push(snippets);
        return ok([]);
      },
    }),
  );
  await draft.load();
  draft.change('a', { name: ' Better ' });
  draft.add();
  const added = draft.store.getState().snippets?.[1]?.id ?? '';
  draft.remove(added);
  expect(await draft.save()).toBe(false);
  expect(draft.store.getState().problem).toBe('The disk is full.');
  full = false;
  expect(await draft.save()).toBe(true);
  expect(saved).toEqual([[{ ...snippet, name: 'Better' }]]);
});
