import { describe, expect, it } from 'vitest';
import { projectPaths, projectSources, projectTexts } from './project-files.ts';
import { topLevelViolations } from './rules/layout.ts';
import { lineCount, linesAtShare, longFunctions, longLines, sizeViolations } from './rules/size.ts';
import { parseSource } from './rules/source-file.ts';

const product = projectSources().filter(({ path }) => !path.startsWith('test/'));
const ofLines = (lines: number, header = '') => ({ path: 'a.ts', text: header + 'x;\n'.repeat(lines) });

describe('the top level', () => {
  it('holds the rooms and what tools insist on', () => {
    expect(topLevelViolations(projectPaths())).toEqual([]);
  });

  it('refuses another folder or file', () => {
    const paths = ['src/a.ts', 'src/b.ts', 'notes.md', 'shared/story/story.ts', '.ci/run', 'package.json'];
    expect(topLevelViolations(paths)).toEqual(['src', 'notes.md']);
  });
});

describe('the size of files', () => {
  it('stays below 400 lines, or says why not', () => {
    expect(sizeViolations(projectSources())).toEqual([]);
  });

  it('is mostly small', () => {
    expect(linesAtShare(product, 0.5)).toBeLessThanOrEqual(90);
    expect(linesAtShare(product, 0.9)).toBeLessThanOrEqual(250);
  });

  it('is refused above 400 lines without a reason in the header', () => {
    expect(sizeViolations([ofLines(400)])).toEqual([]);
    expect(sizeViolations([ofLines(401)])).toEqual(['a.ts has 401 lines']);
    expect(sizeViolations([ofLines(401, '// Long because a table of countries is one thing.\n')])).toEqual(
      [],
    );
    expect(sizeViolations([ofLines(401, 'const a = 1;\n// Long because I say so.\n')])).toHaveLength(1);
  });

  it('counts lines and shares as a reader would', () => {
    expect(lineCount('a\nb\n')).toBe(2);
    expect(lineCount('a\nb')).toBe(2);
    const files = Array.from({ length: 10 }, (_, index) => ofLines(index + 1));
    expect(linesAtShare(files, 0.5)).toBe(5);
    expect(linesAtShare(files, 0.9)).toBe(9);
  });
});

describe('a function', () => {
  it('has 120 lines at the most in each room of the product', () => {
    const rooms = projectSources().filter(({ path }) => /^(?:electron|renderer|shared)\//.test(path));
    expect(longFunctions(rooms)).toEqual([]);
  });

  it('is refused above that, of whatever kind it is', () => {
    const body = 'x;\n'.repeat(119);
    for (const head of ['function f() {', 'const f = () => {', 'const a = { f() {', 'class A { f() {']) {
      const close = '}'.repeat(head.split('{').length - 1);
      const file = (more: string) => parseSource('a.ts', `const b = 1;\n${head}${more}${body}${close}\n`);
      expect(longFunctions([file('')])).toEqual([]);
      expect(longFunctions([file('\n')])).toEqual(['a.ts:2 has a function of 121 lines']);
    }
  });
});

describe('a line', () => {
  it('has 120 characters at the most, in code and in styles', () => {
    const files = projectTexts().filter(
      ({ path }) => /\.(?:ts|tsx|mjs|css)$/.test(path) && !path.includes('/fixtures/'),
    );
    expect(longLines(files)).toEqual([]);
  });

  it('is refused above that, counted in characters', () => {
    for (const character of ['x', 'é', '語', '😀', ' x']) {
      const line = character.repeat(120 / [...character].length);
      const found = longLines([{ path: 'a.css', text: `a\n${line}\r\n${line}x\n${line}` }]);
      expect(found).toEqual(['a.css:3 has 121 characters']);
    }
  });
});
