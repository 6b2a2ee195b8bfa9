import { expect, it } from 'vitest';
import { createLatestOnly } from '../../../renderer/scheduling/latest-only.ts';

function slowRequests() {
  const sent: string[] = [];
  const answers: (() => void)[] = [];
  const latest = createLatestOnly((text) => {
    sent.push(text);
    return new Promise((resolve) => answers.push(resolve));
  });
  const answer = async () => {
    answers.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { latest, sent, answer };
}

it('sends the first at once, and of those that wait the last', async () => {
  const { latest, sent, answer } = slowRequests();
  for (const text of ['k', 'kh', 'kha', 'khar']) latest.ask(text);
  expect(sent).toEqual(['k']);
  await answer();
  expect(sent).toEqual(['k', 'khar']);
  await answer();
  latest.ask('nile');
  expect(sent).toEqual(['k', 'khar', 'nile']);
});

it('sends nothing that was forgotten while it waited', async () => {
  const { latest, sent, answer } = slowRequests();
  latest.ask('k');
  latest.ask('kh');
  latest.forget();
  await answer();
  expect(sent).toEqual(['k']);
});
