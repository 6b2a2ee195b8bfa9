import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Excerpt } from '../../../../renderer/features/stories/Excerpt.tsx';
import { StoriesPane } from '../../../../renderer/features/stories/StoriesPane.tsx';
import { StoriesContext } from '../../../../renderer/features/stories/stories-context.ts';
import { SessionContext } from '../../../../renderer/session/session-context.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { found, storiesFixture } from './stories-fixture.ts';

afterEach(cleanup);

function show({ stories, session }: ReturnType<typeof storiesFixture>) {
  render(
    <SessionContext value={session}>
      <StoriesContext value={stories}>
        <StoriesPane
          width={304}
          onChosen={() => {}}
          onOpenSecond={() => {}}
          onCopy={() => {}}
          run={() => {}}
        />
      </StoriesContext>
    </SessionContext>,
  );
  return within(screen.getByRole('region', { name: 'Stories' }));
}

it('counts the stories and leaves the count to the search while there is one', async () => {
  const fixture = storiesFixture({ 'story-one': 'Talks in Cairo', 'story-two': 'Ships' });
  const pane = show(fixture);
  await act(() => fixture.stories.refresh());
  expect(pane.getByRole('heading', { name: 'Stories' }).nextElementSibling?.textContent).toBe('2');
  expect(pane.getByRole('grid').getAttribute('aria-rowcount')).toBe('2');
  const [story] = fixture.stories.store.getState().listing?.stories ?? [];
  if (!story) throw new Error('no story');
  act(() => fixture.stories.store.setState({ query: 'Cairo', hits: found([story]).hits }));
  expect(pane.getByRole('status').textContent).toBe('1 story found');
  act(() => fixture.stories.store.setState({ query: 'Oslo', hits: [] }));
  expect(
    pane.getByText((_, found) => found?.localName === 'p' && found.textContent === 'No story holds “Oslo”.'),
  ).toBeTruthy();
});

it('says why there is no list, and that an old one may be out of date', async () => {
  const fixture = storiesFixture({ 'story-one': 'Talks in Cairo' });
  const pane = show(fixture);
  const list = fixture.bridge.handlers['stories.list'];
  fixture.bridge.handlers['stories.list'] = () => fail('library-unreadable', 'The folder is gone.');
  await act(() => fixture.stories.refresh());
  expect(pane.getByText('The folder is gone.')).toBeTruthy();
  if (list) fixture.bridge.handlers['stories.list'] = list;
  await act(() => fixture.stories.refresh());
  fixture.bridge.handlers['stories.list'] = () => fail('library-unreadable', 'The folder is gone.');
  await act(() => fixture.stories.refresh());
  expect(pane.getByRole('alert').textContent).toContain('The list may be out of date.');
  expect(pane.getByRole('grid')).toBeTruthy();
});

it('says how far a long library is read, and lets that be stopped and gone on with', async () => {
  const fixture = storiesFixture({ 'story-one': 'Talks in Cairo' });
  fixture.bridge.handlers['library.read'] = () => ok(null);
  const pane = show(fixture);
  act(() => fixture.stories.store.setState({ reading: { done: 1200, total: 5000 } }));
  expect(pane.getByText('Reading 1,200 of 5,000 stories')).toBeTruthy();
  expect(pane.getByRole<HTMLProgressElement>('progressbar').value).toBe(1200);
  await act(async () => pane.getByRole('button', { name: 'Stop' }).click());
  act(() => fixture.stories.store.setState({ reading: { done: 1200, total: 5000, stopped: true } }));
  expect(pane.getByText('The list is not whole: 1,200 of 5,000 stories were read')).toBeTruthy();
  expect(pane.queryByRole('progressbar')).toBeNull();
  await act(async () => pane.getByRole('button', { name: 'Go on' }).click());
  expect(fixture.bridge.called('library.read')).toEqual([{ goOn: false }, { goOn: true }]);
});

it('marks what is wrong with a query', () => {
  const fixture = storiesFixture({ 'story-one': 'Talks in Cairo' });
  const pane = show(fixture);
  const wrong = { message: 'There is no status “sent”', start: 6, end: 17 };
  act(() => fixture.stories.store.setState({ query: ' Cairo status:sent now', hits: [], wrong }));
  expect(pane.getByText('status:sent').tagName).toBe('MARK');
  expect(pane.getByText(/There is no status “sent”\.$/)).toBeTruthy();
  expect(pane.queryByText(/^No story holds/)).toBeNull();
});

it('marks what was found, all of it and nothing else', () => {
  const { container } = render(
    <Excerpt
      hit={{
        excerpt: 'Cairo, then Cairo again',
        matches: [
          { start: 0, end: 5 },
          { start: 12, end: 17 },
        ],
      }}
    />,
  );
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Cairo', 'Cairo']);
  expect(container.textContent).toBe('Cairo, then Cairo again');
});
