import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { windowBackground } from '../../../electron/windows/background.ts';

it('is the paper of either theme', () => {
  const tokens = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8');
  const paper = /--paper:\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/.exec(tokens);
  expect([windowBackground(false), windowBackground(true)]).toEqual([paper?.[1], paper?.[2]]);
});
