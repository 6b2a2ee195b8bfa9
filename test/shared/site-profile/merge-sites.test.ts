import { expect, it } from 'vitest';
import { mergeSites } from '../../../shared/site-profile/merge-sites.ts';
import { defaultSite, type Site } from '../../../shared/site-profile/site.ts';

const author = (name: string, biography = '') => ({ name, biography, picture: null });
const BASE: Site = {
  ...defaultSite('The Desk'),
  kickers: ['Analysis', 'Explainer'],
  authors: [author('Lina'), author('Omar'), author('Sam')],
};

function rules(change: Partial<Site['rules']['from']>): Site['rules'] {
  return { ...BASE.rules, from: { ...BASE.rules.from, ...change } };
}

it('keeps what each has changed', () => {
  const ours = {
    ...BASE,
    name: 'The Cairo Desk',
    kickers: ['Analysis', 'Interview'],
    rules: rules({ tags: 'never' }),
  };
  const theirs = {
    ...BASE,
    timeZone: 'Africa/Cairo',
    kickers: ['Opinion', ...BASE.kickers],
    rules: rules({ slug: 'published' }),
  };
  const { site, clashes } = mergeSites(BASE, ours, theirs);
  expect(clashes).toEqual([]);
  expect(site).toEqual({
    ...BASE,
    name: 'The Cairo Desk',
    timeZone: 'Africa/Cairo',
    kickers: ['Opinion', 'Analysis', 'Interview'],
    rules: rules({ tags: 'never', slug: 'published' }),
  });
});

it('names what both have changed to something else, and has ours there', () => {
  const ours = { ...BASE, name: 'Ours', rules: rules({ tags: 'never' }) };
  const theirs = { ...BASE, name: 'Theirs', rules: rules({ tags: 'published' }) };
  const { site, clashes } = mergeSites(BASE, ours, theirs);
  expect(clashes).toEqual(['the site’s name', 'the rules of the desk']);
  expect(site).toEqual(ours);
  expect(mergeSites(BASE, ours, { ...ours }).clashes).toEqual([]);
});

it('knows authors by their names', () => {
  const ours = { ...BASE, authors: [author('Sam'), author('Lina', 'Beirut.'), author('New of ours')] };
  const theirs = { ...BASE, authors: [author('Lina'), author('Omar', 'Cairo.'), author('New of theirs')] };
  const { site, clashes } = mergeSites(BASE, ours, theirs);
  expect(clashes).toEqual([]);
  // Sam was taken out by them, and Omar, whom we took out, has something new.
  expect(site.authors).toEqual([
    author('Lina', 'Beirut.'),
    author('New of ours'),
    author('Omar', 'Cairo.'),
    author('New of theirs'),
  ]);
  const both = mergeSites(
    BASE,
    { ...BASE, authors: [author('Lina', 'A')] },
    { ...BASE, authors: [author('Lina', 'B')] },
  );
  expect(both).toEqual({ site: { ...BASE, authors: [author('Lina', 'A')] }, clashes: ['the authors'] });
});
