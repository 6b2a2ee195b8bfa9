import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, isGood, lastLine } from './counts.mjs';

const good = { passed: 2, failures: [], skips: [] };

describe('the last line', () => {
  it('adds up, and names skips only if there are any', () => {
    expect(lastLine([good, { passed: 1, failures: ['a'], skips: [] }])).toBe('3 passed, 1 failed');
    expect(lastLine([good, { passed: 0, failures: [], skips: ['a', 'b'] }])).toBe(
      '2 passed, 0 failed, 2 skipped',
    );
    expect(lastLine([])).toBe('0 passed, 0 failed');
  });

  it('goes with success only if something passed and nothing failed', () => {
    expect(isGood([good])).toBe(true);
    expect(isGood([good, { passed: 0, failures: ['a'], skips: [] }])).toBe(false);
    expect(isGood([])).toBe(false);
    expect(isGood([{ passed: 0, failures: [], skips: ['a'] }])).toBe(false);
  });
});

describe('the report of the unit tests', () => {
  const test = (status: string, fullName = 'a story opens') => ({ status, fullName });

  it('counts each test, and a file that failed while loading', () => {
    const testResults = [
      {
        name: '/app/test/a.test.ts',
        status: 'failed',
        assertionResults: [test('passed'), test('failed'), test('skipped'), test('todo')],
      },
      { name: '/app/test/b.test.ts', status: 'failed', assertionResults: [] },
    ];
    expect(countVitest({ testResults }, '/app')).toEqual({
      passed: 1,
      failures: ['test/a.test.ts: a story opens', 'test/b.test.ts: the file itself'],
      skips: ['test/a.test.ts: a story opens', 'test/a.test.ts: a story opens'],
    });
  });

  it('counts the failure of a hook behind tests that passed', () => {
    const testResults = [{ name: '/app/a.test.ts', status: 'failed', assertionResults: [test('passed')] }];
    expect(countVitest({ testResults }, '/app')).toMatchObject({
      passed: 1,
      failures: ['a.test.ts: the file itself'],
    });
  });
});

describe('the report of the end-to-end tests', () => {
  it('counts tests in suites of any depth, and errors outside of them', () => {
    const spec = (title: string, status: string) => ({ title, file: 'write.spec.ts', tests: [{ status }] });
    const report = {
      suites: [
        {
          specs: [spec('starts', 'expected'), spec('writes', 'unexpected')],
          suites: [{ specs: [spec('tags', 'flaky'), spec('prints', 'skipped')] }],
        },
      ],
      errors: [{ message: 'no display\n at launch' }],
    };
    expect(countPlaywright(report)).toEqual({
      passed: 2,
      failures: ['write.spec.ts: writes', 'outside of any test: no display'],
      skips: ['write.spec.ts: prints'],
      retried: ['write.spec.ts: tags'],
    });
  });
});
