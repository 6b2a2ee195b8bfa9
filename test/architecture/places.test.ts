import { describe, expect, it } from 'vitest';
import { projectTexts } from './project-files.ts';
import { placeViolations } from './rules/places.ts';

const host = ['registry', 'npmjs', 'org'].join('.');
const folder = ['', 'work'].join('/');

describe('places', () => {
  it('of one machine or network are not named in the project', () => {
    expect(projectTexts().flatMap(({ path, text }) => placeViolations(path, text))).toEqual([]);
  });

  it('are found in any kind of text', () => {
    expect(placeViolations('a.json', `{ "resolved": "https://${host}/a/-/a-1.0.0.tgz" }`)).toHaveLength(1);
    expect(placeViolations('a.ts', `const root = '${folder}/main';`)).toHaveLength(1);
    expect(placeViolations('a.md', `${folder}/main`)).toHaveLength(1);
    expect(
      placeViolations('a.ts', `const url = 'https://example.org${folder}/'; const b = 'a${folder}';`),
    ).toEqual([]);
  });
});
