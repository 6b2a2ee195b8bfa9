import { describe, expect, it } from 'vitest';
import { projectSources } from './project-files.ts';
import { gateViolations } from './rules/gate.ts';
import { parseSource } from './rules/source-file.ts';

const violations = (path: string, text: string) => gateViolations([parseSource(path, text)]);

describe('a story that leaves', () => {
  it('was let through by the gate', () => {
    expect(gateViolations(projectSources())).toEqual([]);
  });

  it.each([
    `import { clearStory } from '../../shared/gate/cleared.ts'`,
    `import { clearStory as through } from '../../shared/gate/cleared.ts'`,
    `export { clearStory } from '../../shared/gate/cleared.ts'`,
    `import * as gate from '../../shared/gate/cleared.ts'`,
    `export * from '../../shared/gate/cleared.ts'`,
    `const gate = await import('../../shared/gate/cleared.ts')`,
    `const cleared = { profile: 'desk-copy', story } as Cleared`,
    `const cleared = story as unknown as Publication`,
    `const cleared = <DeskCopy>story`,
  ])('was not made by %s', (text) => {
    expect(violations('electron/exporting/a.ts', text)).toHaveLength(1);
    expect(violations('test/support/a.ts', text)).toEqual([]);
  });

  it('is no other thing of the same name', () => {
    const text = `import { type Cleared, PROFILES } from '../../shared/gate/cleared.ts'; const a = b as Story;`;
    expect(violations('electron/exporting/a.ts', text)).toEqual([]);
    expect(violations('electron/exporting/a.ts', `import * as other from './cleared.ts'`)).toEqual([]);
  });
});
