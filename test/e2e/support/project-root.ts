import path from 'node:path';

export const PROJECT_ROOT = path.join(import.meta.dirname, '../../..');
