import { expect, it } from 'vitest';
import { followHeadline } from '../../../../renderer/features/inspector/follow-headline.ts';
import { fakeSession } from '../../../support/fake-session.ts';

it('makes the slug while the headline is typed', () => {
  const session = fakeSession();
  followHeadline(session);
  for (const headline of ['T', 'Talks', 'Talks resume', 'Talks resume in Cairo'])
    session.editFields({ headline });
  expect(session.fields().slug).toBe('talks-resume-in-cairo');
});

it('leaves a slug that somebody wrote', () => {
  const session = fakeSession({ headline: 'Talks', slug: 'talks' });
  followHeadline(session);
  session.editFields({ slug: 'cairo-talks' });
  session.editFields({ headline: 'Talks resume' });
  expect(session.fields().slug).toBe('cairo-talks');
});

it('begins again when the slug is emptied', () => {
  const session = fakeSession({ headline: 'Talks', slug: 'cairo-talks' });
  followHeadline(session);
  session.editFields({ slug: '' });
  expect(session.fields().slug).toBe('');
  session.editFields({ headline: 'Talks resume' });
  expect(session.fields().slug).toBe('talks-resume');
});

it.each(['published', 'corrected', 'archived'] as const)(
  'keeps the address of a story that is %s',
  (status) => {
    const session = fakeSession({ headline: 'Talks', slug: 'talks', status });
    followHeadline(session);
    session.editFields({ headline: 'Talks resume' });
    expect(session.fields().slug).toBe('talks');
  },
);

it('does nothing when another story is opened, or after it has ended', () => {
  const session = fakeSession({ headline: 'Talks', slug: 'talks' });
  const end = followHeadline(session);
  session.load('story-0002', { headline: 'Floods in Lagos', slug: '' });
  expect(session.fields().slug).toBe('');
  end();
  session.editFields({ headline: 'Floods' });
  expect(session.fields().slug).toBe('');
});
