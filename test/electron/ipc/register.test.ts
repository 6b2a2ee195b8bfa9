import { expect, it, vi } from 'vitest';

const handled = vi.hoisted(() => new Map<string, (...args: unknown[]) => Promise<unknown>>());
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, run: (...args: unknown[]) => Promise<unknown>) => handled.set(channel, run),
  },
}));

const { registerRequests } = await import('../../../electron/ipc/register.ts');
const { REQUEST_CHANNEL } = await import('../../../shared/ipc/channels.ts');

const page = { origin: 'app://dateline', url: 'app://dateline/index.html', parent: null };
const contents = { mainFrame: page };

it('answers the page of the window, also one that asks too early, and nobody else', async () => {
  const answers = vi.fn(async (name: unknown, argument: unknown) => ({ ok: true, value: [name, argument] }));
  let ready: (answer: typeof answers) => void = () => {};
  registerRequests(
    new Promise((resolve) => {
      ready = resolve as never;
    }),
    contents as never,
  );
  const ask = (event: unknown) => handled.get(REQUEST_CHANNEL)?.(event, 'stories.open', { id: 'a' });
  const early = ask({ sender: contents, senderFrame: page });
  ready(answers);
  expect(await early).toEqual({ ok: true, value: ['stories.open', { id: 'a' }] });
  const other = { mainFrame: page };
  const frame = { ...page, parent: page };
  const foreign = { ...page, origin: 'https://example.org', url: 'https://example.org/' };
  const strangers = [
    { sender: other, senderFrame: page },
    { sender: contents, senderFrame: frame },
    { sender: { mainFrame: foreign }, senderFrame: foreign },
    { sender: contents, senderFrame: null },
  ];
  for (const event of strangers) expect(await ask(event)).toMatchObject({ error: { code: 'access-denied' } });
  const moved = { mainFrame: foreign };
  registerRequests(Promise.resolve(answers as never), moved as never);
  expect(await ask({ sender: moved, senderFrame: foreign })).toMatchObject({
    error: { code: 'access-denied' },
  });
  expect(answers).toHaveBeenCalledOnce();
});
