import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { InspectorPane } from '../../../../renderer/features/inspector/InspectorPane.tsx';
import { SessionContext } from '../../../../renderer/session/session-context.ts';
import { NotifyContext } from '../../../../renderer/ui/notify-context.ts';
import type { ToastMessage } from '../../../../renderer/ui/toast-queue.ts';
import type { GateRow } from '../../../../shared/gate/row.ts';
import type { SearchHit } from '../../../../shared/library/summary.ts';
import { ok } from '../../../../shared/result.ts';
import { defaultSite } from '../../../../shared/site-profile/site.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { emptyFields, type StoryFields } from '../../../../shared/story/story.ts';
import { fakeBridge } from '../../../support/fake-bridge.ts';
import { fakeSession } from '../../../support/fake-session.ts';

/** The inspector with a story open in a library that knows a little. */
export function inspect(fields: Partial<StoryFields> = {}, body: readonly Block[] = []) {
  const session = fakeSession(fields, body);
  const toasts: ToastMessage[] = [];
  const jumps: GateRow[] = [];
  const notify = (message: ToastMessage) => {
    toasts.push(message);
    return () => undefined;
  };
  const bridge = fakeBridge({
    'library.suggestions': () =>
      ok({
        sections: ['World', 'Foreign News'],
        tags: [{ name: 'Arab League', kind: 'organisation' }],
        authors: ['Lina Haddad'],
        // The first is what somebody is typing, saved before it was whole.
        places: ['Deir', 'Deir ez-Zor'],
        series: [],
        collections: [],
        assignees: [],
        kickers: [],
        sources: [],
      }),
    'tags.dismissed': () => ok([]),
    'topics.list': () => ok({ stamp: '', topics: null }),
    'places.cities': () => ok('Nyala\tnyala\tSD\tAfrica/Khartoum\t12.06,24.89\t392373'),
    'stories.related': () =>
      ok([
        {
          id: 'ships-0001',
          slug: 'ships',
          headline: 'Ships turn north',
          status: 'published',
          embargo: null,
          sections: [],
          date: null,
          excerpt: '',
          language: 'en',
          why: 'shared: Sudan; same section',
        },
      ]),
    'stories.search': () =>
      ok({
        problem: null,
        total: 2,
        hits: [hit('dams-0001', 'Dams on the Nile'), hit('story-0001', 'Itself')],
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
      <NotifyContext value={notify}>
        <InspectorPane
          bridge={bridge}
          yourName=""
          onYourName={() => undefined}
          onJump={(one) => void jumps.push(one)}
        />
      </NotifyContext>
    </SessionContext>,
  );
  return { session, bridge, toasts, jumps, user: userEvent.setup() };
}

function hit(id: string, headline: string): SearchHit {
  const { authors, sections, tags, ...fields } = { ...emptyFields('en'), headline };
  const { note, related, extra, standfirst, updated, canonical, image, ...told } = fields;
  const dates = { created: '2026-01-01T00:00:00Z', modified: '2026-01-01T00:00:00Z' };
  return {
    id,
    story: { ...told, authors, sections, tags, id, words: 3, ...dates },
    excerpt: '',
    matches: [],
  };
}
