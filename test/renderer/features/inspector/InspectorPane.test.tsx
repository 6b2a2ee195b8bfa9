import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../../shared/result.ts';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import '../../../support/popover.ts';
import { FINISHED_BODY, FINISHED_FIELDS } from '../../../support/finished-story.ts';
import { inspect } from './inspect.tsx';

afterEach(cleanup);

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
  for (const name of ['Sections', 'Tags', 'Authors', 'Status', 'Language', 'Dateline place']) {
    expect(screen.getByRole('combobox', { name }), name).toBeDefined();
  }
  for (const name of ['Slug', 'Canonical address']) {
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
    { name: 'Syria', kind: 'place', code: 'iso3166:SY' },
    { name: 'ceasefire', kind: 'free' },
  ]);
});

it('knows the cities of the world once somebody is at the inspector, and the time at the dateline', async () => {
  const { session, user } = inspect();
  expect(screen.queryByRole('list', { name: 'Local time' })).toBeNull();
  const tags = screen.getByRole('combobox', { name: 'Tags' });
  await user.type(tags, 'nya');
  await option(/^Nyala/);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(session.fields().tags).toEqual([{ name: 'Nyala', kind: 'place', code: 'geo:12.06,24.89' }]);
  await user.type(screen.getByRole('combobox', { name: 'Dateline place' }), 'Nyala{Enter}');
  const times = await screen.findByRole('list', { name: 'Local time' });
  expect(times.textContent).toMatch(/^(?:\w{3} )?\d\d:\d\d in Nyala, Sudan$/);
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
  const place = screen.getByRole('combobox', { name: 'Dateline place' });
  await user.type(place, 'Deir');
  await option('Deir ez-Zor');
  await user.keyboard('{Enter}');
  expect(session.fields().dateline.place).toBe('Deir ez-Zor');
  await user.clear(place);
  await user.type(place, 'Deir');
  await option('Deir ez-Zor');
  await user.keyboard('{Escape}{Enter}');
  expect(session.fields().dateline.place).toBe('Deir');
  await user.clear(place);
  await user.type(place, 'Al-Tanf{Enter}');
  expect(session.fields().dateline.place).toBe('Al-Tanf');
});

it('points from the place to its suggestions', async () => {
  const { user } = inspect();
  const place = screen.getByRole('combobox', { name: 'Dateline place' });
  await user.type(place, 'cai');
  const list = await screen.findByRole('listbox');
  expect(place.getAttribute('aria-controls')).toBe(list.id);
  expect(place.getAttribute('aria-expanded')).toBe('true');
  expect(place.getAttribute('aria-activedescendant')).toBe(list.querySelector('[role="option"]')?.id);
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
  expect(screen.getByText(/No language is called/).textContent).toContain('No language is called “Klingon”');
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

it('fills in the day and the minute that it is, and leaves the focus in the field', async () => {
  const { session, user } = inspect();
  await user.click(screen.getByRole('button', { name: 'Today' }));
  expect(session.fields().dateline.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(document.activeElement).toBe(screen.getByLabelText('Dateline date'));
  expect(screen.queryByRole('button', { name: 'Today' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Now' }));
  const date = session.fields().date ?? '';
  expect(date).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00[+-]\d{2}:\d{2}$/);
  expect(Math.abs(Date.parse(date) - Date.now())).toBeLessThan(120_000);
  expect(screen.queryByRole('button', { name: 'Now' })).toBeNull();
});

it('offers today to a published story without a date', async () => {
  const { session, user } = inspect({ status: 'ready' });
  expect(screen.queryByRole('button', { name: 'Set to today' })).toBeNull();
  act(() => session.editFields({ status: 'published' }));
  await user.click(screen.getByRole('button', { name: 'Set to today' }));
  expect(session.fields().date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(screen.queryByRole('button', { name: 'Set to today' })).toBeNull();
});

async function pickStatus(user: UserEvent, name: string): Promise<void> {
  await user.click(screen.getByRole('combobox', { name: 'Status' }));
  await user.click(await option(name));
}

it('takes a step that lacks nothing at once, and undoes it', async () => {
  const { session, user, toasts } = inspect(FINISHED_FIELDS, FINISHED_BODY);
  await pickStatus(user, 'Ready');
  expect(session.fields().status).toBe('ready');
  expect(toasts.at(-1)?.message).toBe('Set to Ready.');
  act(() => toasts.at(-1)?.action?.run());
  expect(session.fields().status).toBe('draft');
});

it('lists what a step lacks, goes to it, and takes the step when all is there', async () => {
  const { session, user, jumps } = inspect({ ...FINISHED_FIELDS, tags: [], standfirst: '' }, FINISHED_BODY);
  await pickStatus(user, 'Ready');
  expect(session.fields().status).toBe('draft');
  const missing = within(screen.getByRole('list', { name: 'Missing for Ready' }));
  expect(missing.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'The story has no standfirst.',
    'The story has no tags.',
  ]);
  await user.click(missing.getByRole('button', { name: 'The story has no tags.' }));
  expect(jumps[0]?.place).toEqual({ kind: 'field', field: 'Tags' });
  act(() => session.editFields({ standfirst: 'Lorries first.', tags: FINISHED_FIELDS.tags }));
  await user.click(screen.getByRole('button', { name: 'Set to Ready' }));
  expect(session.fields().status).toBe('ready');
  expect(screen.queryByRole('list', { name: 'Missing for Ready' })).toBeNull();
});

it('overrides what is missing only with a reason', async () => {
  const { session, user } = inspect({ ...FINISHED_FIELDS, tags: [] }, FINISHED_BODY);
  const steps = vi.spyOn(session, 'changeStatus');
  await pickStatus(user, 'Published');
  await user.click(screen.getByRole('button', { name: 'Override…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Set to Published all the same' }));
  await user.click(dialog.getByRole('button', { name: 'Set to Published' }));
  expect(dialog.getByText(/Give a reason/)).toBeDefined();
  expect(session.fields().status).toBe('draft');
  await user.type(dialog.getByRole('textbox', { name: 'Reason' }), '  The archive tags it. ');
  await user.click(dialog.getByRole('button', { name: 'Set to Published' }));
  expect(session.fields().status).toBe('published');
  expect(steps).toHaveBeenCalledWith('published', {
    why: 'The archive tags it.',
    overridden: ['The story has no tags.'],
  });
});

it('tells who moved the story on, all of it when asked', async () => {
  const { session, user } = inspect({ status: 'ready' });
  const when = '2024-02-03T10:00:00.000Z';
  act(() =>
    session.store.setState({
      trail: [
        { when, who: 'Omar Said', from: 'draft', to: 'in-edit', why: '', overridden: [] },
        {
          when: '2024-02-04T10:00:00.000Z',
          who: 'Elena Marsh',
          from: 'in-edit',
          to: 'ready',
          why: 'Late.',
          overridden: ['The story has no tags.'],
        },
      ],
    }),
  );
  const present = screen.getByRole('button', { name: /^Ready since Feb 4, 2024 .* · Elena Marsh$/ });
  expect(screen.queryByRole('list', { name: 'Trail' })).toBeNull();
  await user.click(present);
  const steps = within(screen.getByRole('list', { name: 'Trail' })).getAllByRole('listitem');
  expect(steps[0]?.textContent).toMatch(/In edit to Ready.*Elena Marsh.*Late\..*The story has no tags\./);
  expect(steps[1]?.textContent).toMatch(/Draft to In edit.*Omar Said/);
});

it('folds away what the desk does not plan by until it is added', async () => {
  const { session, user } = inspect({ note: 'Call Khartoum.' });
  expect(screen.getByRole('textbox', { name: 'Note' })).toBeDefined();
  expect(screen.queryByLabelText('Deadline')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Deadline' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Deadline'));
  fireEvent.change(screen.getByLabelText('Deadline'), { target: { value: '2020-01-28' } });
  expect(session.fields().deadline).toBe('2020-01-28T18:00:00+02:00');
  expect(await screen.findByText('Overdue')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Words wanted' }));
  await user.type(screen.getByRole('textbox', { name: 'Words wanted' }), '1,200');
  expect(session.fields().wordTarget).toBe(1200);
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
  await screen.findByText(/does not stand in the text/);
  expect(screen.getByRole('radio', { name: 'Picture apart from the text' })).toHaveProperty('checked', true);
  await user.click(screen.getByRole('radio', { name: 'First in the story' }));
  expect(session.fields().image).toBeNull();
});

it('takes a picture that stands nowhere in the text as the lead picture, and says why it could not', async () => {
  const { session, bridge, user, toasts } = inspect();
  bridge.handlers['media.choose'] = () => ok([{ media: 'cover.jpg' }]);
  await user.click(screen.getByRole('button', { name: 'Choose another picture…' }));
  await waitFor(() => expect(session.fields().image).toBe('cover.jpg'));
  expect(toasts).toEqual([]);
  bridge.handlers['media.choose'] = () => fail('internal', 'The picture could not be read.');
  await user.click(screen.getByRole('button', { name: 'Choose another picture…' }));
  await waitFor(() => expect(toasts).toMatchObject([{ message: 'The picture could not be read.' }]));
  expect(session.fields().image).toBe('cover.jpg');
});

it('forgets what was half typed when another story is opened', async () => {
  const { session } = inspect({ slug: 'talks' });
  fireEvent.change(screen.getByRole('textbox', { name: 'Slug' }), { target: { value: 'a b' } });
  session.load('story-0002', { slug: 'floods' });
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Slug' }).value).toBe('floods'),
  );
});

it('tells why stories stand under the page, and takes a person’s word for them', async () => {
  const { session, user } = inspect();
  expect(await screen.findByText('shared: Sudan; same section')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Pin “Ships turn north”' }));
  expect(session.fields().related).toEqual({ pinned: ['ships-0001'], excluded: [] });
  await user.click(screen.getByRole('button', { name: 'Leave out “Ships turn north”' }));
  expect(session.fields().related).toEqual({ pinned: [], excluded: ['ships-0001'] });
  await user.click(screen.getByRole('button', { name: 'Put back the last' }));
  expect(session.fields().related).toEqual({ pinned: [], excluded: [] });
});

it('undoes what was decided about a related story, and only while nothing else was', async () => {
  const { session, user, toasts } = inspect();
  await user.click(await screen.findByRole('button', { name: 'Leave out “Ships turn north”' }));
  expect(toasts.at(-1)?.message).toBe('“Ships turn north” is left out.');
  act(() => toasts.at(-1)?.action?.run());
  expect(session.fields().related).toEqual({ pinned: [], excluded: [] });
  await user.click(screen.getByRole('button', { name: 'Pin “Ships turn north”' }));
  const pinned = toasts.at(-1);
  act(() => session.editFields({ related: { pinned: [], excluded: ['other-0001'] } }));
  act(() => pinned?.action?.run());
  expect(session.fields().related).toEqual({ pinned: [], excluded: ['other-0001'] });
});

it('pins a story that is searched for, also one that was left out', async () => {
  const { session, bridge, user, toasts } = inspect({ related: { pinned: [], excluded: ['dams-0001'] } });
  const field = screen.getByRole('combobox', { name: 'Add a story' });
  await user.type(field, 'dams');
  await user.click(await option(/Dams on the Nile/));
  expect(bridge.called('stories.search')).toEqual([{ text: 'dams', from: 0, count: 20 }]);
  expect(session.fields().related).toEqual({ pinned: ['dams-0001'], excluded: [] });
  expect(toasts.at(-1)?.message).toBe('“Dams on the Nile” is pinned.');
  expect(field).toHaveProperty('value', '');
});
