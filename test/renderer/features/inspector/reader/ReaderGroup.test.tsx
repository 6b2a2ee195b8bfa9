import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { ReaderGroup } from '../../../../../renderer/features/inspector/reader/ReaderGroup.tsx';
import type { RelatedStory } from '../../../../../shared/page/related-story.ts';
import { ok } from '../../../../../shared/result.ts';
import { emptyFields, type StoryFields } from '../../../../../shared/story/story.ts';
import { fakeBridge } from '../../../../support/fake-bridge.ts';
import '../../../../support/popover.ts';

afterEach(cleanup);

const names = { sections: [], tags: [], authors: [], places: [], series: [], collections: [], assignees: [] };
const suggestions = { ...names, kickers: ['Analysis', 'Opinion'], sources: ['Reuters'] };
const linked: RelatedStory = {
  ...{ id: 'story-0002', slug: 'akhbar', headline: 'أخبار', status: 'published', sections: [] },
  embargo: null,
  ...{ date: null, excerpt: '', language: 'ar' },
};

interface Kept {
  fields: StoryFields;
}

function Form({ kept }: { readonly kept: Kept }) {
  const [fields, setFields] = useState(kept.fields);
  const [bridge] = useState(() =>
    fakeBridge({
      'stories.linked': ({ ids }) => ok(ids.includes(linked.id) ? [linked] : []),
      'stories.search': () => ok({ problem: null, hits: [], total: 0 }),
    }),
  );
  const edit = (patch: Partial<StoryFields>) => {
    kept.fields = { ...kept.fields, ...patch };
    setFields(kept.fields);
  };
  return (
    <ReaderGroup
      bridge={bridge}
      storyId="story-0001"
      fields={fields}
      suggestions={suggestions}
      onEdit={edit}
    />
  );
}

function show(given: Partial<StoryFields> = {}) {
  const kept: Kept = { fields: { ...emptyFields('en'), ...given } };
  render(<Form kept={kept} />);
  return { kept, user: userEvent.setup() };
}

it('folds what a story does not say into words to add it by', async () => {
  const { user } = show({ source: 'Reuters' });
  expect(screen.getByRole('combobox', { name: 'Source' })).toHaveProperty('value', 'Reuters');
  const more = within(screen.getByRole('list', { name: 'Add for readers' })).getAllByRole('button');
  expect(more.map(({ textContent }) => textContent)).toEqual([
    'Kicker',
    'Credits',
    'Editor’s note',
    'Copyright',
    'Usage terms',
    'Translation of',
  ]);
  await user.click(screen.getByRole('button', { name: 'Editor’s note' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Editor’s note' }));
});

it('offers the kickers of the desk, and keeps one line as it was typed', async () => {
  const { kept, user } = show();
  await user.click(screen.getByRole('button', { name: 'Kicker' }));
  await user.keyboard('Ana');
  await user.click(screen.getByRole('option', { name: /Analysis/ }));
  expect(kept.fields.kicker).toBe('Analysis');
  await user.click(screen.getByRole('button', { name: 'Copyright' }));
  await user.keyboard('  © 2026 Foreign desk {Enter}');
  expect(kept.fields.copyright).toBe('© 2026 Foreign desk');
  await user.click(screen.getByRole('button', { name: 'Editor’s note' }));
  await user.keyboard('Corrected.{Enter}Twice.');
  expect(kept.fields.editorsNote).toBe('Corrected.\nTwice.');
});

it('names the original by its headline, and lets go of it', async () => {
  const { kept, user } = show({ translationOf: linked.id });
  await screen.findByText('أخبار');
  await user.click(screen.getByRole('button', { name: 'Not a translation of “أخبار”' }));
  expect(kept.fields.translationOf).toBeNull();
  cleanup();
  show({ translationOf: 'story-0009' });
  await screen.findByText('A story that is no longer in the library');
});
