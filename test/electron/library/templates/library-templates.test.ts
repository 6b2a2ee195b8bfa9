import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkLibrary } from '../../../../electron/library/check/check-library.ts';
import { shippedTemplates } from '../../../../shared/library/shipped-templates.ts';
import { canonicalBody } from '../../../../shared/story/canonical-body.ts';
import { fieldsOf } from '../../../../shared/story/story.ts';
import { storySchema } from '../../../../shared/story/story-schema.ts';
import { paragraph, temporaryLibrary, writeStory } from '../temporary-library.ts';

test('six templates come with a library, and each is a story that can be held', async () => {
  const library = await temporaryLibrary();
  const { templates, damaged } = await library.templates.list();
  expect(templates.map(({ name }) => name)).toEqual([
    'Analysis',
    'Letter from abroad',
    'Live entry',
    'News in brief',
    'Obituary',
    'Questions and answers',
  ]);
  expect(damaged).toEqual([]);
  for (const story of shippedTemplates('en', new Date().toISOString())) {
    expect(storySchema.safeParse(story).error?.issues ?? []).toEqual([]);
    expect(canonicalBody(story.body)).toEqual(story.body);
  }
});

test('a template is in no list of stories, and is opened, edited and binned as a story is', async () => {
  const library = await temporaryLibrary();
  const [first] = (await library.templates.list()).templates;
  if (!first) throw new Error('there are no templates');
  const { story, revision } = await library.open(first.id);
  await library.save({
    id: story.id,
    base: revision,
    fields: { ...fieldsOf(story), headline: 'Our analysis' },
  });
  expect(await library.list()).toMatchObject({ stories: [], damaged: [] });
  expect((await library.templates.list()).templates.map(({ name }) => name)).toContain('Our analysis');
  await library.bin(first.id);
  expect((await library.templates.list()).templates).toHaveLength(5);
  expect(await readdir(join(library.folder, 'stories'))).toEqual([]);
  expect(await library.list()).toMatchObject({ stories: [], damaged: [] });
  await library.restore(first.id);
  await library.refresh([first.id]);
  expect(await library.list()).toMatchObject({ stories: [], damaged: [] });
  expect((await library.templates.list()).templates).toHaveLength(6);
});

test('a story begun from a template has its text, and nothing of its name', async () => {
  const library = await temporaryLibrary();
  const { templates } = await library.templates.list();
  const brief = templates.find(({ name }) => name === 'News in brief');
  if (!brief) throw new Error('there is no such template');
  const { story } = await library.templates.use(brief.id);
  expect(story).toMatchObject({ headline: '', standfirst: '', slug: '', status: 'draft', trail: [] });
  expect(story.body).toEqual((await library.read(brief.id)).body);
  expect((await library.list()).stories.map(({ id }) => id)).toEqual([story.id]);
  await expect(library.templates.use(story.id)).rejects.toMatchObject({ code: 'not-found' });
});

test('a story is kept as a template with its text, but not with where it stands', async () => {
  const library = await temporaryLibrary();
  const story = await writeStory(
    library,
    { headline: 'Weekly round-up', sections: ['World'], status: 'ready', deadline: '2025-02-10T09:00:00Z' },
    [paragraph('One.')],
  );
  const template = await library.templates.keep(story.id);
  expect(template.name).toBe('Weekly round-up');
  expect(await library.read(template.id)).toMatchObject({
    headline: 'Weekly round-up',
    sections: ['World'],
    status: 'draft',
    deadline: null,
    trail: [],
    slug: '',
    body: [paragraph('One.')],
  });
  expect((await library.templates.list()).templates).toHaveLength(7);
});

test('a damaged template is named, here and by the check, and the others are there', async () => {
  const library = await temporaryLibrary();
  const [first] = (await library.templates.list()).templates;
  if (!first) throw new Error('there are no templates');
  await writeFile(join(library.folder, 'templates', first.id, 'story.json'), '{"format":');
  const { templates, damaged } = await library.templates.list();
  expect(templates).toHaveLength(5);
  expect(damaged[0]?.problem.message).toContain('A template cannot be used because');
  const { findings } = await checkLibrary(library);
  expect(findings.map(({ level, file }) => [level, file])).toContainEqual([
    'damaged',
    `templates/${first.id}/story.json`,
  ]);
});

test('templates that were all thrown away do not come back by themselves', async () => {
  const library = await temporaryLibrary();
  await mkdir(join(library.folder, 'templates'));
  expect((await library.templates.list()).templates).toEqual([]);
});

test('templates of one name are told apart by their ids, always in the same order', async () => {
  const library = await temporaryLibrary();
  const story = await writeStory(library, { headline: 'Analysis' });
  await library.templates.keep(story.id);
  await library.templates.keep(story.id);
  const { templates } = await library.templates.list();
  const ids = templates.filter(({ name }) => name === 'Analysis').map(({ id }) => id);
  expect(ids).toHaveLength(3);
  expect(ids).toEqual(ids.toSorted());
});
