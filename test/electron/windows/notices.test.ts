import { expect, it } from 'vitest';
import { createNotices } from '../../../electron/windows/notices.ts';

it('tells each notice once, several as one', () => {
  const notices = createNotices();
  expect(notices.take()).toBeNull();
  notices.add({ code: 'damaged', message: 'The preferences are damaged.' });
  notices.add(null);
  notices.add({ code: 'library-missing', message: 'There is no library.' });
  expect(notices.take()).toEqual({
    code: 'damaged',
    message: 'The preferences are damaged. There is no library.',
  });
  expect(notices.take()).toBeNull();
});
