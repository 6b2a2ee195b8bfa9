import { expect, it, vi } from 'vitest';
import { createSuggestionsStore } from '../../../../renderer/features/inspector/suggestions-store.ts';
import type { Suggestions } from '../../../../shared/library/summary.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { defaultSite } from '../../../../shared/site-profile/site.ts';
import { fakeBridge } from '../../../support/fake-bridge.ts';

const NONE: Suggestions = {
  sections: [],
  tags: [],
  authors: [],
  places: [],
  series: [],
  collections: [],
  assignees: [],
  kickers: [],
  sources: [],
};

function library(first: Suggestions) {
  const state = { suggestions: first, broken: false };
  const bridge = fakeBridge({
    'library.suggestions': () =>
      state.broken ? fail('library-unreadable', 'The library cannot be read.') : ok(state.suggestions),
    'site.get': () => ok(defaultSite()),
  });
  const questions = () => bridge.asked.filter(({ name }) => name === 'library.suggestions').length;
  return { state, bridge, questions };
}

it('asks once when it is connected', async () => {
  const { bridge, questions } = library({ ...NONE, sections: ['World'] });
  const suggestions = createSuggestionsStore(bridge);
  suggestions.connect();
  await vi.waitFor(() => expect(suggestions.store.getState().suggestions.sections).toEqual(['World']));
  expect(suggestions.store.getState().site?.name).toBe('Foreign desk');
  await suggestions.refresh();
  expect(questions()).toBe(1);
});

it('waits with changes until somebody tags, then follows each of them', async () => {
  const { state, bridge, questions } = library(NONE);
  const suggestions = createSuggestionsStore(bridge);
  suggestions.connect();
  await suggestions.refresh();
  state.suggestions = { ...NONE, authors: ['Lina Haddad'] };
  bridge.emit('library.changed', null);
  bridge.emit('library.changed', null);
  expect(questions()).toBe(1);
  suggestions.setActive(true);
  await suggestions.refresh();
  expect(suggestions.store.getState().suggestions.authors).toEqual(['Lina Haddad']);
  state.suggestions = { ...NONE, authors: ['Amara Okafor'] };
  bridge.emit('library.changed', null);
  await suggestions.refresh();
  expect(suggestions.store.getState().suggestions.authors).toEqual(['Amara Okafor']);
  expect(questions()).toBe(3);
});

it('keeps what it knows when the library cannot be read, says so, and tries again', async () => {
  const { state, bridge } = library({ ...NONE, sections: ['World'] });
  const suggestions = createSuggestionsStore(bridge);
  await suggestions.refresh();
  state.broken = true;
  suggestions.setActive(true);
  await suggestions.refresh();
  expect(suggestions.store.getState().problem?.message).toBe('The library cannot be read.');
  expect(suggestions.store.getState().suggestions.sections).toEqual(['World']);
  state.broken = false;
  await suggestions.refresh();
  expect(suggestions.store.getState().problem).toBeNull();
});

it('forgets the old library when another is opened, and ends with its connection', async () => {
  const { bridge, questions } = library({ ...NONE, sections: ['World'] });
  const suggestions = createSuggestionsStore(bridge);
  const end = suggestions.connect();
  await suggestions.refresh();
  bridge.emit('library.opened', { name: 'Desk', path: '/desk', readOnly: false, holder: null });
  expect(suggestions.store.getState().suggestions).toEqual(NONE);
  await suggestions.refresh();
  end();
  bridge.emit('library.opened', { name: 'Desk', path: '/desk', readOnly: false, holder: null });
  expect(questions()).toBe(2);
});
