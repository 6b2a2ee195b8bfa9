import { describe, expect, it } from 'vitest';
import { projectPaths, projectTexts, readProjectFile } from './project-files.ts';
import { readmePathViolations, readmeScriptViolations } from './rules/readme-paths.ts';

const READMES = /^(?:(?:shared|electron|renderer|test)\/README|README|\.github\/CONTRIBUTING)\.md$/;
const PATHS = ['shared/README.md', 'shared/story/story.ts', 'renderer/editor/nodes/block-units.ts'];

const violations = (text: string) => readmePathViolations('shared/README.md', text, PATHS);
const readmes = () => projectTexts().filter(({ path }) => READMES.test(path));

describe('a README', () => {
  it('names paths and commands that are there', () => {
    const { scripts } = JSON.parse(readProjectFile('package.json')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    expect(readmes()).toHaveLength(6);
    expect(readmes().flatMap(({ path, text }) => readmePathViolations(path, text, projectPaths()))).toEqual(
      [],
    );
    expect(readmes().flatMap(({ path, text }) => readmeScriptViolations(path, text, scripts))).toEqual([]);
  });

  it.each([
    ['`shared/story/storey.ts`', 'shared/story/storey.ts'],
    ['see `nodes/block-unit.ts`', 'nodes/block-unit.ts'],
    ['in `renderer/editors`', 'renderer/editors'],
    ['[tests](../test/README.md)', 'test/README.md'],
    ['```\nstory/ stories/   the story\n```', 'stories/'],
    ['`renderer/editor/node/callout/CalloutNode.ts`', 'renderer/editor/node/'],
  ])('is refused where one is not: %s', (text, path) => {
    expect(violations(text)).toEqual([`shared/README.md names ${path}, which is not there`]);
  });

  it.each([
    ['`shared/story/story.ts`, `story.ts`, `nodes/block-units.ts` and `renderer/editor`'],
    [
      '[the story](story/story.ts), [here](#here), [nodes](../renderer/editor/nodes/), [a](https://a.example/b)',
    ],
    ['```\nstory/          the story\n  story.ts      its type\n```'],
    ['```\nnpm start      # opens it\n```'],
    ['`renderer/editor/nodes/callout/CalloutNode.ts`, `story.json`, `export/<format>/` and `2/3`'],
  ])('may say the end of a path, and what is none: %s', (text) => {
    expect(violations(text)).toEqual([]);
  });

  it('is refused where it names a command that is not there', () => {
    const text = '`npm run unit`, `npm run --silent cli -- list`';
    expect(readmeScriptViolations('README.md', text, { unit: 'vitest' })).toEqual([
      'README.md names npm run cli, which is not there',
    ]);
  });
});
