import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { InspectorPane } from '../../../../renderer/features/inspector/InspectorPane.tsx';
import { SessionContext } from '../../../../renderer/session/session-context.ts';
import { ok } from '../../../../shared/result.ts';
import { defaultSite } from '../../../../shared/site/site.ts';
import type { Block, Figure } from '../../../../shared/story/block.ts';
import type { StoryFields } from '../../../../shared/story/story.ts';
import '../../../support/popover.ts';
import { fakeBridge } from '../../../support/fake-bridge.ts';
import { fakeSession } from '../../../support/fake-session.ts';

afterEach(cleanup);

function inspect(fields: Partial<StoryFields> = {}, body: readonly Block[] = []) {
  const session = fakeSession(fields, body);
  const bridge = fakeBridge({
    'library.suggestions': () =>
      ok({
        sections: ['World', 'Foreign News'],
        tags: [{ name: 'Arab League', kind: 'organisation' }],
        authors: ['Lina Haddad'],
        places: ['Deir ez-Zor'],
        series: [],
        collections: [],
        assignees: [],
      }),
    'site.get': () =>
      ok({
        ...defaultSite(),
        timeZone: 'Asia/Damascus',
        authors: [{ name: 'Amara Okafor', biography: '', picture: null }],
      }),
  });
  render(
    <SessionContext value={session}>
      <InspectorPane bridge={bridge} />
    </SessionContext>,
  );
  return { session, bridge, user: userEvent.setup() };
}

function option(name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole('option', { name });
}

const FIGURE: Figure = {
  type: 'figure',
  media: 'harbour.jpg',
  alt: 'The harbour of Tartus',
  caption: '',
  credit: '',
};

it('has the names that everything is found by', async () => {
  inspect();
  expect(screen.getByRole('region', { name: 'Inspector' })).toBeDefined();
  for (const name of ['Sections', 'Tags', 'Authors', 'Status', 'Language']) {
    expect(screen.getByRole('combobox', { name }), name).toBeDefined();
  }
  for (const name of ['Slug', 'Dateline place', 'Canonical address']) {
    expect(screen.getByRole('textbox', { name }), name).toBeDefined();
  }
  for (const name of ['Dateline date', 'Publication date', 'Updated']) {
    expect(screen.getByLabelText(name), name).toBeDefined();
  }
});

it('adds sections by keyboard, in the library’s spelling, and new ones', async () => {
  const { session, user } = inspect();
  const sections = screen.getByRole('combobox', { name: 'Sections' });
  await user.type(sections, 'foreign news{Enter}Elections{Enter}');
  expect(session.fields().sections).toEqual(['Foreign News', 'Elections']);
  await user.type(sections, '{Backspace}');
  expect(session.fields().sections).toEqual(['Foreign News']);
});

it('suggests the site’s authors before the library’s', async () => {
  const { session, user } = inspect();
  await user.type(screen.getByRole('combobox', { name: 'Authors' }), 'a');
  await option('Amara Okafor');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(session.fields().authors).toEqual(['Amara Okafor']);
});

it('reads a tag’s kind from its prefix, the library or the world', async () => {
  const { session, user } = inspect();
  const tags = screen.getByRole('combobox', { name: 'Tags' });
  await user.type(tags, 'person: Vladimir Putin{Enter}arab league{Enter}syria{Enter}ceasefire{Enter}');
  expect(session.fields().tags).toEqual([
    { name: 'Vladimir Putin', kind: 'person' },
    { name: 'Arab League', kind: 'organisation' },
    { name: 'Syria', kind: 'place' },
    { name: 'ceasefire', kind: 'free' },
  ]);
});

it('changes a tag’s kind by keyboard on its chip, and gives the focus back', async () => {
  const { session, user } = inspect({ tags: [{ name: 'ceasefire', kind: 'free' }] });
  await user.click(screen.getByRole('combobox', { name: 'Tags' }));
  await user.keyboard('{Escape}{ArrowLeft}{Enter}');
  const menu = await screen.findByRole('menu');
  await user.click(within(menu).getByRole('menuitemradio', { name: 'Topic' }));
  expect(session.fields().tags).toEqual([{ name: 'ceasefire', kind: 'topic' }]);
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('ceasefire, topic'));
  await user.keyboard('{Delete}');
  expect(session.fields().tags).toEqual([]);
});

it('says what is wrong with a slug and does not write it', async () => {
  const { session, user } = inspect({ headline: 'Talks resume in Cairo', slug: 'talks' });
  const slug = screen.getByRole('textbox', { name: 'Slug' });
  fireEvent.change(slug, { target: { value: '../talks' } });
  expect(screen.getByText(/A slug is lower-case letters/)).toBeDefined();
  expect(slug.getAttribute('aria-invalid')).toBe('true');
  expect((slug as HTMLInputElement).value).toBe('../talks');
  expect(session.fields().slug).toBe('talks');
  await user.click(screen.getByRole('button', { name: 'Make from headline' }));
  expect(session.fields().slug).toBe('talks-resume-in-cairo');
  expect((slug as HTMLInputElement).value).toBe('talks-resume-in-cairo');
  expect(slug.getAttribute('aria-invalid')).toBeNull();
});

it('shows a slug that the headline made, but not over what is being put right', () => {
  const { session } = inspect({ slug: 'talks' });
  const slug = screen.getByRole<HTMLInputElement>('textbox', { name: 'Slug' });
  session.editFields({ slug: 'talks-resume' });
  return waitFor(() => expect(slug.value).toBe('talks-resume')).then(() => {
    fireEvent.change(slug, { target: { value: 'a b' } });
    session.editFields({ slug: 'talks-end' });
    expect(slug.value).toBe('a b');
  });
});

it('takes a place from the suggestions, and any other as typed', async () => {
  const { session, user } = inspect();
  const place = screen.getByRole('textbox', { name: 'Dateline place' });
  await user.type(place, 'dei');
  await option('Deir ez-Zor');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(session.fields().dateline.place).toBe('Deir ez-Zor');
  await user.clear(place);
  await user.type(place, 'Al-Tanf{Enter}');
  expect(session.fields().dateline.place).toBe('Al-Tanf');
});

it('points from the place to its suggestions', async () => {
  const { user } = inspect();
  const place = screen.getByRole('textbox', { name: 'Dateline place' });
  await user.type(place, 'cai');
  const list = await screen.findByRole('listbox');
  expect(place.getAttribute('aria-controls')).toBe(list.id);
  expect(place.hasAttribute('aria-expanded')).toBe(false);
});

it('takes a language by name or tag, and waits until it is whole', async () => {
  const { session, user } = inspect();
  const language = screen.getByRole<HTMLInputElement>('combobox', { name: 'Language' });
  await user.clear(language);
  await user.type(language, 'fr-CA');
  expect(session.fields().language).toBe('en');
  await user.tab();
  expect(session.fields().language).toBe('fr-CA');
  expect(language.value).toBe('Canadian French');
  await user.clear(language);
  await user.type(language, 'Klingon{Enter}');
  expect(screen.getByText(/No language is called “Klingon”/)).toBeDefined();
  expect(session.fields().language).toBe('fr-CA');
});

it('keeps days as days, and times on the site’s clocks', async () => {
  const { session } = inspect();
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Sections' })).toBeDefined());
  fireEvent.change(screen.getByLabelText('Dateline date'), { target: { value: '2026-01-28' } });
  expect(session.fields().dateline.date).toBe('2026-01-28');
  fireEvent.change(screen.getByLabelText('Publication date'), { target: { value: '2026-01-28' } });
  expect(session.fields().date).toBe('2026-01-28');
  fireEvent.change(screen.getByLabelText('Time'), { target: { value: '09:30' } });
  await waitFor(() => expect(session.fields().date).toBe('2026-01-28T09:30:00+03:00'));
  fireEvent.change(screen.getByLabelText('Dateline date'), { target: { value: '0020-01-28' } });
  expect(session.fields().dateline.date).toBe('2026-01-28');
});

it('offers today to a published story without a date', async () => {
  const { session, user } = inspect({ status: 'ready' });
  expect(screen.queryByRole('button', { name: 'Set to today' })).toBeNull();
  await user.click(screen.getByRole('combobox', { name: 'Status' }));
  await user.click(await option('Published'));
  expect(session.fields().status).toBe('published');
  expect(session.fields().date).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Set to today' }));
  expect(session.fields().date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(screen.queryByRole('button', { name: 'Set to today' })).toBeNull();
});

it('refuses an address that is none', () => {
  const { session } = inspect();
  const address = screen.getByRole('textbox', { name: 'Canonical address' });
  fireEvent.change(address, { target: { value: 'javascript:alert(1)' } });
  expect(screen.getByText(/Write the whole address/)).toBeDefined();
  expect(session.fields().canonical).toBeNull();
  fireEvent.change(address, { target: { value: 'https://example.org/talks' } });
  expect(session.fields().canonical).toBe('https://example.org/talks');
  expect(screen.queryByText(/Write the whole address/)).toBeNull();
});

it('chooses the lead picture among the story’s', async () => {
  const { session, user } = inspect({}, [FIGURE]);
  await user.click(screen.getByRole('radio', { name: 'The harbour of Tartus' }));
  expect(session.fields().image).toBe('harbour.jpg');
  session.setBody([]);
  await screen.findByText(/no longer in the story/);
  await user.click(screen.getByRole('radio', { name: 'First in the story' }));
  expect(session.fields().image).toBeNull();
});

it('forgets what was half typed when another story is opened', async () => {
  const { session } = inspect({ slug: 'talks' });
  fireEvent.change(screen.getByRole('textbox', { name: 'Slug' }), { target: { value: 'a b' } });
  session.load('story-0002', { slug: 'floods' });
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Slug' }).value).toBe('floods'),
  );
});
