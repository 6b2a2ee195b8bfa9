import { beforeAll } from 'vitest';

// Files share one window. A test that follows a link leaves it at an address that nothing can be resolved against.
beforeAll(() => {
  const { happyDOM } = window as unknown as { readonly happyDOM: { setURL(address: string): void } };
  happyDOM.setURL('http://localhost:3000/');
});
