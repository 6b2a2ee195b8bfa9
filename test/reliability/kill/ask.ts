import type { Page } from '@playwright/test';
import type { Replies, RequestName } from '../../../shared/ipc/contract.ts';
import type { Result } from '../../../shared/result.ts';

/** The window as its page sees it. */
interface Bridged {
  readonly dateline: { request(name: string, argument: unknown): Promise<Result<unknown>> };
}

/** Asks the main process what the window itself could ask. */
export async function ask<N extends RequestName>(
  page: Page,
  name: N,
  argument?: unknown,
): Promise<Replies[N]> {
  const result = await page.evaluate(
    ([asked, about]) => (window as unknown as Bridged).dateline.request(asked, about),
    [name as string, argument] as const,
  );
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.value as Replies[N];
}

/** The same for a request that carries bytes, which have to be made in the page. */
export async function addPicture(page: Page, id: string, bytes: Uint8Array): Promise<string> {
  const result = await page.evaluate(
    ([story, data]) =>
      (window as unknown as Bridged).dateline.request('media.add', {
        id: story,
        name: 'a.png',
        bytes: new Uint8Array(data),
      }),
    [id, [...bytes]] as const,
  );
  if (!result.ok) throw new Error(`media.add: ${result.error.message}`);
  return (result.value as Replies['media.add']).media;
}
