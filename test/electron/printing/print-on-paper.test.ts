import { beforeEach, expect, it, vi } from 'vitest';
import { printOnPaper } from '../../../electron/printing/print-on-paper.ts';

const hidden = vi.hoisted(() => ({
  shown: [] as string[],
  closed: 0,
  answer: [true, ''] as [boolean, string],
}));

vi.mock('../../../electron/printing/hidden-page.ts', () => ({
  openHiddenPage: () => ({
    gone: new Promise(() => undefined),
    async show(html: string) {
      hidden.shown.push(html);
      return {
        print: (_options: unknown, done: (printed: boolean, why: string) => void) => done(...hidden.answer),
      };
    },
    close: () => hidden.closed++,
  }),
}));

beforeEach(() => Object.assign(hidden, { shown: [], closed: 0 }));

it.each([
  ['true once it was handed on', [true, ''], true],
  ['false where the person thought better of it', [false, 'Print job canceled'], false],
] as const)('answers %s, and leaves no window', async (_what, answer, printed) => {
  hidden.answer = [...answer];
  expect(await printOnPaper('<p>a')).toBe(printed);
  expect(hidden).toMatchObject({ shown: ['<p>a'], closed: 1 });
});

it('says in a sentence why nothing was printed, and what to do', async () => {
  hidden.answer = [false, 'Invalid printer settings'];
  await expect(printOnPaper('<p>a')).rejects.toMatchObject({
    code: 'unsupported',
    message: 'The page was not printed (Invalid printer settings): export it as a PDF and print that.',
  });
  expect(hidden.closed).toBe(1);
});
